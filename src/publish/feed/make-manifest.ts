/**
 * `alliance.json`: everything small, its figures computed from the one list or declared as such.
 */
import {FEED_VERSION, type CountedSet, type Manifest, type Participant} from '../../feed/feed.js';
import {roundDegrees} from '../../feed/write-participants.js';
import {officialNames} from '../content/values/country-names.js';
import {knownDay, type Content} from '../content/content.js';

/** The names under which the data files are published, a hash of their bytes in each. */
export interface HashedFiles {
  readonly participants: ListFiles;
  /** By language. */
  readonly news: Readonly<Record<string, string>>;
}

/** The list, and where it is long its companion. */
export type ListFiles = Pick<CountedSet, 'href' | 'columns'>;

/** Everything but the sequence, which depends on what was published before. */
export type UnnumberedManifest = Omit<Manifest, 'sequence'>;

/** Returns the manifest of checked content, without its number. */
export function makeManifest(content: Content, files: HashedFiles): UnnumberedManifest {
  const {settings} = content;
  return {
    version: FEED_VERSION,
    updated: `${knownDay(content)}T00:00:00Z`,
    sample: settings.sample ?? false,
    languages: settings.languages,
    name: sortKeys(settings.name),
    shortName: settings.short_name && sortKeys(settings.short_name),
    home: sortKeys(settings.home),
    sets: makeSets(content, files.participants),
    countries: makeCountries(content),
    news: sortKeys(files.news),
    // The address of a form that nobody knows is the Alliance's home page (settled so for all
    // readers of the feed).
    join: settings.join?.map(
      ({for: audience, open, label, text, url = open ? settings.home : undefined}) => ({
        for: audience,
        label: sortKeys(label),
        text: text && sortKeys(text),
        url: url && sortKeys(url),
        open,
      }),
    ),
    // A network whose address nobody knows is no link.
    follow: settings.follow?.flatMap(({network, url, lang}) => (url ? [{network, url, lang}] : [])),
    about: settings.about && makeAbout(settings.about),
    terminology: settings.terminology && makeTerminology(settings.terminology),
    contact: settings.contact,
    attribution: settings.attribution?.map(({text, url}) => ({text: sortKeys(text), url})),
  };
}

const makeAbout = ({short, full, auspices, source, updated}: NonNullable<Manifest['about']>) => ({
  short: sortKeys(short),
  full: sortKeys(full),
  auspices: auspices && sortKeys(auspices),
  source,
  updated,
});

const makeTerminology = ({title, text, source, updated}: NonNullable<Manifest['terminology']>) => ({
  title: sortKeys(title),
  text: sortKeys(text),
  source,
  updated,
});

/** The reader of the settings has made sure of the three figures of a set that is declared. */
type DeclaredSet = Pick<CountedSet, 'count' | 'countries' | 'asOf' | 'declared'>;

function makeSets(content: Content, files: ListFiles): Record<string, CountedSet> {
  const others = Object.entries(content.settings.sets ?? {})
    .filter(([name]) => name !== 'participants')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    participants: makeParticipantSet(content, files),
    ...Object.fromEntries(
      others.map(([name, set]) => {
        const {count, countries, asOf, declared} = set as DeclaredSet;
        return [
          name,
          {
            count,
            countries,
            asOf,
            declared,
            label: set.label && sortKeys(set.label),
            history: historyOf(content, name),
          },
        ];
      }),
    ),
  };
}

function makeParticipantSet(content: Content, files: ListFiles): CountedSet {
  const set = content.settings.sets?.participants;
  const active = content.participants.filter(({ended}) => !ended);
  const byCountry = countBy(active, ({country}) => country);
  return {
    ...(set?.declared
      ? declaredFigures(set as DeclaredSet, active.length)
      : {
          count: active.length,
          countries: Object.keys(byCountry).length,
          listed: active.length,
          asOf: set?.asOf ?? knownDay(content),
        }),
    byCountry,
    byType: countBy(active, ({type}) => type),
    single: singlePlaces(active, byCountry),
    label: set?.label && sortKeys(set.label),
    history: historyOf(content, 'participants'),
    ...files,
  };
}

const declaredFigures = ({count, countries, asOf}: DeclaredSet, listed: number) => ({
  count,
  countries,
  listed,
  asOf,
  declared: true,
});

function countBy(
  participants: readonly Participant[],
  keyOf: (participant: Participant) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const participant of participants)
    counts[keyOf(participant)] = (counts[keyOf(participant)] ?? 0) + 1;
  return sortKeys(counts);
}

/** Returns the place of each country that has exactly one; undefined for none. */
function singlePlaces(
  participants: readonly Participant[],
  byCountry: Readonly<Record<string, number>>,
): CountedSet['single'] {
  const places = participants
    .filter(({country}) => byCountry[country] === 1)
    .map(({country, longitude, latitude}): [string, number[]] => [
      country,
      [roundDegrees(longitude), roundDegrees(latitude)],
    ]);
  return places.length ? sortKeys(Object.fromEntries(places)) : undefined;
}

/**
 * Oldest first. A month or year says that the figure was reached by its end, so `2013` follows
 * `2013-04`.
 */
function historyOf({history}: Content, name: string): CountedSet['history'] {
  const endOf = (date: string) => `${date}-99-99`.slice(0, 10);
  const points = history
    .filter(({set}) => set === name)
    .map(({date, count, countries}) => ({date, count, countries}));
  points.sort((a, b) =>
    endOf(a.date) < endOf(b.date) ? -1 : endOf(a.date) > endOf(b.date) ? 1 : a.count - b.count,
  );
  return points.length ? points : undefined;
}

/**
 * Official names of the countries that the list or the news mention; others have CLDR's, in every
 * reader.
 */
function makeCountries({participants, news}: Content): Manifest['countries'] {
  const codes = new Set([
    ...participants.map(({country}) => country),
    ...news.flatMap(({countries}) => countries),
  ]);
  return Object.fromEntries(
    [...codes].sort().flatMap((code) => {
      const entry = officialNames.get(code);
      return entry
        ? [[code, {name: {...entry.name}, ...(entry.note && {note: {...entry.note}})}]]
        : [];
    }),
  );
}

const sortKeys = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
