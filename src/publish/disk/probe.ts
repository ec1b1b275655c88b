/** Asks a server for one file as browsers do, and keeps what it answered, byte for byte. */
import {request as requestHttp, type IncomingHttpHeaders} from 'node:http';
import {request as requestHttps} from 'node:https';
import {AccessError} from './access.js';

/** A page on another site, which is what the widgets' pages are. */
export const FOREIGN_ORIGIN = 'https://town.example';

const TIME_LIMIT_MS = 15_000;
const SIZE_LIMIT_BYTES = 64_000_000;

export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came: still compressed where the server compressed it. */
  readonly body: Buffer;
}

/** Not by `fetch`, which hides how an answer was compressed, and follows redirects where browsers ask first. @throws {AccessError} */
export async function probe(
  url: URL,
  {
    encoding = 'identity',
    headers = {},
  }: {readonly encoding?: string; readonly headers?: Readonly<Record<string, string>>} = {},
): Promise<Answer> {
  try {
    return await ask(url, {origin: FOREIGN_ORIGIN, 'accept-encoding': encoding, ...headers});
  } catch (error) {
    throw new AccessError('reach', url.href, error);
  }
}

function ask(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {headers, signal: AbortSignal.timeout(TIME_LIMIT_MS)}, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > SIZE_LIMIT_BYTES)
          request.destroy(new Error(`more than ${SIZE_LIMIT_BYTES / 1e6} MB`));
        else chunks.push(chunk);
      });
      response.on('end', () => {
        resolve({
          url,
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });
}

export const headerOf = ({headers}: Answer, name: string): string =>
  [headers[name] ?? []].flat().join(', ');
