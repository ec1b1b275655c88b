/** What the makers of configurations share. */
import {CONTENT_TYPES} from '../hosting.js';

/** Returns texts as lines that stand `indent` spaces in. */
export const lines = (indent: number, texts: readonly string[]) =>
  texts.map((text) => `${' '.repeat(indent)}${text}`).join('\n');

/** Each ending of a file with its type. */
export const types = Object.entries(CONTENT_TYPES);

/** Stands in each configuration that the tests cannot run. */
export const NOT_TESTED =
  'Not tested on a real server: look at what `alliance-feed check <address>` says.';
