/** Made by `npm run messages` from the files in `messages/`: do not edit. */

type Files = Readonly<Record<string, () => Promise<{readonly default: unknown}>>>;

/** The words of the widgets; English is part of every widget. */
export const messageFiles: Files = {
  ar: () => import('./messages/ar.json'),
  az: () => import('./messages/az.json'),
  bg: () => import('./messages/bg.json'),
  bs: () => import('./messages/bs.json'),
  ca: () => import('./messages/ca.json'),
  cnr: () => import('./messages/cnr.json'),
  cs: () => import('./messages/cs.json'),
  da: () => import('./messages/da.json'),
  de: () => import('./messages/de.json'),
  el: () => import('./messages/el.json'),
  es: () => import('./messages/es.json'),
  et: () => import('./messages/et.json'),
  eu: () => import('./messages/eu.json'),
  fi: () => import('./messages/fi.json'),
  fr: () => import('./messages/fr.json'),
  ga: () => import('./messages/ga.json'),
  gl: () => import('./messages/gl.json'),
  he: () => import('./messages/he.json'),
  hr: () => import('./messages/hr.json'),
  hu: () => import('./messages/hu.json'),
  hy: () => import('./messages/hy.json'),
  is: () => import('./messages/is.json'),
  it: () => import('./messages/it.json'),
  ka: () => import('./messages/ka.json'),
  lt: () => import('./messages/lt.json'),
  lv: () => import('./messages/lv.json'),
  mk: () => import('./messages/mk.json'),
  mt: () => import('./messages/mt.json'),
  nb: () => import('./messages/nb.json'),
  nl: () => import('./messages/nl.json'),
  pl: () => import('./messages/pl.json'),
  pt: () => import('./messages/pt.json'),
  ro: () => import('./messages/ro.json'),
  rom: () => import('./messages/rom.json'),
  sk: () => import('./messages/sk.json'),
  sl: () => import('./messages/sl.json'),
  sq: () => import('./messages/sq.json'),
  sr: () => import('./messages/sr.json'),
  'sr-Latn': () => import('./messages/sr-Latn.json'),
  sv: () => import('./messages/sv.json'),
  tr: () => import('./messages/tr.json'),
  uk: () => import('./messages/uk.json'),
};

/** Languages that some widgets do not speak: the groups of those that do. */
export const partly: Readonly<Record<string, string>> = {
  rom: 'join follow about badge',
};
