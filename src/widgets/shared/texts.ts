/** Texts of the feed as templates: always as text, in their own language, never as HTML. */
import {html, nothing, type TemplateResult} from 'lit';
import {directionOf, type LocalText} from '../../locale/language.js';
import {languageNote, type Locale} from '../../locale/locale.js';

/** Returns the paragraphs of a plain text, which blank lines separate. */
export const paragraphs = (text: string): TemplateResult[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p>${paragraph}</p>`);

/**
 * Returns a text within a line, marked with its language where that is not `lang`, the language
 * around it.
 */
export const phrase = (
  {text, lang: own}: Pick<LocalText, 'text' | 'lang'>,
  lang: string,
): unknown =>
  own === lang ? text : html`<span lang=${own} dir=${directionOf(own)}>${text}</span>`;

/** Returns "(text in English)", where a text could not be had in the language asked for. */
export const textIn = (
  text: LocalText | undefined,
  locale: Locale,
): TemplateResult | typeof nothing =>
  text?.fallback
    ? html`<p class="small">${languageNote(locale.common.textIn, text.lang)}</p>`
    : nothing;
