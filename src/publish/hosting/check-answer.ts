/** One file of a published feed, as its server sends it. */
import type {Findings} from '../issues/findings.js';
import {FOREIGN_ORIGIN, headerOf, type Answer} from './answer.js';
import {checkCaching, type FileKind} from './check-caching.js';

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
  checkHelpfulHeaders(answer, name, kind, findings);
  checkHarmfulHeaders(answer, name, findings);
}

/** Headers that should be there. */
function checkHelpfulHeaders(
  answer: Answer,
  name: string,
  kind: FileKind,
  findings: Findings,
): void {
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
}

/** Headers that should not be there. */
function checkHarmfulHeaders(answer: Answer, name: string, findings: Findings): void {
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
