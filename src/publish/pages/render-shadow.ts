/**
 * An element's shadow root with today's data, by the element's own render function, for servers and
 * for pages without script.
 */
import {html, type LitElement, type TemplateResult} from 'lit';
import overview from '../../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import type {SnippetSource} from '../../embed/children/source.js';
import {MAP_PICTURE_PX, type MapPicture} from '../../embed/map-picture.js';
import type {WidgetName} from '../../embed/widget-names.js';
import {basemapOf, type Basemap} from '../../geo/basemap.js';
import {projectBasemap} from '../../geo/project-basemap.js';
import type {WordGroup} from '../../locale/load-words.js';
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

/**
 * Returns the content of the shadow root, without its styles.
 * @param picture what stands for the land of a map, where there is one
 * @returns undefined where the element would show its children
 */
export function renderShadow(
  widget: WidgetName,
  attributes: Readonly<Record<string, string>>,
  source: SnippetSource,
  picture?: MapPicture,
): string | undefined {
  const element = makeElement(widget, attributes, picture);
  const content = element.renderWith({...source, words: timeless(source.words)});
  return content === undefined ? undefined : templateHtml(content);
}

/** What is read tomorrow must not call an event a coming one. */
function timeless(words: SnippetSource['words']): SnippetSource['words'] {
  const {event} = words.news;
  return {...words, news: {...words.news, eventComing: event, eventPast: event}};
}

/**
 * A class of its own, registered under a name of its own: Lit learns then which attribute is which
 * property, and a browser makes no element that is not registered.
 */
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
  picture?: MapPicture,
): AllianceElement<WordGroup, unknown> {
  const elementClass = registeredClass(widget);
  const observed = elementClass.observedAttributes;
  const element = new elementClass();
  for (const [name, value] of Object.entries(attributes))
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  if (element instanceof ParticipantMap)
    element.useBasemap(land(), picture && pictureTemplate(picture));
  return element as unknown as AllianceElement<WordGroup, unknown>;
}

let basemap: Basemap | undefined;
const land = (): Basemap => (basemap ??= basemapOf(projectBasemap(overview)));

/** In the colours of the visitor's device; no link, for it stands on the page that one would lead to. */
function pictureTemplate({light, dark, alt}: MapPicture): TemplateResult {
  const {width, height} = MAP_PICTURE_PX;
  return html`<picture><source srcset=${dark} media="(prefers-color-scheme: dark)"><img class="first" src=${light} width=${width} height=${height} alt=${alt}></picture>`;
}
