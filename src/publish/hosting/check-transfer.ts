/** How a file of a published feed is sent: compressed, and not again to browsers that have it. */
import type {Findings} from '../issues/findings.js';
import {ask, headerOf, type Answer, type HostingTools} from './answer.js';

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
