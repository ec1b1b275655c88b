import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/**
 * Returns the SHA-256 of bytes, or of a text's UTF-8, in 64 hexadecimal digits. By a library: browsers have none
 * that answers at once.
 */
export const sha256Hex = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
