/**
 * XML as feed readers want it. feedsmith's generator wraps titles and links in line breaks and
 * CDATA, which not every reader trims.
 */

/** Returns an element on one line, its text and attributes escaped. */
export function element(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const head = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`),
  ].join(' ');
  return text ? `<${head}>${escapeXml(text)}</${name}>` : `<${head}/>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * What XML 1.0 has no way to write: control characters, halves of characters, and two that are
 * none.
 */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Returns a text as XML has it, in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Returns a document of XML 1.0 in UTF-8. */
export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
