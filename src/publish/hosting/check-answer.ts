/** One file of a published feed, as its server sends it. */
import type {Findings} from '../issues/findings.js';
import {ask, FOREIGN_ORIGIN, headerOf, type Answer, type HostingTools} from './answer.js';

/** The types under which a file may come, the first the one that we recommend. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  json: ['application/json', 'application/schema+json', 'application/feed+json'],
  geojson: ['application/geo+json', 'application/json'],
  csv: ['text/csv'],
  xml: ['application/xml', 'application/rss+xml', 'text/xml'],
  ics: ['text/calendar'],
};
/**
 * Without its name in the header these would be read in a charset that somebody guesses; JSON is
 * UTF-8 always, XML says it itself.
 */
const NEEDS_CHARSET = /^(csv|ics)$/;

/**
 * `hashed`: a name that stands for its bytes for ever. `fixed`: one whose content changes, beside
 * the manifest.
 */
export type FileKind = 'manifest' | 'hashed' | 'fixed';

/** Reports what is wrong with the status and the headers of an answer. */
export function checkAnswer(
  answer: Answer,
  name: string,
  kind: FileKind,
  findings: Findings,
): void {
  const {status} = answer;
  if (status >= 300 && status < 400)
    findings.error(
      'redirect',
      name,
      `answers ${status}: a page whose policy names this address alone cannot follow`,
      'redirect',
      headerOf(answer, 'location'),
    );
  else if (status !== 200) findings.error('status', name, `answers ${status}`, 'publish');
  if (status !== 200) return;
  checkCors(answer, name, findings);
  checkType(answer, name, findings);
  checkCaching(answer, name, kind, findings);
  if (headerOf(answer, 'x-content-type-options').toLowerCase() !== 'nosniff')
    findings.warn('header', name, 'has no X-Content-Type-Options: nosniff', 'configuration');
  const timing = headerOf(answer, 'timing-allow-origin');
  if (kind === 'manifest' && timing !== '*')
    findings.warn(
      'header',
      name,
      "has no Timing-Allow-Origin: widgets cannot tell an answer from the browser's cache, and look for a newer one 10 s later",
      'configuration',
    );
  if (!/retry-after|\*/i.test(headerOf(answer, 'access-control-expose-headers')))
    findings.warn(
      'header',
      name,
      'hides Retry-After from pages of other sites: an overloaded server cannot tell widgets when to ask again',
      'configuration',
    );
  const resource = headerOf(answer, 'cross-origin-resource-policy');
  if (resource && resource !== 'cross-origin')
    findings.warn(
      'header',
      name,
      'is kept from other sites by Cross-Origin-Resource-Policy',
      'configuration',
      resource,
    );
  if (answer.headers['set-cookie'])
    findings.error(
      'header',
      name,
      'sets a cookie, and the widgets promise that there is none',
      'configuration',
    );
}

/** Checks whether a page of another site may read it. */
export function checkCors(answer: Answer, name: string, findings: Findings): void {
  const allowed = headerOf(answer, 'access-control-allow-origin');
  if (allowed === '*') return;
  if (!allowed)
    findings.error(
      'cors',
      name,
      'has no Access-Control-Allow-Origin: pages of other sites may not read it',
      'configuration',
    );
  else if (allowed !== FOREIGN_ORIGIN)
    findings.error('cors', name, 'may be read by one site only', 'configuration', allowed);
  else if (!/\borigin\b|\*/i.test(headerOf(answer, 'vary')))
    findings.error(
      'cors',
      name,
      'repeats the asking site in Access-Control-Allow-Origin without Vary: Origin: a cache would keep the others out',
      'configuration',
      allowed,
    );
}

function checkType(answer: Answer, name: string, findings: Findings): void {
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  const allowed = TYPES[ending];
  if (!allowed) return;
  const value = headerOf(answer, 'content-type');
  const [type, ...parameters] = value
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!type || !allowed.includes(type))
    findings.warn(
      'content-type',
      name,
      `must come as ${allowed[0]}`,
      'configuration',
      value || 'without a type',
    );
  else if (
    NEEDS_CHARSET.test(ending) &&
    !parameters.some((parameter) => /^charset="?utf-8"?$/.test(parameter))
  ) {
    findings.warn(
      'content-type',
      name,
      'must say charset=utf-8, or accents are lost',
      'configuration',
      value,
    );
  }
}

const HOUR_S = 3600;
const MONTH_S = 30 * 24 * HOUR_S;

function checkCaching(answer: Answer, name: string, kind: FileKind, findings: Findings): void {
  const value = headerOf(answer, 'cache-control').toLowerCase();
  const directives = new Map(
    value
      .split(',')
      .map((part) => part.split('='))
      .map(([name = '', argument = '']): [string, string] => [name.trim(), argument.trim()]),
  );
  const maxAge = directives.has('no-cache') ? 0 : Number(directives.get('max-age') ?? NaN);
  if (directives.has('no-store') || directives.has('private')) {
    findings.warn(
      'caching',
      name,
      'may not be kept: nothing is left to show when the server is down',
      'configuration',
      value,
    );
    return;
  }
  if (kind === 'hashed') {
    if (!(maxAge >= MONTH_S) || !directives.has('immutable'))
      findings.warn(
        'caching',
        name,
        'never changes, but browsers ask for it again and again',
        'configuration',
        value || 'no Cache-Control',
      );
    return;
  }
  if (Number.isNaN(maxAge))
    findings.warn(
      'caching',
      name,
      'has no Cache-Control: browsers guess how long it lasts',
      'configuration',
    );
  else if (maxAge > (kind === 'manifest' ? HOUR_S : 24 * HOUR_S) || directives.has('immutable'))
    findings.error(
      'caching',
      name,
      'is kept too long: a correction would not reach the pages',
      'configuration',
      value,
    );
  else if (
    kind === 'manifest' &&
    !(directives.has('stale-while-revalidate') && directives.has('stale-if-error'))
  ) {
    findings.warn(
      'caching',
      name,
      'has no stale-while-revalidate and stale-if-error: pages wait for it, and have nothing when the server is down',
      'configuration',
      value,
    );
  }
  const age = Number(headerOf(answer, 'age') || 0);
  if (kind === 'manifest' && age > Math.max(maxAge || 0, HOUR_S))
    findings.warn(
      'age',
      name,
      'comes out of a cache in between, which does not ask the server',
      'configuration',
      `${age} s old`,
    );
}

/**
 * Checks that a file is sent compressed, that what is sent compressed says the same, and that
 * caches keep the two apart.
 */
export async function checkCompression(
  plain: Answer,
  name: string,
  findings: Findings,
  tools: HostingTools,
): Promise<void> {
  if (plain.status !== 200) return;
  const sent = new Set<string>();
  for (const {ending, encoding, isCopyOf} of tools.copyFormats) {
    const answer = await ask(tools, plain.url, {encoding});
    if (headerOf(answer, 'content-encoding') !== encoding) continue;
    sent.add(encoding);
    if (!(await isCopyOf(answer.body, plain.body))) {
      findings.error(
        'stale-copy',
        name,
        `says something else when it is sent with ${encoding}: an old ${ending} file lies beside it`,
        'copies',
      );
    }
    if (!/accept-encoding|\*/i.test(headerOf(answer, 'vary')))
      findings.warn(
        'compression',
        name,
        'is sent compressed without Vary: Accept-Encoding: a cache may send it to who cannot read it',
        'configuration',
      );
  }
  if (!sent.size && plain.body.length > SMALL_BYTES)
    findings.warn('compression', name, 'is not sent compressed', 'configuration');
}

/** What fits into a packet with its headers gains nothing. */
const SMALL_BYTES = 1000;

/**
 * Checks that a copy already there costs an empty answer, in the encoding in which browsers have
 * it.
 */
export async function checkRevalidation(
  plain: Answer,
  name: string,
  findings: Findings,
  tools: HostingTools,
): Promise<void> {
  if (plain.status !== 200) return;
  const encoding = 'br, gzip';
  const answer = await ask(tools, plain.url, {encoding});
  const [etag, modified] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')];
  if (!etag && !modified) {
    findings.warn(
      'revalidation',
      name,
      'has neither ETag nor Last-Modified: each look for news loads it whole',
      'configuration',
    );
    return;
  }
  const again = await ask(tools, plain.url, {
    encoding,
    headers: etag ? {'if-none-match': etag} : {'if-modified-since': modified},
  });
  if (again.status !== 304)
    findings.warn(
      'revalidation',
      name,
      `answers ${again.status} instead of 304 to who has it already`,
      'configuration',
      etag || modified,
    );
}
