/**
 * UTF-8 that a program opened in an old code page of Windows and saved again: "München" is then
 * "MÃ¼nchen". Each byte has become a character, so it can be turned back. Pure.
 */

import {latin1Of} from './latin1.js';

/**
 * Code pages of the languages of Europe that are written without a page of their own; the first
 * wins where several fit.
 */
export const spoiltPages = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
];

/**
 * windows-1252 of Node 20.18.3 to 24 reads 0x80 to 0x9f as control characters (nodejs/node#56542).
 */
const WESTERN_EXTRAS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Returns the text of windows-1252, as the web reads it. */
export const decodeWestern = (bytes: Uint8Array): string =>
  latin1Of(bytes).replace(/[\x80-\x9f]/g, (character) =>
    WESTERN_EXTRAS.charAt(character.charCodeAt(0) - 0x80),
  );

/**
 * Character → byte of the upper half of a code page; of the western one also as programs that know
 * only ISO 8859-1 have it.
 */
function bytesOf(page: string): ReadonlyMap<string, number> {
  const upper = Uint8Array.from({length: 128}, (_, i) => i + 128);
  const texts =
    page === 'windows-1252'
      ? [latin1Of(upper), decodeWestern(upper)]
      : [new TextDecoder(page).decode(upper)];
  const pairs = texts.flatMap((text) =>
    Array.from(text, (character, i) => [character, i + 128] as const),
  );
  return new Map(pairs.filter(([character]) => character !== '\ufffd'));
}
const tables = new Map(spoiltPages.map((page) => [page, bytesOf(page)]));

/** The byte order mark of UTF-8 as each page shows it. */
export const SPOILT_MARKS: readonly string[] = [...tables].map(([, bytes]) =>
  [0xef, 0xbb, 0xbf]
    .map((byte) => [...bytes].find(([, value]) => value === byte)?.[0] ?? '')
    .join(''),
);

/**
 * Letters and marks of Europe's languages. What the bytes of a real text give by chance is mostly
 * none of them.
 */
const LIKELY =
  /^[\u00a0\u00a1\u00a7\u00a9\u00aa\u00ab\u00ae\u00b0\u00b7\u00ba\u00bb\u00bf-\u017f\u0192\u0218-\u021b\u0259\u0386-\u03ce\u0400-\u045f\u0490\u0491\u0531-\u0587\u10a0-\u10ff\u1e00-\u1eff\u2010-\u2044\u20ac\u2116\u2122]+$/u;

export interface Repair {
  /** The whole text with its letters turned back. */
  readonly text: string;
  readonly page: string;
}

/**
 * Returns the text that was meant; undefined where nothing was spoilt, or nobody can be sure of it.
 */
export function repairMojibake(text: string): Repair | undefined {
  if (!/[\u0080-\uffff]{2}/.test(text)) return undefined;
  const repairs = spoiltPages.flatMap((page) => repairFrom(page, text) ?? []);
  // The page that explains most of the text.
  return repairs.sort((a, b) => b.count - a.count)[0];
}

function repairFrom(page: string, text: string): (Repair & {readonly count: number}) | undefined {
  const spoilt: {readonly run: string; readonly isSure: boolean}[] = [];
  const repaired = text.replace(/[\u0080-\uffff]{2,}/g, (run: string, at: number) => {
    const meant = turnBack(run, tables.get(page)!); // The pages are its keys.
    if (meant === undefined) return run;
    const isSure = !mayBeMeant(run, text.charAt(at - 1), text.charAt(at + run.length));
    spoilt.push({run, isSure});
    return meant;
  });
  if (!spoilt.some(({isSure}) => isSure)) return undefined;
  return {text: repaired, page, count: spoilt.reduce((sum, {run}) => sum + run.length, 0)};
}

function turnBack(run: string, bytes: ReadonlyMap<string, number>): string | undefined {
  const codes = Array.from(run, (character) => bytes.get(character));
  if (codes.includes(undefined)) return undefined;
  try {
    const meant = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
      Uint8Array.from(codes as number[]),
    );
    return LIKELY.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What people write too: a capital before a mark ("CAFÉ…", "LIBERTÉ !"), capitals in a word of
 * capitals ("PAMÄŤ"), a word of two letters ("Ој").
 */
function mayBeMeant(run: string, before: string, after: string): boolean {
  const beside = before + after;
  if (/^\p{Lu}[\p{P}\p{Zs}]$/u.test(run)) return !/\p{Ll}/u.test(before) && !/\p{L}/u.test(after);
  if (/^\p{Lu}+$/u.test(run)) return !/\p{Ll}/u.test(beside);
  return /^\p{L}{2}$/u.test(run) && !/\p{L}/u.test(beside);
}
