/** What a form offers for each widget: its attributes as the API report has them. For the configurator and WordPress's block. */
import {readFileSync} from 'node:fs';
import {widgetNames} from '../rollup.config.mjs';

/** Values that the API report does not list: it calls them text. By name, or by the widget's name and the attribute's. */
const VALUES = {
  for: ['authority', 'ngo'],
  kind: ['news', 'event'],
  type: ['city', 'municipality', 'region', 'county', 'other'],
  'heading-level': ['1', '2', '3', '4', '5', '6', 'none'],
  'title-lines': ['1', '2', '3'],
  'participant-badge variant': ['light', 'dark', 'mono'],
};
const RANGES = {limit: [1, 50], interval: [5, 600]};
/** Options that most pages leave alone. */
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

/** @returns {Record<string, {name: string, boolean: boolean, rare: boolean, given: string, values?: string[], range?: number[]}[]>} by widget */
export function widgetOptions() {
  const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const declared = new Map(
    modules
      .flatMap(({declarations = []}) => declarations)
      .filter(({tagName}) => tagName)
      .map(({tagName, attributes}) => [tagName, attributes]),
  );
  return Object.fromEntries(
    widgetNames.map((widget) => [
      widget,
      declared.get(`alliance-${widget}`).map((attribute) => optionOf(widget, attribute)),
    ]),
  );
}

/** An enumeration's values are its type's. */
function optionOf(widget, {name, type: {text}, default: given = ''}) {
  const own = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value).filter(Boolean);
  const values =
    VALUES[`${widget} ${name}`] ?? VALUES[name] ?? (text.startsWith("'") ? own : undefined);
  return {
    name,
    boolean: text === 'boolean',
    rare: RARE.includes(name),
    given: given.replaceAll("'", ''),
    ...(values && {values}),
    ...(RANGES[name] && {range: RANGES[name]}),
  };
}
