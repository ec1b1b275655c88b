/**
 * Pictures for sharing, 1200 × 630, with words in the feed's first language: what other sites show
 * of a link. They are SVG here; the tool makes PNG of them, with Noto Sans. Pure.
 */
import {pagePath, type PageSubject} from '../../../embed/page-address.js';
import {activeParticipants, countByCountry} from '../../../feed/select-feed.js';
import {pickText} from '../../../locale/language.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {KEYED_PAGES_LIMIT} from '../page-subject.js';
import {accentOf, paintMap} from './draw-map.js';
import {PictureSource, type PictureFrame, type PictureSubject} from './map-picture.js';
import {
  isDrawable,
  wordsOfAll,
  wordsOfCountry,
  wordsOfParticipant,
  type SharingWords,
} from './sharing-words.js';
import {setColumn} from './text-column.js';

/** What other sites ask for. */
export const SHARING_PX = {width: 1200, height: 630} as const;
/** The map at the right: drawn for a smaller one, so that its numbers are legible in a small preview. */
const MAP_FRAME: PictureFrame = {
  size: {widthPx: 480, heightPx: 420},
  besidePx: 0,
  unitsPerPixel: 2,
};
const MAP_AT = {left: 480, scale: 1.5};
const COLUMN = {left: 52, width: 392, top: 48, bottom: 586};
/** Between what is said of the subject and the foot. */
const GAP = 24;
const COLOURS = {ground: '#fff', text: '#111a2b', muted: '#4d5b73'} as const;

/** A picture, to be made when it is asked for. */
export interface SharingPicture {
  /** Below `w/`. */
  readonly path: string;
  readonly svg: () => string;
}

/** Returns the path of a subject's picture below `w/`; it has one language. */
export const sharingPath = ({widget, key}: PageSubject): string =>
  pagePath({widget, ...(key !== undefined && {key})}, '.png');

/**
 * Returns the pictures of a feed: of all, of each country, of each participant. None for so many
 * participants that they have no pages.
 */
export function sharingPictures(feed: ReadFeed): SharingPicture[] {
  const {participants} = feed;
  const active = activeParticipants(participants);
  if (active.length > KEYED_PAGES_LIMIT) return [];
  let known: PictureSource | undefined;
  const source = () => (known ??= new PictureSource(feed));
  const draw = (subject: PictureSubject, words: SharingWords) =>
    composition(source().draw(subject, MAP_FRAME), words, feed);
  const map = (key?: string) => sharingPath({widget: 'participant-map', ...(key && {key})});
  return [
    {path: map(), svg: () => draw({}, wordsOfAll(feed))},
    ...[...countByCountry(active)].map(([country, count]) => ({
      path: map(country.toLowerCase()),
      svg: () => draw({country}, wordsOfCountry(country, count, feed)),
    })),
    ...active.map((participant) => ({
      path: sharingPath({widget: 'participant-badge', key: participant.id}),
      svg: () => draw({highlight: participant.id}, wordsOfParticipant(participant, feed)),
    })),
  ];
}

/** The map at the right; at the left the Alliance's short name, the subject, and its whole name. */
function composition(map: string, {title, lines, note}: SharingWords, feed: ReadFeed): string {
  const {text, muted, ground} = COLOURS;
  const accent = accentOf('light');
  const {common, badge} = feed.words;
  const feet = [
    ...(note ? [{text: note, size: 14, colour: muted, gap: 0}] : []),
    ...(feed.manifest.sample ? [{text: common.sample, size: 19, colour: muted, gap: 8}] : []),
    {text: allianceName(feed), size: 19, colour: muted, gap: 8},
  ];
  const {height: footHeight} = setColumn(feet, COLUMN);
  const foot = setColumn(feet, {...COLUMN, top: COLUMN.bottom - footHeight});
  const head = setColumn(
    [
      {text: badge.short, size: 27, colour: accent, isBold: true, gap: 0},
      {text: unbroken(title), size: 60, colour: text, isBold: true, lines: 4, gap: 14},
      ...lines.map((line, i) => ({text: line, size: 29, colour: text, gap: i ? 6 : 16})),
    ],
    {...COLUMN, height: COLUMN.bottom - footHeight - GAP - COLUMN.top},
  );
  const {width, height: high} = SHARING_PX;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}">
<g transform="translate(${MAP_AT.left} 0) scale(${MAP_AT.scale})">
${paintMap(map, 'light')}
</g>
<rect width="${MAP_AT.left}" height="${high}" fill="${ground}"/>
${head.markup}
${foot.markup}
</svg>
`;
}

/** No line ends between a number and what is counted. */
const unbroken = (text: string): string => text.replace(/(?<=\d) /g, '\u00a0');

/** The Alliance's whole name in the feed's first language, else in one that can be drawn. */
function allianceName({manifest: {name}, requested, words}: ReadFeed): string {
  const own = pickText(name, requested)?.text;
  return [own, ...Object.values(name)].find((one) => one && isDrawable(one)) ?? words.badge.short;
}
