/** One valid document of each kind, and every way of breaking it that the schemas know. */
import {manifestSchema, newsSchema, participantsSchema} from '../../src/feed/feed.js';
import type {Schema} from '../../src/feed/schema.js';

export const manifest = () => ({
  $schema: 'alliance.schema.json',
  version: 1,
  sequence: 41,
  updated: '2018-01-24T00:00:00Z',
  sample: false,
  shortName: {en: 'Alliance'},
  contact: 'towns@alliance.test',
  languages: ['en', 'fr'],
  name: {en: 'The Alliance', 'sr-Cyrl': 'Алијанса'},
  home: {en: 'https://home.test/'},
  sets: {
    participants: {
      count: 130,
      countries: 29,
      listed: 13,
      asOf: '2018-01-24',
      declared: true,
      byCountry: {AT: 1},
      byType: {city: 1},
      single: {AT: [11.4, 47.26]},
      history: [
        {date: '2013', count: 120},
        {date: '2013-04', count: 114, countries: 26},
      ],
      label: {en: 'Participants'},
      href: 'participants.3f9a1c.geojson',
    },
  },
  countries: {XK: {name: {en: 'Kosovo*'}, note: {en: 'All reference …'}}},
  news: {en: 'news.en.81be07.json'},
  join: [
    {
      for: 'authority',
      label: {en: 'Join'},
      text: {en: 'For cities'},
      url: {en: 'https://join.test/'},
      open: true,
    },
  ],
  follow: [{network: 'rss', url: 'news.en.xml', lang: 'en'}],
  about: {
    short: {en: 'S'},
    full: {en: 'F'},
    auspices: {en: 'A'},
    source: 'https://a.test/',
    updated: '2018',
  },
  terminology: {title: {en: 'Note'}, text: {en: 'T'}},
  attribution: [{text: {en: 'GeoNames'}, url: 'https://www.geonames.org/'}],
});

export const participants = () => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'lille',
      geometry: {type: 'Point', coordinates: [3.05858, 50.63297]},
      properties: {
        name: 'Lille',
        names: {fr: 'Lille'},
        local: {name: 'Lille', lang: 'fr'},
        country: 'FR',
        type: 'city',
        joined: '2013-03-20',
        joinedBasis: 'announced',
        number: 1,
        url: 'https://www.lille.fr/',
      },
    },
    {
      type: 'Feature',
      id: 'old',
      geometry: {type: 'Point', coordinates: [0, 0, 12]},
      properties: {name: 'Old', country: 'FR', type: 'other', ended: '2015'},
    },
  ],
});

export const news = () => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  home_page_url: 'https://home.test/',
  language: 'en',
  items: [
    {
      id: 'a',
      url: 'https://a.test/',
      title: 'A',
      summary: 'S',
      content_text: 'T',
      content_html: '<p>T</p>',
      date_published: '2018-01-24T00:00:00Z',
      language: 'en',
      tags: ['x'],
      _alliance: {
        kind: 'event',
        titleLanguage: 'fr',
        start: '2018-01-24',
        end: '2018-01-24T10:00:00+01:00',
        place: 'Lille',
        countries: ['FR'],
        participants: ['lille'],
        links: [{text: 'L', url: 'mailto:a@b.test'}],
        note: {title: 'N', text: 'T'},
      },
    },
    {id: 'b', title: 'B'},
  ],
});

export const kinds: readonly (readonly [name: string, make: () => object, schema: Schema])[] = [
  ['manifest', manifest, manifestSchema],
  ['participants', participants, participantsSchema],
  ['news', news, newsSchema],
];

/** Values of which at least one is wrong anywhere. */
const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  1e9,
  '',
  ' ',
  'x y',
  'javascript:alert(1)',
  '../up',
  'https://a.test/ b',
  [],
  {},
  ['x'],
  {'no tag!': 'x'},
];

/** The member at a JSON Pointer. */
export const getAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, key) => (node as Record<string, unknown>)[key], document);

/** Sets the member at a JSON Pointer. */
export function setAt(document: unknown, pointer: string, value: unknown): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[last] = value;
}

/** The document with each of its members in turn replaced by each odd value. */
export function* variantsOf<T extends object>(
  make: () => T,
): Generator<{readonly path: string; readonly value: unknown; readonly document: T}> {
  for (const path of pathsOf(make())) {
    for (const value of ODD_VALUES) {
      const document = make();
      const keys = path.split('/').slice(1);
      const last = keys.pop()!;
      const parent = keys.reduce<Record<string, unknown>>(
        (node, key) => node[key] as Record<string, unknown>,
        document as unknown as Record<string, unknown>,
      );
      if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
      else parent[last] = value ?? null;
      yield {path, value, document};
    }
  }
}

function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    `${path}/${key}`,
    ...pathsOf(member, `${path}/${key}`),
  ]);
}
