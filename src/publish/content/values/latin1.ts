/** So many arguments a call can have in every engine. */
const CHUNK = 8192;

/**
 * Returns a text of one character for each byte: ISO 8859-1, which `TextDecoder` takes for
 * windows-1252.
 */
export function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
