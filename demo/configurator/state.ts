/** What is chosen, to and from the address: only what differs from the beginning is written. Pure. */
import type {WidgetName} from '../../src/embed/widget-names.js';
import type {WidgetOptions} from '../../tools/widget-options.js';
import {corners, DEFAULT_ACCENT, defaultLooks, fonts, isColor, type Looks} from './looks.js';
import {questions, systems, type Answers, type System} from './systems.js';
import type {PageLanguage} from './words.js';

export const widths = ['wide', 'phone', 'sidebar'] as const;
const PAGES: readonly PageLanguage[] = ['en', 'fr'];
/** The conditions of the preview. */
export const conditions = [
  'script-off',
  'feed-down',
  'stale',
  'dark',
  'forced',
  'rtl',
  'reduced',
] as const;
export type Condition = (typeof conditions)[number];

/** Stands for "we are not a participant yet"; no participant is called so. */
export const NO_CITY = '-';

/** The attribute that the city is, by widget; it is not among the options. */
export const cityAttributes: Readonly<Partial<Record<WidgetName, string>>> = {
  'participant-map': 'highlight',
  'participant-badge': 'participant',
};

/** What is chosen. */
export interface State {
  /** A participant's id, or `NO_CITY`; undefined before the question is answered. */
  readonly city?: string | undefined;
  readonly system?: System | undefined;
  readonly answers: Answers;
  readonly widget: WidgetName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly looks: Looks;
  readonly width: (typeof widths)[number];
  readonly page: PageLanguage;
  readonly on: readonly Condition[];
}

/** The value, or the first of the list where it is none of them. */
const oneOf = <T extends string>(values: readonly T[], value: string | null | undefined): T =>
  values.find((known) => known === value) ?? (values[0] as T);
const keysOf = <T extends string>(record: Readonly<Record<T, unknown>>) =>
  Object.keys(record) as T[];

/** Reads an address, whoever made it: only what the form knows gets in. */
export function readState(search: string, widgets: WidgetOptions, browserLanguage = ''): State {
  const query = new URLSearchParams(search);
  const widget = oneOf(keysOf(widgets), query.get('widget'));
  const own = widgets[widget].filter(({name}) => name !== cityAttributes[widget]);
  const accent = query.get('accent')?.toLowerCase() ?? '';
  return {
    city: query.get('city') ?? undefined,
    system: systems.find((known) => known === query.get('system')),
    answers: Object.fromEntries(
      keysOf(questions).flatMap((name) =>
        (questions[name] as readonly string[]).includes(query.get(name) ?? '')
          ? [[name, query.get(name) ?? '']]
          : [],
      ),
    ),
    widget,
    attributes: Object.fromEntries(
      own.filter(({name}) => query.has(name)).map(({name}) => [name, query.get(name) ?? '']),
    ),
    looks: {
      accent: isColor(accent) ? accent : DEFAULT_ACCENT,
      corners: oneOf(keysOf(corners), query.get('corners')),
      font: oneOf(keysOf(fonts), query.get('font')),
    },
    width: oneOf(widths, query.get('width')),
    page: query.has('page')
      ? oneOf(PAGES, query.get('page'))
      : oneOf(PAGES, browserLanguage.split('-')[0]),
    on: conditions.filter((name) => query.get('on')?.split(',').includes(name)),
  };
}

/** Writes the query of an address. */
export function writeState({city, system, answers, ...state}: State): string {
  const {widget, attributes, looks, width, page, on} = state;
  const changed = (Object.keys(looks) as (keyof Looks)[]).filter(
    (name) => looks[name] !== defaultLooks[name],
  );
  const query = new URLSearchParams({
    ...(city !== undefined && {city}),
    ...(system && {system}),
    ...(system === 'unknown' && answers),
    widget,
    ...attributes,
    ...Object.fromEntries(changed.map((name) => [name, looks[name]])),
    ...(width !== widths[0] && {width}),
    page,
    ...(on.length && {on: on.join(',')}),
  });
  return `?${query.toString()}`;
}
