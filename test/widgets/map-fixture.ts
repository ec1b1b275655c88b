/** What the tests of the map share: maps of a known width, and what a visitor does to them. */
import {html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/participant-map.js';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {feed, find, made, mount, until, type Json} from './fixture.js';

// What one test's address asks for is not asked for in the next.
afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

/** Mounts a map of a known width, once its land is drawn. */
export async function map(
  attributes: Record<string, string> = {},
  width = 1000,
  url = feed,
): Promise<ParticipantMap> {
  const element = document.createElement('alliance-participant-map');
  const all = {feed: url, lang: 'en', ...attributes};
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.style.width = `${width}px`;
  element.textContent = 'Cities that take part';
  await mount(html`${element}`);
  if (stageWidth(element)) await until(() => find(element, '.land:not(.alone)'));
  return element;
}

export const stageWidth = (element: Element) => find(element, '.stage')?.clientWidth ?? 0;
export const symbol = (element: Element, id: string) => find(element, `.symbol[data-key="${id}"]`)!;
export const focused = (element: Element) =>
  element.shadowRoot!.activeElement as HTMLElement | null;
export const press = (key: string) => sendKeys({press: key});

/** Goes on with Tab until the focus is there: a page to which no key came has no focus to see in WebKit. */
export async function tabTo(element: Element, selector: string): Promise<void> {
  for (let i = 0; i < 40 && !focused(element)?.matches(selector); i++) await press('Tab');
}

/** The card's code comes with the first choice. */
export const cardOf = async (element: Element) => {
  await until(() => find(element, '.card'));
};

/** Told at once: a zoom may be over before a busy machine's next frame. */
export const beginningOfGlide = (plane: Element): Promise<void> =>
  new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!plane.classList.contains('gliding')) return;
      observer.disconnect();
      resolve();
    }).observe(plane, {attributes: true});
  });

/** Mounts a map and opens a participant from the list. */
export async function opened(
  id: string,
  attributes: Record<string, string> = {},
  width = 1000,
): Promise<ParticipantMap> {
  const element = await map(attributes, width);
  await until(() => find(element, `.list [data-id=${id}]`));
  await click(element, `.list [data-id=${id}]`);
  await cardOf(element);
  return element;
}

export async function click(element: ParticipantMap, selector: string): Promise<void> {
  find(element, selector)!.click();
  await element.updateComplete;
}

export function participant(
  id: string,
  longitude: number,
  latitude: number,
  properties: Json = {},
): Json {
  return {
    type: 'Feature',
    id,
    geometry: {type: 'Point', coordinates: [longitude, latitude]},
    properties: {name: id, country: 'FR', type: 'city', ...properties},
  };
}

export const feedOf = (...features: Json[]) =>
  made(
    ({sets}) => {
      sets['participants'] = {
        count: features.length,
        countries: 1,
        listed: features.length,
        asOf: '2018-01-24',
        href: 'participants.geojson',
      };
    },
    {'participants.geojson': {type: 'FeatureCollection', features}},
  );
