import {expect, html} from '@open-wc/testing';
import {fixture} from '@open-wc/testing';
import '../../src/elements/participant-map.js';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, made, showsChildren, textOf, until, type Json} from './fixture.js';
import {participant} from './map-fixture.js';

const FEATURES = [
  ...Array.from({length: 30}, (_, i) => participant(`place-${i}`, i / 10, 48)),
  participant('lyon', 4.83, 45.76),
  participant('saint-denis', 55.45, -20.88),
  participant('tivat', 18.69, 42.43, {country: 'ME'}),
  participant('vienna', 16.37, 48.21, {country: 'AT'}),
  participant('graz', 15.44, 47.07, {country: 'AT'}),
  participant('bratislava', 17.11, 48.15, {country: 'SK'}),
];

/** A feed whose list comes when `arrive` is called, or fails. */
async function feedWithLateList(change: (set: Json) => void = () => undefined) {
  let settle: (list: Json | Promise<never>) => void = () => undefined;
  const list = new Promise<Json>((resolve) => (settle = resolve));
  const {url} = await made(
    ({sets}) => {
      const set = {
        count: 36,
        countries: 4,
        listed: 36,
        asOf: '2018-01-24',
        byCountry: {FR: 32, ME: 1, AT: 2, SK: 1},
        byType: {city: 36},
        single: {ME: [18.69, 42.43], SK: [17.11, 48.15]},
        href: 'participants.geojson',
      };
      change(set);
      Object.assign(sets, {participants: set});
    },
    {'participants.geojson': list},
  );
  return {
    url,
    arrive: () => {
      settle({type: 'FeatureCollection', features: FEATURES});
    },
    fail: () => {
      settle({type: 'nothing'});
    },
  };
}

async function started(
  url: string,
  attributes: Record<string, string> = {},
  width = 1000,
): Promise<ParticipantMap> {
  const element = document.createElement('alliance-participant-map');
  for (const [name, value] of Object.entries({feed: url, lang: 'en', ...attributes}))
    element.setAttribute(name, value);
  element.style.width = `${width}px`;
  element.textContent = 'Cities that take part';
  return fixture<ParticipantMap>(html`${element}`);
}

const boxOf = (element: Element): number[] => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
};
/** Where all stands that a visitor sees before the list has come. */
const positions = (element: Element) =>
  findAll(element, '.symbol, .stage, .legend, .search, .foot, .list, .title').map((part) => [
    part.className,
    part.matches('.symbol') && part.textContent,
    ...boxOf(part),
  ]);

describe('the first view of the map', () => {
  for (const width of [1000, 600, 320])
    it(`is made of the manifest alone, and what comes with the list moves nothing (${width} px)`, async () => {
      const {url, arrive} = await feedWithLateList();
      const element = await started(url, {}, width);
      await until(() => findAll(element, '.symbol').length === 4);
      expect(element.status).to.equal('loading');
      expect(showsChildren(element)).to.equal(false);
      expect(findAll(element, '.list .place, .list .group')).to.have.length(0);
      expect(textOf(element, '.head .status')).to.equal('36 participants');
      expect(
        findAll(element, '.symbol').map((symbol) => symbol.getAttribute('aria-label')),
      ).to.include('32 participants, France');
      await until(() => findAll(element, '.names .label').length);
      const before = positions(element);
      const land = find(element, '.land')!;
      arrive();
      await until(() => findAll(element, '.list .place').length === 36);
      expect(positions(element)).to.deep.equal(before);
      expect(find(element, '.land') === land).to.equal(true);
      expect(element.status).to.equal('ready');
    });

  for (const [what, attributes, change] of [
    ['a country', {country: 'FR'}, undefined],
    ['a type', {type: 'city'}, undefined],
    ['the years', {timeline: ''}, undefined],
    ['a list alone', {view: 'list'}, undefined],
    ['figures without places', {}, (set: Json) => delete set['single']],
    ['a sum that is another', {}, (set: Json) => (set['listed'] = 35)],
  ] as const)
    it(`waits for the list: ${what}`, async () => {
      const {url, arrive} = await feedWithLateList(change);
      const plain = await started(url);
      const element = await started(url, attributes);
      if (!change) await until(() => findAll(plain, '.symbol').length === 4);
      expect(showsChildren(element)).to.equal(true);
      arrive();
      await until(() => element.status === 'ready' && !showsChildren(element));
    });

  it('gives way to the children where the list cannot be had', async () => {
    const {url, fail} = await feedWithLateList();
    const element = await started(url);
    await until(() => findAll(element, '.symbol').length === 4);
    fail();
    await until(() => element.status === 'error');
    await element.updateComplete;
    expect(showsChildren(element)).to.equal(true);
  });
});
