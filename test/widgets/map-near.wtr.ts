/** "Nearest to…": the list in the order of distance, and the map around the nearest five. */
import {expect} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, textOf, until} from './fixture.js';
import {click, feedOf, focused, map, participant, press} from './map-fixture.js';

const places = () =>
  feedOf(
    participant('basel', 7.59, 47.56, {country: 'CH'}),
    participant('colmar', 7.36, 48.08),
    participant('freiburg', 7.85, 47.99, {country: 'DE', type: 'region'}),
    participant('kyiv', 30.52, 50.45, {country: 'UA'}),
    participant('lyon', 4.83, 45.76, {type: 'region'}),
    participant('metz', 6.18, 49.12),
    participant('strasbourg', 7.75, 48.58),
    // A few hundred metres away.
    participant('station', 7.74, 48.585),
  );
const opened = async (attributes: Record<string, string> = {}, width = 1000) => {
  const element = await map(attributes, width, (await places()).url);
  await click(element, '.near-button');
  await until(() => find(element, '.near-form input'));
  return element;
};
const type = async (element: ParticipantMap, name: string) => {
  const field = find<HTMLInputElement>(element, '.near-form input')!;
  field.value = name;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
};
const rows = (element: Element) =>
  findAll(element, '.row').map(
    (row) =>
      `${row.querySelector('.place-name')!.textContent} ${row.querySelector('.facts')!.textContent.split(' · ')[0]}`,
  );
const order = (element: Element) =>
  findAll(element, '.row .place-name').map(({textContent}) => textContent);
const shown = (element: Element) => find(element, '.land')!.getAttribute('viewBox');

/** What the browser answers when it is asked where the visitor is. */
function answer(act: (resolve: PositionCallback, refuse: PositionErrorCallback) => void) {
  let asked = 0;
  const {geolocation} = navigator;
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (resolve: PositionCallback, refuse: PositionErrorCallback) => {
        asked++;
        act(resolve, refuse);
      },
    },
  });
  return {
    asked: () => asked,
    restore: () => {
      Object.defineProperty(navigator, 'geolocation', {configurable: true, value: geolocation});
    },
  };
}

describe('the order by distance', () => {
  it('reads the whole list from the nearest, in kilometres, after the participant itself', async () => {
    const element = await opened();
    expect(focused(element)?.matches('.near-form input')).to.equal(true);
    await type(element, 'strasbourg');
    expect(rows(element)).to.deep.equal([
      'strasbourg France',
      'station under 1\u00a0km',
      'colmar 63\u00a0km',
      'freiburg 66\u00a0km',
      'basel 114\u00a0km',
      'metz 130\u00a0km',
      'lyon 383\u00a0km',
      'kyiv 1,650\u00a0km',
    ]);
    expect(textOf(element, '.group-head .heading')).to.equal('Nearest to strasbourg');
    expect(!!find(element, '.group-head button')).to.equal(false);
    expect(find<HTMLSelectElement>(element, '.sort select')!.selectedOptions[0]!.text).to.equal(
      'Nearest first',
    );
    await until(() =>
      textOf(element, '.panel .live').includes('strasbourg: station, under 1\u00a0km'),
    );
  });

  it('frames the nearest five and marks where they are near to', async () => {
    const element = await opened();
    const home = shown(element);
    await type(element, 'strasbourg');
    await until(() => shown(element) !== home);
    const stage = find(element, '.stage')!.getBoundingClientRect();
    const isIn = (key: string) => {
      const box = find(element, `.symbol[data-key="${key}"]`)?.getBoundingClientRect();
      return (
        !!box &&
        box.left > stage.left &&
        box.right < stage.right &&
        box.top > stage.top &&
        box.bottom < stage.bottom
      );
    };
    await until(() => isIn('metz') && isIn('basel'));
    expect([isIn('lyon'), isIn('kyiv')]).to.deep.equal([false, false]);
    expect(!!find(element, '.ring[data-id="strasbourg"]')).to.equal(true);
  });

  it('keeps to the filter, and goes back by country and home', async () => {
    const element = await opened({type: 'region'});
    const home = shown(element);
    await type(element, 'strasbourg');
    expect(rows(element)).to.deep.equal(['freiburg 66\u00a0km', 'lyon 383\u00a0km']);
    await until(() => shown(element) !== home);
    await click(element, '.near-back');
    expect(order(element)).to.deep.equal(['lyon', 'freiburg']);
    expect(focused(element)?.matches('.near-button')).to.equal(true);
    expect(!!find(element, '.near-form')).to.equal(false);
    await until(() => shown(element) === home);
  });

  it('ends where another order is chosen', async () => {
    const element = await opened();
    await type(element, 'kyiv');
    const select = find<HTMLSelectElement>(element, '.sort select')!;
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(order(element)[0]).to.equal('basel');
    await until(() => !find(element, '.near-form'));
  });

  it('takes a part of a name with Enter, and says where there is none', async () => {
    const element = await opened();
    await type(element, 'lyo');
    expect(order(element)[0]).to.equal('colmar');
    await press('Enter');
    await until(() => order(element)[0] === 'lyon');
    await type(element, 'paris');
    await press('Enter');
    await until(() => textOf(element, '.near-note') === 'No participant is called “paris”.');
  });

  it('asks the browser for the position on a press alone', async () => {
    const {asked, restore} = answer((resolve) => {
      resolve({coords: {longitude: 30, latitude: 50}} as GeolocationPosition);
    });
    try {
      const element = await opened();
      expect(textOf(element, '.near-note')).to.contain('Your position stays in your browser.');
      expect(asked()).to.equal(0);
      await click(element, '.near-actions .chip');
      await until(() => order(element)[0] === 'kyiv');
      expect(asked()).to.equal(1);
      expect(rows(element)[0]).to.equal('kyiv 62\u00a0km');
      expect(textOf(element, '.group-head .heading')).to.equal('Nearest to your position');
    } finally {
      restore();
    }
  });

  for (const [code, sentence] of [
    [1, 'Your browser did not give your position.'],
    [3, 'Your position could not be found.'],
  ] as const)
    it(`says "${sentence}" after error ${code}`, async () => {
      const {restore} = answer((_, refuse) => {
        refuse({code} as GeolocationPositionError);
      });
      try {
        const element = await opened();
        await click(element, '.near-actions .chip');
        await until(() => textOf(element, '.near-note').includes(sentence));
        await until(() => textOf(element, '.panel .live').includes(sentence));
        expect(order(element)[0]).to.equal('colmar');
      } finally {
        restore();
      }
    });

  it('does not offer the position where the page may not ask', async () => {
    Object.defineProperty(document, 'permissionsPolicy', {
      configurable: true,
      value: {allowsFeature: (name: string) => name !== 'geolocation'},
    });
    try {
      const element = await opened();
      expect(textOf(element, '.near-actions')).to.equal('By country');
      expect(textOf(element, '.near-note')).to.equal('Distances are straight lines.');
    } finally {
      delete (document as {permissionsPolicy?: unknown}).permissionsPolicy;
    }
  });

  for (const width of [320, 1000])
    it(`is accessible and scrolls nothing sideways at ${width} px`, async () => {
      const element = await opened({}, width);
      await type(element, 'strasbourg');
      await expect(element).to.be.accessible();
      const frame = find(element, '.frame')!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      expect(find(element, '.near-button')!.getBoundingClientRect().width).to.be.at.least(24);
    });
});
