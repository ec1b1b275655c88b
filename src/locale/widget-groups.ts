/** Which groups of words each widget shows: it speaks a language that has all of them. */

/** What every widget needs. */
export const sharedGroups: readonly string[] = [
  'common',
  'date',
  'month',
  'number',
  'order',
  'plural',
];

/** The widget's main group → all of its own. */
export const widgetGroups = {
  map: [
    'map',
    'mapExtras',
    'longList',
    'near',
    'growth',
    'news',
    'country',
    'in',
    'list',
    'unit',
    'ordinal',
    'kosovo',
  ],
  counter: ['counter', 'country', 'in', 'list'],
  news: ['news'],
  join: ['join'],
  follow: ['follow'],
  about: ['about'],
  badge: ['badge', 'ordinal'],
} satisfies Readonly<Record<string, readonly string[]>>;

export type WidgetGroup = keyof typeof widgetGroups;

/**
 * Groups that a language may do without: its plural rules and its order may be the engine's, and
 * the note on Kosovo is English where its official wording is not known.
 */
export const optionalGroups: readonly string[] = ['in', 'kosovo', 'order', 'ordinal', 'plural'];
