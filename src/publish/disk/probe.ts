/** Asks a server for one file as browsers do, and keeps what it answered, byte for byte. */
import {request as requestHttp} from 'node:http';
import {request as requestHttps} from 'node:https';
import type {Answer} from '../hosting/answer.js';
import {AccessError} from '../issues/access-error.js';

const TIME_LIMIT_MS = 15_000;
const SIZE_LIMIT_BYTES = 64_000_000;

/**
 * Returns what a server answers. Not by `fetch`, which hides how an answer was compressed, and
 * follows redirects where browsers ask first.
 * @throws {AccessError}
 */
export async function probe(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    return await ask(url, headers);
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
          status: response.statusCode ?? 0,
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
