/** Made by `npm run messages` from the files in `messages/`: do not edit. */
import en from './messages/pages/en.json' with {type: 'json'};
import de from './messages/pages/de.json' with {type: 'json'};
import fr from './messages/pages/fr.json' with {type: 'json'};

/** The words of public pages and pictures. */
export const pageFiles: Readonly<Record<string, unknown>> = {
  en,
  de,
  fr,
};

/** Each language's name in itself. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  ar: 'العربية',
  az: 'azərbaycan',
  bg: 'български',
  bs: 'bosanski',
  ca: 'català',
  cnr: 'crnogorski',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  es: 'español',
  et: 'eesti',
  eu: 'euskara',
  fi: 'suomi',
  fr: 'français',
  ga: 'Gaeilge',
  gl: 'galego',
  he: 'עברית',
  hr: 'hrvatski',
  hu: 'magyar',
  hy: 'հայերեն',
  is: 'íslenska',
  it: 'italiano',
  ka: 'ქართული',
  lt: 'lietuvių',
  lv: 'latviešu',
  mk: 'македонски',
  mt: 'Malti',
  nb: 'norsk bokmål',
  nl: 'Nederlands',
  pl: 'polski',
  pt: 'português',
  ro: 'română',
  rom: 'romani čhib (Vlax)',
  sk: 'slovenčina',
  sl: 'slovenščina',
  sq: 'shqip',
  sr: 'српски',
  'sr-Latn': 'srpski (latinica)',
  sv: 'svenska',
  tr: 'Türkçe',
  uk: 'українська',
};
