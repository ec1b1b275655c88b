/** `alliance.json`: everything small, its figures computed from the one list or declared as such. */
import {FEED_VERSION, type CountedSet, type Manifest, type Participant} from '../../feed/feed.js';
import {officialNames} from '../content/values/country-names.js';
import {newestDay, type Content} from '../content/content.js';

/** The names under which the data files are published, a hash of their bytes in each. */
export interface HashedFiles {
  readonly participants: ListFiles;
  /** By language. */
  readonly news: Readonly<Record<string, string>>;
}

/** The list, and where it is long its companions. */
export type ListFiles = Pick<CountedSet, 'href' | 'overview' | 'columns'>;

/** Everything but the sequence, which depends on what was published before. */
export type UnnumberedManifest = Omit<Manifest, 'sequence'>;

/** Returns the manifest of checked content, without its number. */
export function makeManifest(content: Content, files: HashedFiles): UnnumberedManifest {
  const {settings} = content;
  return {
    // The reader of the content has made sure that there is a day.
    version: FEED_VERSION,
    updated: `${newestDay(content)!}T00:00:00Z`,
    sample: settings.sample ?? false,
    languages: settings.languages,
    name: sortKeys(settings.name),
    home: sortKeys(settings.home),
    sets: makeSets(content, files.participants),
    countries: makeCountries(content),
    news: sortKeys(files.news),
    // The address of a form that nobody knows is the Alliance's home page (settled so for all readers of the feed).
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

function makeSets(content: Content, files: ListFiles): Record<string, CountedSet> {
  const sets = content.settings.sets ?? {};
  const others = Object.keys(sets)
    .filter((name) => name !== 'participants')
    .sort();
  return {
    participants: makeParticipantSet(content, files),
    ...Object.fromEntries(
      others.map((name) => {
        const {count, countries, asOf, declared} = sets[name]!;
        // The reader of the settings has made sure of the three figures.
        return [
          name,
          {
            count: count!,
            countries: countries!,
            asOf: asOf!,
            declared,
            history: historyOf(content, name),
          },
        ];
      }),
    ),
  };
}

function makeParticipantSet(content: Content, files: ListFiles): CountedSet {
  const {count, countries, asOf, declared} = content.settings.sets?.participants ?? {};
  const active = content.participants.filter(({ended}) => !ended);
  const byCountry = countBy(active, ({country}) => country);
  return {
    ...(declared
      ? {count: count!, countries: countries!, listed: active.length, asOf: asOf!, declared: true}
      : {
          count: active.length,
          countries: Object.keys(byCountry).length,
          listed: active.length,
          asOf: asOf ?? newestDay(content)!,
        }),
    byCountry,
    byType: countBy(active, ({type}) => type),
    history: historyOf(content, 'participants'),
    ...files,
  };
}

function countBy(
  participants: readonly Participant[],
  keyOf: (participant: Participant) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const participant of participants)
    counts[keyOf(participant)] = (counts[keyOf(participant)] ?? 0) + 1;
  return sortKeys(counts);
}

/** Oldest first. A month or year says that the figure was reached by its end, so `2013` follows `2013-04`. */
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

/** Official names of the countries that the list or the news mention; others have CLDR's, in every reader. */
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
