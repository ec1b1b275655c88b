/** What the map says without script: who takes part, by country. Pure. */
import type {Manifest} from '../../feed/feed.js';
import {activeParticipants, countByCountry, isListComplete} from '../../feed/select-feed.js';
import {isCountry} from '../../locale/is-country.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {
  formatNumber,
  formatPlural,
  nameCountry,
  nameOrder,
  placeValues,
  type Locale,
} from '../../locale/locale.js';
import {listOf} from '../../widgets/shared/attributes.js';
import {pagePath} from '../page-address.js';
import {escape, linkTo, paragraphs} from './html.js';
import {localeOf, pick, type Attributes, type SnippetSource} from './source.js';

/** More names than this stand in no page's HTML: a country's page has its own, the feed has all. */
const NAMES_LIMIT = 1000;

/** Tells whether a map has more participants than its page names. */
export const isTooLong = (source: SnippetSource, attributes: Attributes): boolean =>
  mapFilter(source, attributes).active.length > NAMES_LIMIT;

function mapFilter({participants}: SnippetSource, attributes: Attributes) {
  const [codes, types] = [
    listOf(attributes['country'] ?? '').map((code) => code.toUpperCase()),
    listOf(attributes['type'] ?? ''),
  ];
  const active = activeParticipants(participants).filter(
    ({country, type}) =>
      (!codes.length || codes.includes(country)) && (!types.length || types.includes(type)),
  );
  return {codes, types, active};
}

/** Returns the map's children: its status line, and the participants of each country. */
export function mapChildren(source: SnippetSource, attributes: Attributes): string {
  const {manifest} = source;
  const locale = localeOf(source, 'map');
  const {codes, types, active} = mapFilter(source, attributes);
  if (!active.length && (codes.length || types.length))
    return nobodyListed(source, {
      codes: codes.filter((code) => isCountry(locale, code, manifest.countries)),
      types,
    });
  const status = mapStatus(
    active.length,
    {filtered: !!(codes.length || types.length), codes: types.length ? [] : codes},
    locale,
    manifest,
  );
  const counts = countByCountry(active);
  const countries = [...counts.keys()]
    .map((code) => ({code, name: nameCountry(locale, code, manifest.countries)}))
    .sort((a, b) => nameOrder(locale)(a.name, b.name));
  const groups = countries.map(({code, name}) => {
    if (active.length > NAMES_LIMIT)
      return `  <li>${escape(mapStatus(counts.get(code) ?? 0, {filtered: true, codes: [code]}, locale, manifest))}</li>`;
    const places = active
      .filter(({country}) => country === code)
      .map((place) => `    <li>${linkTo(place.url, place.name)}</li>`);
    return `  <li>${escape(name)}\n  <ul>\n${places.join('\n')}\n  </ul></li>`;
  });
  // Wherever a name with a footnote stands, the footnote stands too.
  const notes = countries.flatMap(({code}) =>
    paragraphs(pick(manifest.countries?.[code]?.note, source), source.lang),
  );
  return [`<p>${escape(status)}</p>`, `<ul>\n${groups.join('\n')}\n</ul>`, ...notes].join('\n');
}

/**
 * Of a country with nobody listed that it is so, and the way to the map of all; nothing where no
 * country was asked for.
 */
function nobodyListed(
  source: SnippetSource,
  {codes, types}: {readonly codes: readonly string[]; readonly types: readonly string[]},
): string {
  if (!codes.length) return '';
  const {base, lang, manifest} = source;
  const locale = localeOf(source, 'map');
  const [first, ...others] = manifest.languages;
  const path = pagePath({
    widget: 'participant-map',
    ...(lang !== first && others.includes(lang) && {lang}),
  });
  return `<p>${escape(mapStatus(0, {filtered: true, codes: types.length ? [] : codes}, locale, manifest))}</p>\n<p>${linkTo(`../w/${path}`, locale.words.title, base)}</p>`;
}

/** As the element's own status line: "13 of 130 participants are listed", "5 listed in France". */
function mapStatus(
  n: number,
  {filtered, codes}: {readonly filtered: boolean; readonly codes: readonly string[]},
  locale: Locale<MessageGroups['map']>,
  manifest: Manifest,
): string {
  const {words} = locale;
  const complete = isListComplete(manifest.sets['participants']);
  const shown = formatNumber(locale, n);
  const [code, ...others] = codes;
  if (code !== undefined && !others.length)
    return formatPlural(locale, complete ? words.inCountry : words.listedInCountry, n, {
      n: shown,
      ...placeValues(locale, [code], manifest.countries),
    });
  if (filtered)
    return formatPlural(locale, complete ? words.shown : words.shownListed, n, {n: shown});
  return formatPlural(locale, complete ? words.listed : words.listedOf, n, {
    listed: shown,
    count: formatNumber(locale, manifest.sets['participants']?.count ?? n),
  });
}
