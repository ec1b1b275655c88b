/** What a form offers for each widget: its attributes as the API report has them. For the configurator and WordPress's block. */
import type {Attribute, Package} from 'custom-elements-manifest/schema';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import {elementsOf} from './elements.js';
import {readJson} from './project.js';

/** An option of a form. */
export interface WidgetOption {
  readonly name: string;
  readonly boolean: boolean;
  /** Most pages leave it alone. */
  readonly rare: boolean;
  /** Its default. */
  readonly given: string;
  readonly values?: readonly string[];
  readonly range?: readonly [least: number, most: number];
}

/** The options of each widget. */
export type WidgetOptions = Readonly<Record<WidgetName, readonly WidgetOption[]>>;

/** Values that the API report does not list: it calls them text. By name, or by the widget's name and the attribute's. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  for: ['authority', 'ngo'],
  kind: ['news', 'event'],
  type: ['city', 'municipality', 'region', 'county', 'other'],
  'heading-level': ['1', '2', '3', '4', '5', '6', 'none'],
  'title-lines': ['1', '2', '3'],
  'participant-badge variant': ['light', 'dark', 'mono'],
};
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  limit: [1, 50],
  interval: [5, 600],
};
const RARE = [
  'feed',
  'lang',
  'theme',
  'heading-level',
  'href',
  'animate',
  'target',
  'source',
  'interval',
  'since',
  'tag',
];

/** Reads the API report and returns the options of each widget. */
export function widgetOptions(): WidgetOptions {
  const elements = elementsOf(readJson('custom-elements.json') as Package);
  const optionsOf = (widget: WidgetName) => {
    const element = elements.find(({tagName}) => tagName === `alliance-${widget}`);
    return (element?.attributes ?? []).map((attribute) => optionOf(widget, attribute));
  };
  return Object.fromEntries(
    widgetNames.map((widget) => [widget, optionsOf(widget)]),
  ) as unknown as WidgetOptions;
}

function optionOf(widget: WidgetName, attribute: Attribute): WidgetOption {
  const {name, type, default: given = ''} = attribute;
  const text = type?.text ?? '';
  // An enumeration's values are its type's.
  const own = [...text.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
  const values =
    VALUES[`${widget} ${name}`] ?? VALUES[name] ?? (text.startsWith("'") ? own : undefined);
  const range = RANGES[name];
  return {
    name,
    boolean: text === 'boolean',
    rare: RARE.includes(name),
    given: given.replaceAll("'", ''),
    ...(values && {values}),
    ...(range && {range}),
  };
}
