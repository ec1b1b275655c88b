/** Which language something is said in. Pure: tags in, tags out. */

/**
 * Returns a BCP 47 tag in canonical form, or undefined where `tag` is none. Never throws: WebKit
 * without a LANG says "C", and pages say `lang=" en"`.
 */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-') || [])[0];
  } catch {
    return undefined;
  }
}

/**
 * Tags of one language, each with the tags that serve in its place, the best first: what engines
 * make of them differs.
 */
const SERVED_BY: Readonly<Record<string, readonly string[]>> = {
  no: ['nb'],
  nn: ['nb'],
  nb: ['no'],
  sh: ['sr-Latn'],
  'sr-me': ['cnr', 'sr-Latn'],
  cnr: ['sr-ME', 'sr-Latn'],
  mo: ['ro'],
  iw: ['he'],
};

/**
 * Returns the first of `available` that serves `requested`: the same tag, then with fewer subtags
 * (sr-Latn-RS, sr-Latn, sr), then another tag of the language, else undefined.
 */
export function matchLanguage(
  requested: string | undefined,
  available: readonly string[],
): string | undefined {
  if (!requested) return undefined;
  const find = (wanted: string) => available.find((tag) => tag.toLowerCase() === wanted);
  for (let wanted = requested.toLowerCase(); wanted; wanted = wanted.replace(/-?[^-]*$/, '')) {
    const tags = [wanted, ...(SERVED_BY[wanted] ?? []).map((tag) => tag.toLowerCase())];
    const found = tags.map(find).find((tag) => tag !== undefined);
    if (found !== undefined) return found;
  }
  const [base] = requested.toLowerCase().split('-');
  return available.find((tag) => tag.toLowerCase().split('-')[0] === base);
}

/** A text and the language it is in; `fallback` where that is not the language asked for. */
export interface LocalText {
  readonly text: string;
  readonly lang: string;
  readonly fallback: boolean;
}

/**
 * Returns the text of a language map for `lang`, else in English, French, or whatever there is;
 * undefined for an empty map.
 */
export function pickText(
  map: Readonly<Record<string, string>> | undefined,
  lang: string,
): LocalText | undefined {
  if (!map) return undefined;
  const tags = Object.keys(map);
  const own = matchLanguage(lang, tags);
  const tag = own ?? matchLanguage('en', tags) ?? matchLanguage('fr', tags) ?? tags[0];
  const text = tag === undefined ? undefined : map[tag];
  return tag === undefined || text === undefined
    ? undefined
    : {text, lang: tag, fallback: own === undefined};
}

const RIGHT_TO_LEFT_LANGUAGES =
  /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)\b/i;
const RIGHT_TO_LEFT_SCRIPTS = /-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)\b/i;

/** Returns the direction a language is written in, by its script where the tag has one. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  if (/-(Latn|Cyrl|Grek)\b/i.test(tag)) return 'ltr';
  return RIGHT_TO_LEFT_SCRIPTS.test(tag) || RIGHT_TO_LEFT_LANGUAGES.test(tag) ? 'rtl' : 'ltr';
}
