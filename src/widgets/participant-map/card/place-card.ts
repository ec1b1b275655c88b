/**
 * What is chosen: a popup beside the symbol, or a sheet under list and map where there is little
 * room.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {resolveLink} from '../../../feed/select-feed.js';
import {formatDated, formatNumber, formatOrdinal, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {nameType} from '../../../locale/participant-words.js';
import type {map as english} from '../../../locale/english.js';
import {heading, type HeadingLevel} from '../../shared/heading.js';
import type {Place} from '../places/place.js';
import {localName, placeRow} from '../list/place-row.js';

export interface CardOptions {
  /** One, or the places of a symbol that zooming does not part. */
  readonly places: readonly Place[];
  readonly level: HeadingLevel;
  readonly locale: Locale<typeof english>;
  /** The feed's base URL. */
  readonly base: string;
  /** What the card is called where it shows several places. */
  readonly title: string;
  /**
   * Whether the visitor chose it, or the page's address: then it stays in sight where it is a
   * sheet.
   */
  readonly own: boolean;
  /** News about it, where there are any. */
  readonly news: unknown;
  /** The button that copies a link to it. */
  readonly copyLink: unknown;
  readonly onClose: () => void;
  readonly onChoose: (place: Place) => void;
}

/** Renders the card. */
export function placeCard(options: CardOptions): TemplateResult {
  const {
    places,
    locale: {words},
    level,
    title,
    own,
    onClose,
  } = options;
  const single = places.length === 1 ? places[0] : undefined;
  const name = single?.name ?? title;
  const closeName = single ? formatMessage(words.closeDetails, {name}) : words.close;
  return html`<div class="card ${own ? 'own' : ''}" part="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
    ${heading(level, single?.nameLang ? html`<span lang=${single.nameLang}>${name}</span>` : name, 'card-title')}
    ${single ? placeDetails(single, options) : leafList(options)}
    ${options.copyLink}
    ${options.news}
    <button type="button" class="close" aria-label=${closeName} @click=${onClose}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg></button>
  </div>`;
}

function placeDetails(
  {participant, local, countryName}: Place,
  {locale, base}: CardOptions,
): TemplateResult {
  const {common, words} = locale;
  const {number, joined, joinedBasis} = participant;
  const accession = [
    number &&
      formatMessage(words.ordinal, {
        ordinal: formatOrdinal(locale, number),
        number: formatNumber(locale, number),
      }),
    joined && formatDated(locale, joinedBasis ? common.announced : common.since, joined),
  ].filter(Boolean);
  const url = resolveLink(participant.url, base);
  return html`<p class="muted">${local ? html`${localName(local)} · ` : nothing}${countryName} · ${nameType(locale, participant)}</p>
    ${accession.length ? html`<p>${accession.join(', ')}</p>` : nothing}
    ${url ? html`<p><a href=${url} rel="noopener"><span class="visually-hidden">${words.website}: </span>${hostOf(url)}</a></p>` : nothing}`;
}

const leafList = ({
  places,
  locale,
  onChoose,
}: CardOptions): TemplateResult => html`<ul class="leaves">
  ${places.map((place) => html`<li class="row">${placeRow({locale, onChoose, idPrefix: 'leaf'}, place, true)}</li>`)}</ul>`;

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '') || url;
