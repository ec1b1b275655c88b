/** What `npm run look -- front` photographs: the demo, and each state of the configurator. */
import {systems} from '../demo/configurator/systems.js';
import {widgetNames} from '../src/embed/widget-names.js';

/** A page, and how it is looked at. */
export interface FrontPage {
  readonly name: string;
  /** Below the published folder. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  /** What a visitor does first, as an expression. */
  readonly act?: string;
}

const VIEWS = [
  {suffix: '320-en', lang: 'en', width: 320, height: 700, dark: false},
  {suffix: '390-en', lang: 'en', width: 390, height: 844, dark: false},
  {suffix: '768-fr', lang: 'fr', width: 768, height: 1000, dark: false},
  {suffix: '1280-en', lang: 'en', width: 1280, height: 900, dark: false},
  {suffix: '1280-en-dark', lang: 'en', width: 1280, height: 900, dark: true},
] as const;

const typed = (name: string) =>
  `{ const city = document.querySelector('#city'); city.focus(); city.value = '${name}'; city.dispatchEvent(new Event('input', {bubbles: true})); }`;
const unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true";

/** States of the configurator by name: the query, what is done, and what is shown on a narrow screen. */
const STATES: Readonly<Record<string, {query: string; act?: string; hash?: string}>> = {
  start: {query: ''},
  ...Object.fromEntries(systems.map((system) => [system, {query: `&city=tivat&system=${system}`}])),
  ...Object.fromEntries(
    widgetNames.map((widget) => [widget, {query: `&city=tivat&system=html&widget=${widget}`}]),
  ),
  result: {query: '&city=tivat&system=wordpress', hash: '#box'},
  typing: {query: '', act: typed('L')},
  'not-found': {query: '', act: typed('Košice')},
  'find-out': {query: '&system=unknown&q1=unsure&q2=no&q3=yes'},
  'badge-of-nobody': {query: '&widget=participant-badge', hash: '#box'},
  looks: {query: '&city=tivat&system=html&theme=dark&accent=%23f0a000&corners=round'},
  unfolded: {query: '&city=tivat&system=drupal', act: unfold},
};

/** Returns all pages: each state in each view. */
export const frontPages = (): readonly FrontPage[] =>
  VIEWS.flatMap(({suffix, lang, width, height, dark}) => [
    {
      name: `demo-${suffix}`,
      path: 'index.html',
      width,
      height,
      dark,
      act: `document.querySelector('[name=lang][value=${lang}]').click()`,
    },
    ...Object.entries(STATES).map(([state, {query, act, hash = ''}]) => ({
      name: `configurator-${state}-${suffix}`,
      path: `configurator.html?page=${lang}${query}${hash}`,
      width,
      height,
      dark,
      ...(act !== undefined && {act}),
    })),
  ]);
