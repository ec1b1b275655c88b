/** What the list says where it holds nobody of what was asked for, and where to go from there. */
import {html, nothing, type TemplateResult} from 'lit';
import {findJoinOffer, resolveLink} from '../../../feed/select-feed.js';
import {pickText} from '../../../locale/language.js';
import {formatNumber, formatPlural} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {MapModel} from '../map-model.js';

/** Renders the sentence, the way back to all, and the way to the Alliance. */
export function nothingFound(model: MapModel, onShowAll: () => void): TemplateResult {
  const {
    source: {total},
    filter: {query},
    locale,
    status,
  } = model;
  const {words} = locale;
  const [listed, count] = [total.listed, total.count].map((n) => formatNumber(locale, n)) as [
    string,
    string,
  ];
  const sentence = total.complete ? words.notFound : words.notListed;
  return html`<div class="nothing">
      <p class="nothing-title">${query.trim() ? formatMessage(sentence, {query: query.trim()}) : status}</p>
      ${total.complete ? nothing : html`<p>${formatPlural(locale, words.mayTakePart, total.listed, {listed, count})}</p>`}
      <p><button type="button" class="primary" @click=${onShowAll}>${formatPlural(locale, words.showAll, total.listed, {n: listed})}</button></p>
      ${wayToTheAlliance(model)}
    </div>`;
}

/** The form where one is open, else the Alliance's own page. */
function wayToTheAlliance({
  feed: {manifest, base},
  locale,
}: MapModel): TemplateResult | typeof nothing {
  const offer = findJoinOffer(manifest, 'authority');
  const form = offer?.open ? pickText(offer.url, locale.requested) : undefined;
  const url = resolveLink((form ?? pickText(manifest.home, locale.requested))?.text, base);
  const label = pickText(form && offer ? offer.label : manifest.name, locale.requested);
  if (!url || !label) return nothing;
  const lang = label.lang === locale.lang ? nothing : label.lang;
  return html`<p class="muted">${locale.words.notYet} <a href=${url} rel="noopener" lang=${lang}>${label.text}</a></p>`;
}
