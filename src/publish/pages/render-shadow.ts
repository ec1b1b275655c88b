/** An element's shadow root with today's data, by the element's own render function, for servers and for pages without script. */
import type {LitElement} from 'lit';
import overview from '../../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import type {SnippetSource} from '../../embed/children.js';
import type {WidgetName} from '../../embed/widget-names.js';
import {basemapOf, type Basemap} from '../../geo/basemap.js';
import {projectBasemap} from '../../geo/project-basemap.js';
import type {WordGroup} from '../../locale/load-words.js';
import {Locale} from '../../locale/locale.js';
import {About} from '../../widgets/about/about.js';
import type {AllianceElement} from '../../widgets/shared/alliance-element.js';
import {CountryCounter} from '../../widgets/country-counter/country-counter.js';
import {FollowLinks} from '../../widgets/follow-links/follow-links.js';
import {JoinButton} from '../../widgets/join-button/join-button.js';
import {NewsTicker} from '../../widgets/news-ticker/news-ticker.js';
import {ParticipantBadge} from '../../widgets/participant-badge/participant-badge.js';
import {ParticipantMap} from '../../widgets/participant-map/participant-map.js';
import {templateHtml} from './template-html.js';

const CLASSES: Readonly<Record<WidgetName, typeof LitElement>> = {
  'participant-map': ParticipantMap,
  'country-counter': CountryCounter,
  'news-ticker': NewsTicker,
  'join-button': JoinButton,
  'follow-links': FollowLinks,
  about: About,
  'participant-badge': ParticipantBadge,
};

/** What the constructors and render functions ask of a browser. */
const BROWSER = {
  ResizeObserver: class {
    observe() {
      /* nothing is measured here */
    }
    disconnect() {
      /* nor */
    }
  },
  matchMedia: () => ({matches: true}),
  // No address is our own: what leads elsewhere is said to.
  location: {origin: 'null'},
  // What the feed lacks is said by the tool, in its own words.
  console: {...console, warn: () => undefined},
};

/** The content of the shadow root, without its styles; undefined where the element would show its children. */
export function renderShadow(
  widget: WidgetName,
  attributes: Readonly<Record<string, string>>,
  source: SnippetSource,
): string | undefined {
  // The address of a page cannot be replaced: there, what leads to its own site is not said to lead elsewhere.
  const replaced = Object.entries(BROWSER)
    .map(([name, value]) => ({
      name,
      value,
      before: Object.getOwnPropertyDescriptor(globalThis, name),
    }))
    .filter(({before}) => before?.configurable !== false);
  for (const {name, value} of replaced)
    Object.defineProperty(globalThis, name, {value, configurable: true});
  try {
    return templateHtml(contentOf(makeElement(widget, attributes, source), source));
  } finally {
    for (const {name, before} of replaced) {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

/** What is read tomorrow must not call an event a coming one. */
const timeless = ({news: {event}}: SnippetSource['words']) => ({
  eventComing: event,
  eventPast: event,
});

type AnyElement = AllianceElement<WordGroup, unknown>;

/** A class of its own under a name of its own: a browser makes no element that is not registered. */
function registeredClass(widget: WidgetName): typeof LitElement {
  const name = `alliance-rendered-${widget}`;
  const known = customElements.get(name) as typeof LitElement | undefined;
  if (known) return known;
   
  const own = class extends CLASSES[widget] {};
  customElements.define(name, own);
  return own;
}

function makeElement(
  widget: WidgetName,
  attributes: Readonly<Record<string, string>>,
  {lang, requested = lang, words}: SnippetSource,
): AnyElement {
  const elementClass = registeredClass(widget);
  const observed = elementClass.observedAttributes;
  const element = new elementClass() as unknown as AnyElement;
  for (const [name, value] of Object.entries(attributes))
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  // There are always children; the element gives way to them where it has nothing better.
  Object.defineProperty(element, 'hasChildren', {value: true});
  Object.defineProperty(element, 'localName', {value: `alliance-${widget}`});
  const controller = element['words'];
  controller['wanted'] = requested;
  const own = {...words[controller['group']], ...timeless(words)} as typeof controller.locale.words;
  controller.locale = new Locale(lang, requested, own, words.common);
  if (element instanceof ParticipantMap) element['map'].basemap = land();
  return element;
}

let basemap: Basemap | undefined;
const land = (): Basemap => (basemap ??= basemapOf(projectBasemap(overview)));

/** The template, from the state in which the feed has just arrived. */
function contentOf(
  element: AnyElement,
  {base, manifest, participants, news}: SnippetSource,
): unknown {
  const part = element['feedPart']();
  const feed = {base, manifest, part: part && (part.name.startsWith('news') ? news : participants)};
  element['feedController'].state = {status: 'ready', feed};
  element['willUpdate'](new Map());
  return element['tryContent'](feed) && element['render']();
}
