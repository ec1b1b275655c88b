export const common = {
  textIn: '(text in {language})',
  sample: 'Sample data',
  website: 'Website of the Alliance',
  loading: 'Loading…',
  unavailable: 'The latest content of the Alliance cannot be loaded now.',
  /** Of what date the content is that is shown. */
  stale: {
    day: 'As of {date}. Newer content cannot be loaded now.',
    other: 'As of {date}. Newer content cannot be loaded now.',
  },
  tryAgain: 'Try again',
  since: {day: 'since {date}', other: 'since {date}'},
  announced: {day: 'announced on {date}', other: 'announced in {date}'},
  /** After {n}: one 1st, two 2nd, few 3rd, other 4th. */
  ordinals: {one: '{n}st', two: '{n}nd', few: '{n}rd', other: '{n}th'},
  /** How the first day of a month is written in a date. */
  dayOne: '1',
  /**
   * "in" before a country: for each form the "CODE Name"s that take it, as a regular expression;
   * the last takes all others.
   */
  inCountry: {'in the {country}': '^(GB|NL)|Republic', 'in {country}': ''} as Record<
    string,
    string
  >,
  terminology: 'About the words “Roma and Travellers”',
};
