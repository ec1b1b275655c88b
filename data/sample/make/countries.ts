// Where the sample's places lie and what they are called: the word for "example", or "example town", in the languages of
// the country, with a number. No real place bears these names.

/** BCP 47 language tag → [the word, its Latin transliteration where it is written otherwise]. */
const WORDS: Readonly<Record<string, readonly [local: string, latin?: string]>> = {
  bg: ['Пример', 'Primer'],
  bs: ['Primjer'],
  cs: ['Příklad'],
  de: ['Beispielstadt'],
  el: ['Παράδειγμα', 'Paradeigma'],
  en: ['Exampleton'],
  es: ['Ejemplo'],
  fi: ['Esimerkkilä'],
  fr: ['Exempleville'],
  hr: ['Primjer'],
  hu: ['Példaváros'],
  hy: ['Օրինակ', 'Orinak'],
  it: ['Esempio'],
  ka: ['მაგალითი', 'Magaliti'],
  mk: ['Пример', 'Primer'],
  mt: ['Eżempju'],
  nb: ['Eksempelby'],
  nl: ['Voorbeeldstad'],
  pl: ['Przykładowo'],
  pt: ['Exemplo'],
  ro: ['Exemplu'],
  sk: ['Príklad'],
  sq: ['Shembull'],
  'sr-Cyrl': ['Пример', 'Primer'],
  sv: ['Exempelstad'],
  tr: ['Örnekşehir'],
  uk: ['Приклад', 'Pryklad'],
};

/** Returns the word for a language. */
export function wordIn(lang: string): {readonly local: string; readonly latin: string} {
  const [local, latin = local] = WORDS[lang] ?? [lang];
  return {local, latin};
}

/** ISO 3166-1 alpha-2 (XK: Kosovo*) → how many places, and their languages in turn. 130 in 29 countries. */
export const COUNTRIES: Readonly<Record<string, readonly [count: number, ...languages: string[]]>> =
  {
    AL: [3, 'sq'],
    AM: [2, 'hy'],
    AT: [4, 'de'],
    BA: [3, 'bs'],
    BE: [4, 'nl', 'fr'],
    BG: [5, 'bg'],
    CH: [4, 'de', 'fr', 'it'],
    CZ: [4, 'cs'],
    DE: [7, 'de'],
    ES: [7, 'es'],
    FI: [3, 'fi', 'sv'],
    FR: [10, 'fr'],
    GB: [6, 'en'],
    GE: [2, 'ka'],
    GR: [5, 'el'],
    HU: [7, 'hu'],
    IT: [7, 'it'],
    MK: [3, 'mk'],
    MT: [1, 'mt'],
    NO: [3, 'nb'],
    PL: [5, 'pl'],
    PT: [4, 'pt'],
    RO: [6, 'ro'],
    RS: [4, 'sr-Cyrl'],
    SE: [4, 'sv'],
    SK: [6, 'sk'],
    TR: [4, 'tr'],
    UA: [5, 'uk'],
    XK: [2, 'sq', 'sr-Cyrl'],
  };

/** A participant that is there for what is odd in it. */
export interface Special {
  readonly country: string;
  readonly name: string;
  readonly type: string;
  readonly local?: string;
  readonly lang?: string;
  /** [longitude, latitude] in degrees. */
  readonly at?: [number, number];
  /** Within so many km of the country's first place; 0 is the very same point. */
  readonly near?: number;
  readonly undated?: boolean;
  readonly joined?: string;
  readonly ended?: string;
}

/**
 * The odd ones, each there for what is odd in it. They count among their country's places. `near` is a cluster: within that
 * many km of the country's first place; 0 is the very same point.
 */
export const SPECIALS: readonly Special[] = [
  {country: 'BE', name: 'Sample Homonym', type: 'city'}, // one name in two countries
  {country: 'FR', name: 'Sample Homonym', type: 'municipality'},
  {country: 'DE', name: 'Sample Doppelstadt', type: 'city'}, // one name twice in one country
  {country: 'DE', name: 'Sample Doppelstadt', type: 'municipality'},
  {
    country: 'FR',
    name: 'Sample Exempleville (Réunion)',
    local: 'Exempleville (La Réunion)',
    lang: 'fr',
    type: 'municipality',
    at: [55.53, -21.13],
  }, // off the map
  {
    country: 'CH',
    name: 'Sample Association of the Towns and Municipalities of the Upper and Lower Example Valley',
    local: 'Verband der Städte und Gemeinden im oberen und unteren Beispieltal',
    lang: 'de',
    type: 'other',
  }, // long
  {
    country: 'SK',
    name: 'Sample County of Príklad',
    local: 'Príkladský kraj',
    lang: 'sk',
    type: 'county',
    near: 0,
  },
  ...[1, 2, 3, 4, 5].map((n) => ({
    country: 'HU',
    name: `Sample Példafalva ${n}`,
    local: `Példafalva ${n}`,
    lang: 'hu',
    type: 'municipality',
    near: 8,
  })),
  ...[1, 2].map((n) => ({
    country: 'TR',
    name: `Sample Örnekkasaba ${n}`,
    local: `Örnekkasaba ${n}`,
    lang: 'tr',
    type: 'municipality',
    near: 5,
  })),
  {
    country: 'PT',
    name: 'Sample Exemplo sem data',
    local: 'Exemplo sem data',
    lang: 'pt',
    type: 'city',
    undated: true,
  },
];

/** No longer a participant, and the only one of its country: whoever counts it finds 131 in 30. */
export const ENDED: Special = {
  country: 'HR',
  name: 'Sample Primjer Endedgrad',
  local: 'Primjer',
  lang: 'hr',
  type: 'city',
  joined: '2014-11-05',
  ended: '2024-06-30',
};
