/**
 * From the bytes of a file to its text, or to a sentence that says what to do: never wrong letters
 * in silence.
 */
import type {SourceLocation} from '../../issues/content-issues.js';
import {decodeWestern, SPOILT_MARKS} from './mojibake.js';
import {SourceError} from '../../issues/source-error.js';
import {latin1Of} from './latin1.js';

/**
 * Returns the text of UTF-8 (with or without byte order mark) or UTF-16 (with one), lines ended by
 * `\n`; undefined after an error.
 */
export function decodeText(bytes: Uint8Array, location: SourceLocation): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (isWorkbook(bytes)) {
    location.error('encoding', `is a workbook, not text: ${WORKBOOK_HELP}`);
    return undefined;
  }
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
    if (!text.includes('\0')) return withoutSpoiltMark(text).replace(/\r\n?/g, '\n');
    location.error(
      'encoding',
      'is not a text file, or is UTF-16 without its mark; save it as "CSV UTF-8" or UTF-8',
    );
  } catch {
    location.error(
      'encoding',
      encoding === 'utf-8'
        ? describeForeignBytes(bytes)
        : `is not whole ${encoding.toUpperCase()}; save it as UTF-8`,
    );
  }
  return undefined;
}

/**
 * A mark that was opened in an old code page is text to whoever saved it; the first column or key
 * would bear it in its name.
 */
const withoutSpoiltMark = (text: string): string => {
  const mark = SPOILT_MARKS.find((one) => text.startsWith(one));
  return mark ? text.slice(mark.length) : text;
};

export const WORKBOOK_HELP =
  'open it in Excel, choose File, Save As, "CSV UTF-8 (Comma delimited)"; in LibreOffice "Text CSV" with the character set UTF-8';

/** Begins as the archives do that .xlsx and .ods are, or as the older .xls. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  ['PK\x03\x04', '\xd0\xcf\x11\xe0'].includes(latin1Of(bytes.subarray(0, 4)));

/**
 * Nobody can tell windows-1250 from windows-1252 for sure, so the editor is shown both readings of
 * the first odd line.
 */
function describeForeignBytes(bytes: Uint8Array): string {
  const line = firstForeignLine(bytes);
  const western = decodeWestern(line.bytes).trim().slice(0, 60);
  const central = new TextDecoder('windows-1250').decode(line.bytes).trim().slice(0, 60);
  const readings =
    western === central
      ? `read as windows-1252 or windows-1250, line ${line.number} is "${western}"`
      : `line ${line.number} is "${western}" in windows-1252, "${central}" in windows-1250`;
  return `is not UTF-8 (${readings}); save it again as "CSV UTF-8" or UTF-8`;
}

function firstForeignLine(bytes: Uint8Array): {number: number; bytes: Uint8Array} {
  let start = 0;
  for (let number = 1; ; number++) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? undefined : end);
    if (end < 0 || !isUtf8(line)) return {number, bytes: line};
    start = end + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the text of somebody's feed: UTF-8 where its bytes are that, whatever the server says of
 * them, for hardly a text in another encoding is; else in the encoding that the server or the first
 * line names.
 * @throws {SourceError} where the bytes are in none of these
 */
export function decodeSource(bytes: Uint8Array, contentType = ''): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const served = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/.exec(
    latin1Of(bytes.subarray(0, 300)),
  )?.[1];
  for (const label of [mark, served, declared]) {
    const text = label ? decodeAs(label.toLowerCase(), bytes) : undefined;
    if (text !== undefined) return text;
  }
  throw new SourceError(`is not in ${served ?? declared ?? mark}, as it says`);
}

/** undefined where the bytes are of another encoding, or nobody knows the label. */
function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  // What the web calls ISO 8859-1 is windows-1252.
  if (/^(windows-1252|cp1252|iso-?8859-1|latin1)$/.test(label)) return decodeWestern(bytes);
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
