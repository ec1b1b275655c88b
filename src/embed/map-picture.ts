/** The picture of the map that stands in the printed element: seen before any script runs. Pure. */
import {activeParticipants, isListComplete} from '../feed/select-feed.js';
import type {MessageGroups} from '../locale/message-types.js';
import {formatNumber, formatPlural, placeValues, type Locale} from '../locale/locale.js';
import {formatMessage} from '../locale/message.js';
import {listOf} from '../widgets/shared/attributes.js';
import {escape} from './children/html.js';
import {localeOf, type Attributes, type SnippetSource} from './children/source.js';
import {pagePath, pictureEnding} from './page-address.js';

/** The size of the pictures, CSS px: as much as a map of 640 × 340 shows, and what lies beside it. */
export const MAP_PICTURE_PX = {width: 680, height: 340} as const;

/** Where a picture is, and what it shows in words. */
export interface MapPicture {
  readonly light: string;
  readonly dark: string;
  readonly alt: string;
  /** The public page in the language of the words. */
  readonly page: string;
}

/**
 * Returns the picture of a map with these attributes. Undefined where there is none that shows the
 * same: of types, of several countries, of a country without participants, of a list alone.
 */
export function mapPicture(source: SnippetSource, attributes: Attributes): MapPicture | undefined {
  const {base, lang, manifest} = source;
  const {country = '', type = '', view} = attributes;
  const [code, ...others] = listOf(country).map((one) => one.toUpperCase());
  if (!base || view === 'list' || listOf(type).length || others.length) return undefined;
  const active = activeParticipants(source.participants);
  const count = active.filter((one) => one.country === code).length;
  if (code !== undefined && !count) return undefined;
  const [first, ...more] = manifest.languages;
  const subject = {
    widget: 'participant-map',
    ...(code !== undefined && {key: code.toLowerCase()}),
  } as const;
  const at = (path: string) => new URL(`../w/${path}`, base).href;
  return {
    light: at(pagePath(subject, pictureEnding('light'))),
    dark: at(pagePath(subject, pictureEnding('dark'))),
    alt: pictureWords(source, code, code === undefined ? active.length : count),
    page: at(pagePath({...subject, ...(lang !== first && more.includes(lang) && {lang})})),
  };
}

/** "Map: 130 participants in 29 countries", "Map: 13 of 130 participants", "Map: 5 listed in France". */
function pictureWords(source: SnippetSource, code: string | undefined, listed: number): string {
  const locale = localeOf(source, 'map');
  return formatMessage(locale.words.picture, {
    participants: participantsIn(source, code, listed, locale),
  });
}

function participantsIn(
  {manifest}: SnippetSource,
  code: string | undefined,
  listed: number,
  locale: Locale<MessageGroups['map']>,
): string {
  const {words} = locale;
  const set = manifest.sets['participants'];
  const isComplete = isListComplete(set);
  const counted = (n: number) => formatNumber(locale, n);
  if (code !== undefined)
    return formatPlural(locale, isComplete ? words.inCountry : words.listedInCountry, listed, {
      n: counted(listed),
      ...placeValues(locale, [code], manifest.countries),
    });
  const {count = listed, countries = 0} = set ?? {};
  if (!isComplete)
    return formatPlural(locale, words.partOf, count, {
      listed: counted(listed),
      count: counted(count),
    });
  return formatPlural(locale, words.total, count, {
    count: counted(count),
    inCountries: formatPlural(locale, words.inCountries, countries, {n: counted(countries)}),
  });
}

/** In which colours a picture is printed: `auto` follows the visitor's device. */
export type PictureTheme = 'auto' | 'light' | 'dark';

/** Returns the theme that an element with a picture has; light where none is chosen. */
export function pictureTheme({theme = ''}: Attributes): PictureTheme {
  const asked = theme.trim().toLowerCase();
  return asked === 'auto' || asked === 'dark' ? asked : 'light';
}

export interface PictureCode {
  readonly theme: PictureTheme;
  /** Written into the tag of the image, with a space before. */
  readonly more?: string;
}

/** Returns the picture as HTML, in its theme. */
export function pictureHtml(picture: MapPicture, {theme, more = ''}: PictureCode): string {
  const {width, height} = MAP_PICTURE_PX;
  const src = theme === 'dark' ? picture.dark : picture.light;
  const img = `<img src="${escape(src)}" width="${width}" height="${height}" alt="${escape(picture.alt)}"${more} referrerpolicy="no-referrer">`;
  return theme === 'auto'
    ? `<picture><source srcset="${escape(picture.dark)}" media="(prefers-color-scheme: dark)">${img}</picture>`
    : img;
}
