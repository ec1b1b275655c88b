/**
 * Reading what a page's author wrote into attributes: padded, in any case, sometimes wrong; never a
 * blank.
 */
import type {HeadingLevel} from './heading.js';
import {warnOnce} from '../../store/page.js';

/** Returns a list separated by spaces or commas, in lower case, each once. */
export const listOf = (value: string): string[] => [
  ...new Set(
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  ),
];

/**
 * Returns those codes of a `country` attribute, in upper case, that are known; where that is only
 * some, with one warning.
 */
export function countriesOf(country: string, known: {has: (code: string) => boolean}): string[] {
  const codes = listOf(country).map((code) => code.toUpperCase());
  const found = codes.filter((code) => known.has(code));
  if (found.length && found.length < codes.length)
    warnOnce(
      `country="${country}": nobody is listed in ${codes.filter((code) => !known.has(code)).join(', ')}`,
    );
  return found;
}

/**
 * Returns `value` if it is one of `allowed` (padding and case apart), else the first of them, with
 * one warning.
 */
export function choiceOf<const T extends readonly [string, ...string[]]>(
  value: string,
  allowed: T,
  attribute: string,
): T[number] {
  const wanted = value.trim().toLowerCase();
  if (allowed.includes(wanted)) return wanted;
  if (wanted)
    warnOnce(`${attribute}="${value}" is none of ${allowed.join(', ')}; ${allowed[0]} is used`);
  return allowed[0];
}

/** Returns the level that `heading-level` asks for; undefined for `none`. */
export function levelOf(value: string | number): HeadingLevel {
  const level = choiceOf(String(value), ['3', '1', '2', '4', '5', '6', 'none'], 'heading-level');
  return level === 'none' ? undefined : (Number(level) as HeadingLevel);
}
