/** How long browsers and caches keep a file of a published feed. */
import type {Findings} from '../issues/findings.js';
import {headerOf, type Answer} from './answer.js';

/**
 * `hashed`: a name that stands for its bytes for ever. `fixed`: one whose content changes, beside
 * the manifest.
 */
export type FileKind = 'manifest' | 'hashed' | 'fixed';

const HOUR_S = 3600;
const MONTH_S = 30 * 24 * HOUR_S;

/** `Cache-Control`, read. */
interface Caching {
  readonly value: string;
  readonly directives: ReadonlyMap<string, string>;
  /** In seconds; NaN where it does not say. */
  readonly maxAge: number;
}

/** Reports a file that is kept too long, too short, or not at all. */
export function checkCaching(
  answer: Answer,
  name: string,
  kind: FileKind,
  findings: Findings,
): void {
  const caching = readCaching(answer);
  const {value, directives, maxAge} = caching;
  if (directives.has('no-store') || directives.has('private'))
    findings.warn(
      'caching',
      name,
      'may not be kept: nothing is left to show when the server is down',
      'configuration',
      value,
    );
  else if (kind === 'hashed') checkForEver(caching, name, findings);
  else {
    checkLifetime(caching, name, kind, findings);
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
}

function readCaching(answer: Answer): Caching {
  const value = headerOf(answer, 'cache-control').toLowerCase();
  const directives = new Map(
    value
      .split(',')
      .map((part) => part.split('='))
      .map(([name = '', argument = '']): [string, string] => [name.trim(), argument.trim()]),
  );
  const maxAge = directives.has('no-cache') ? 0 : Number(directives.get('max-age') ?? NaN);
  return {value, directives, maxAge};
}

function checkForEver(
  {value, directives, maxAge}: Caching,
  name: string,
  findings: Findings,
): void {
  if (!(maxAge >= MONTH_S) || !directives.has('immutable'))
    findings.warn(
      'caching',
      name,
      'never changes, but browsers ask for it again and again',
      'configuration',
      value || 'no Cache-Control',
    );
}

function checkLifetime(
  {value, directives, maxAge}: Caching,
  name: string,
  kind: FileKind,
  findings: Findings,
): void {
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
}
