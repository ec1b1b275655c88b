/** Plain HTML, as it stands in an element for readers without script. Pure. */
import {resolveLink} from '../../feed/select-feed.js';
import {directionOf, type LocalText} from '../../locale/language.js';
import {messageParts} from '../../locale/message.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Returns a text as HTML has it, in an element or an attribute in double quotation marks. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Tells whether printed code is paragraphs and lists, else it is a line. */
export const isBlock = (code: string): boolean => /^<(p|ul|div|details)\b/.test(code);

/** Returns code whose lines are two spaces further in; empty lines stay empty. */
export const indent = (code: string): string => code.replace(/^(?=.)/gm, '  ');

/** Returns a text in a line, with its own language where that is another than the line's. */
export const phrase = (
  {text, lang: textLang}: Pick<LocalText, 'text' | 'lang'>,
  lang: string,
): string =>
  textLang === lang
    ? escape(text)
    : `<span lang="${escape(textLang)}" dir="${directionOf(textLang)}">${escape(text)}</span>`;

/** Returns the paragraphs of a text, which blank lines separate; none for no text. */
export const paragraphs = (
  text: Pick<LocalText, 'text' | 'lang'> | '' | undefined,
  lang: string,
): string[] =>
  text
    ? text.text
        .split(/\n\s*\n/)
        .filter(Boolean)
        .map(
          (paragraph) =>
            `<p${text.lang === lang ? '' : ` lang="${escape(text.lang)}" dir="${directionOf(text.lang)}"`}>${escape(paragraph)}</p>`,
        )
    : [];

/** Returns a text as a link; without a link where its address is none. @param base of the feed */
export const linkTo = (url: string | undefined, text: string, base?: string): string =>
  linkAround(url, escape(text), base);

/** Returns HTML as a link; as it is where its address is none. @param base of the feed */
export function linkAround(url: string | undefined, code: string, base?: string): string {
  const href = resolveLink(url, base);
  return href ? `<a href="${escape(href)}">${code}</a>` : code;
}

/** Returns a message whose placeholders are HTML. */
export const formatParts = (message: string, values: Readonly<Record<string, string>>): string =>
  messageParts<{readonly code: string}>(
    message,
    Object.fromEntries(Object.entries(values).map(([name, code]) => [name, {code}])),
  )
    .map(({value}) => (typeof value === 'string' ? escape(value) : value.code))
    .join('');
