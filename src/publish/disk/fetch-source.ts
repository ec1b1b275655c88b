/** Downloads what somebody else's server offers, within limits, and never from our own network. */
import {lookup} from 'node:dns';
import {request as requestHttp, type IncomingMessage, type RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import type {Readable} from 'node:stream';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import ipaddr from 'ipaddr.js';
import type {Download} from '../content/content-files.js';
import {SourceError} from '../issues/source-error.js';

export interface FetchLimits {
  /** For everything, redirects and names included. */
  readonly timeMs: number;
  readonly sizeBytes: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {timeMs: 8000, sizeBytes: 2_000_000, redirects: 3};

/**
 * Returns the bytes at an https address; at an http or private one only on a host that is allowed
 * by name.
 * @param allowHosts names as they stand in the address, without port
 * @throws {SourceError}
 */
export async function fetchSource(
  address: string,
  allowHosts: ReadonlySet<string>,
  limits = FETCH_LIMITS,
): Promise<Download> {
  const signal = AbortSignal.timeout(limits.timeMs);
  let url = new URL(address);
  try {
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const response = await open(url, allowHosts, signal);
      const {statusCode = 0, headers} = response;
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
        response.destroy();
        url = resolveRedirect(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new SourceError(`answers with status ${statusCode}`);
      }
      return {
        bytes: await readLimited(response, limits.sizeBytes, signal),
        url: url.href,
        contentType: headers['content-type'],
      };
    }
  } catch (error) {
    throw signal.aborted
      ? new SourceError(`did not answer within ${limits.timeMs / 1000} s`, error)
      : explain(error);
  }
  throw new SourceError(`redirects more than ${limits.redirects} times`);
}

function resolveRedirect(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href))
    throw new SourceError('redirects to what is not an address');
  return new URL(location, base);
}

function open(
  url: URL,
  allowHosts: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isAllowed = allowHosts.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isAllowed))
    throw new SourceError(`leads to ${url.href}, which is not https`);
  // `lookup` is not called for an address in figures; the URL parser has made 127.0.0.1 of
  // `0x7f.1`.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!isAllowed && isIP(literal) && isPrivate(literal)) throw refusePrivate(url.hostname, literal);
  const options: RequestOptions = {
    signal,
    headers: {
      'user-agent': 'alliance-feed',
      accept:
        'application/feed+json, application/rss+xml, application/atom+xml, application/xml, */*;q=0.5',
      'accept-encoding': 'gzip',
    },
    // One request and done: a connection kept alive would keep the tool alive.
    agent: false,
    ...(!isAllowed && {lookup: lookupPublic}),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, resolve).on('error', reject).end();
  });
}

/**
 * Asked for the very connection that is made, so that a name cannot answer first with a public and
 * then with a private address.
 */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, {...options, all: true}, (error, addresses) => {
    if (error) {
      callback(error, []);
      return;
    }
    const [first] = addresses;
    const bad = addresses.find(({address}) => isPrivate(address));
    if (bad) callback(refusePrivate(hostname, bad.address), []);
    else if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  });
};

const refusePrivate = (hostname: string, address: string): SourceError =>
  new SourceError(
    `leads to a private address, ${address}; if that is meant, name the host in allow_hosts: ${hostname}`,
  );

/**
 * Where hosts of the open internet are in IPv6; the library takes what nobody has been given for
 * one too.
 */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Returns whether an address is no host of the open internet, by IANA's special-purpose registries.
 * @param address IPv4 or IPv6 in figures
 */
export function isPrivate(address: string): boolean {
  const parsed = ipaddr.parse(address);
  const isElsewhere = parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6);
  return isElsewhere || parsed.range() !== 'unicast';
}

/** Counted after decompression, or 2 MB could hold 2 GB. */
async function readLimited(
  response: IncomingMessage,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const body = decompress(response);
  // The signal ends the response; what is piped from it would wait for ever.
  signal.addEventListener(
    'abort',
    () => {
      body.destroy(new Error('aborted'));
    },
    {once: true},
  );
  response.on('error', (error) => {
    body.destroy(error);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limitBytes) {
      response.destroy();
      throw new SourceError(`is larger than ${limitBytes / 1e6} MB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decompress(response: IncomingMessage): Readable {
  switch (response.headers['content-encoding']) {
    case 'gzip':
    case 'x-gzip':
      return response.pipe(createGunzip());
    case 'deflate':
      return response.pipe(createInflate());
    case 'br':
      return response.pipe(createBrotliDecompress());
    default:
      return response;
  }
}

const explanations: Readonly<Record<string, string>> = {
  ENOTFOUND: 'has a host name that nobody knows',
  EAI_AGAIN: 'has a host name that cannot be looked up now',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'ended the connection in the middle',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has the certificate of another host',
};

function explain(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const {code = '', message} = error as NodeJS.ErrnoException;
  return new SourceError(explanations[code] ?? `cannot be read: ${message}`, error);
}
