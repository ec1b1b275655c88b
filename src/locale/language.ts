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
 * Returns the first of `available` that serves `requested`: the same tag, then the same base
 * language, else undefined.
 */
export function matchLanguage(
  requested: string | undefined,
  available: readonly string[],
): string | undefined {
  if (!requested) return undefined;
  const wanted = requested.toLowerCase();
  const base = wanted.split('-')[0];
  return (
    available.find((tag) => tag.toLowerCase() === wanted) ??
    available.find((tag) => tag.toLowerCase() === base) ??
    available.find((tag) => tag.toLowerCase().split('-')[0] === base)
  );
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
