/** How a language sets its signs. */

interface Rule {
  readonly wrong: RegExp;
  readonly why: string;
}

/** What no language does. */
const everywhere: readonly Rule[] = [
  {wrong: /\.\.\./, why: 'three dots are one sign: …'},
  {wrong: /['"]/, why: 'typewriter’s quotation marks; write the language’s own'},
  {wrong: / {2}/, why: 'two spaces'},
];

const own: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    {
      wrong: /[^\u00a0\u202f][;:!?»]|«[^\u00a0\u202f]/u,
      why: 'a no-break space belongs before ; : ! ? » and after «',
    },
    {wrong: /[“”„]/, why: 'quotation marks are « and »'},
  ],
  de: [{wrong: /(^|[^„])\b[^„“]*”|«|»|(^|\s)“/, why: 'quotation marks are „ and “'}],
  cs: [{wrong: /”|(^|\s)“/, why: 'quotation marks are „ and “'}],
  sk: [{wrong: /”|(^|\s)“/, why: 'quotation marks are „ and “'}],
  pl: [{wrong: /“/, why: 'quotation marks are „ and ”'}],
  ro: [
    {wrong: /“/, why: 'quotation marks are „ and ”'},
    {wrong: /[şţŞŢ]/, why: 'ș and ț have a comma below, not a cedilla'},
  ],
  hu: [{wrong: /“/, why: 'quotation marks are „ and ”'}],
};

/** Returns what is set wrong in a text. */
export function findTypography(tag: string, text: string): string[] {
  const base = tag.replace(/-.*/, '');
  return [...everywhere, ...(own[base] ?? [])]
    .filter(({wrong}) => wrong.test(text))
    .map(({why}) => why);
}
