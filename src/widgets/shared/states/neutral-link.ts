import {html, type TemplateResult} from 'lit';
import {resolveLink} from '../../../feed/select-feed.js';
import type {LocalText} from '../../../locale/language.js';
import type {Locale} from '../../../locale/locale.js';

/** Renders a link to the Alliance, which is true whatever was asked; undefined without an address. */
export function neutralLink(
  home: LocalText | undefined,
  {lang, dir, common}: Locale,
): TemplateResult | undefined {
  const href = resolveLink(home?.text);
  return href
    ? html`<a part="base" class="neutral" href=${href} lang=${lang} dir=${dir}>${common.website}</a>`
    : undefined;
}
