/** The participants as list and map show them: named, ordered, found. Pure. */
import type {Participant} from '../../../feed/feed.js';
import {toPlane, type PlanePoint} from '../../../geo/projection.js';
import {matchLanguage, pickText} from '../../../locale/language.js';
import {hasJoinedBy} from './growth.js';

export interface Place {
  readonly participant: Participant;
  readonly id: string;
  /** As the language asked for has it, else as the Alliance writes it. */
  readonly name: string;
  /** The language of the name, where that is not the one asked for. */
  readonly nameLang?: string | undefined;
  readonly local?: {readonly name: string; readonly lang: string} | undefined;
  readonly countryName: string;
  readonly point: PlanePoint;
  /** Its position, where another place has the same name, country and type. */
  readonly sameName?: string | undefined;
  /** What it is found by, made by the first search. */
  searchKey?: string;
}

export interface PlaceFilter {
  /** ISO 3166-1 alpha-2, none for all. */
  readonly countries: readonly string[];
  readonly types: readonly Participant['type'][];
  readonly query: string;
  /** Only those who had joined by the end of this year; undefined for all. */
  readonly joinedBy?: number;
}

interface Naming {
  readonly requested: string;
  /** The language that the Alliance writes names in. */
  readonly written: string;
  readonly compare: (a: string, b: string) => number;
  readonly country: (code: string) => string;
}

/**
 * Returns the places of a list. They stand in the order of country and name, as the language orders
 * them.
 */
export function placesOf(
  participants: readonly Participant[],
  {requested, written, compare, country}: Naming,
): Place[] {
  const named = participants.map((participant) => {
    const own = pickText(participant.names, requested);
    return {
      participant,
      ...(own && !own.fallback ? {name: own.text} : writtenName(participant, requested, written)),
      countryName: country(participant.country),
    };
  });
  const bearers = new Map<string, number>();
  const keyOf = ({name, participant}: (typeof named)[number]) =>
    `${name}|${participant.country}|${participant.type}`;
  for (const place of named) bearers.set(keyOf(place), (bearers.get(keyOf(place)) ?? 0) + 1);
  return named
    .map((place): Place => {
      const {participant, name} = place;
      const {local, longitude, latitude} = participant;
      return {
        ...place,
        id: participant.id,
        ...(local && local.name !== name && {local}),
        point: toPlane(longitude, latitude),
        ...((bearers.get(keyOf(place)) ?? 0) > 1 && {sameName: positionText(longitude, latitude)}),
      };
    })
    .sort((a, b) => compare(a.countryName, b.countryName) || compare(a.name, b.name));
}

/** Returns the name as the Alliance writes it, and its language where another was asked for. */
export function writtenName(
  {name, local}: Pick<Participant, 'name' | 'local'>,
  requested: string,
  written: string,
): Pick<Place, 'name' | 'nameLang'> {
  const nameLang = local?.name === name ? local.lang : written;
  return matchLanguage(requested, [nameLang, written]) ? {name} : {name, nameLang};
}

/**
 * Returns the position of a place in words. The same in every language, and true of one place only.
 */
export const positionText = (longitude: number, latitude: number) =>
  `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'} ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`;

/** Letters that Unicode does not take apart into a base and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

/**
 * Returns what a text is found by: without case, accents and punctuation, `Košice` by `kosice`, in
 * any script.
 */
export const searchKey = (text: string): string => foldText(text).trim();

/** Folds each line: line breaks stay. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđðøæœßþıħŧŋ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ');

/**
 * Returns the places a filter lets through; every word of the query must begin a word of one of the
 * place's names.
 */
export function filterPlaces(
  places: readonly Place[],
  {countries, types, query, joinedBy}: PlaceFilter,
): Place[] {
  const words = searchKey(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => new RegExp(`(^|[ \\n])${word}`, 'u'));
  return places.filter(
    (place) =>
      (!countries.length || countries.includes(place.participant.country)) &&
      (!types.length || types.includes(place.participant.type)) &&
      (joinedBy === undefined || hasJoinedBy(place.participant, joinedBy)) &&
      words.every((word) => word.test((place.searchKey ??= searchKeyOf(place)))),
  );
}

const searchKeyOf = ({name, participant, local, countryName}: Place): string =>
  searchKey(
    [
      name,
      participant.name,
      local?.name,
      ...Object.values(participant.names ?? {}),
      countryName,
    ].join('\n'),
  );

/** Returns the places of each ISO code, in the places' order. */
export function groupByCountry(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.participant.country);
    if (group) group.push(place);
    else groups.set(place.participant.country, [place]);
  }
  return groups;
}
