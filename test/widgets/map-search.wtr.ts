/** Search on the map: it frames what it finds, and Enter opens a single hit. */
import {aTimeout, expect} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, textOf, until} from './fixture.js';
import {cardOf, feedOf, focused, map, participant, press} from './map-fixture.js';

/** Two neighbours in Norway, and one each in Italy, Poland and overseas. */
const places = () =>
  feedOf(
    participant('alta', 23.3, 69.97, {country: 'NO'}),
    participant('alvdal', 10.6, 62.1, {country: 'NO'}),
    participant('bari', 16.9, 41.1, {country: 'IT'}),
    participant('cork', 21, 52.2, {country: 'PL'}),
    participant('dumbea', 166.4, -22.2, {country: 'FR'}),
  );
const search = async (element: ParticipantMap, query: string) => {
  const field = find<HTMLInputElement>(element, 'input[type="search"]')!;
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
};
const keys = (element: Element) => findAll(element, '.symbol').map(({dataset: {key}}) => key);
/** What the map shows, once it rests. */
const shown = (element: Element) => find(element, '.land')!.getAttribute('viewBox');
const opened = async () => map({}, 1000, (await places()).url);

describe('a search on the map', () => {
  it('frames what it finds, and goes home when it is emptied', async () => {
    const element = await opened();
    const home = shown(element);
    await search(element, 'bari');
    // The list follows at once, the map after a pause.
    expect(shown(element)).to.equal(home);
    await until(() => find(element, '.close-up'));
    await until(() => keys(element).join() === 'bari');
    const [stage, dot] = ['.stage', '.symbol'].map((one) =>
      find(element, one)!.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(dot.x + dot.width / 2).to.be.closeTo(stage.x + stage.width / 2, 3);
    expect(dot.y + dot.height / 2).to.be.closeTo(stage.y + stage.height / 2, 3);
    await search(element, '');
    await until(() => shown(element) === home);
  });

  it('holds all that it finds', async () => {
    const element = await opened();
    const home = shown(element);
    await search(element, 'al');
    await until(() => shown(element) !== home);
    await until(() => keys(element).length === 2);
    const stage = find(element, '.stage')!.getBoundingClientRect();
    for (const one of findAll(element, '.symbol')) {
      const {left, right, top, bottom} = one.getBoundingClientRect();
      expect(left > stage.left && right < stage.right).to.equal(true);
      expect(top > stage.top && bottom < stage.bottom).to.equal(true);
    }
  });

  it('stays where it is while nothing is found', async () => {
    const element = await opened();
    const home = shown(element);
    for (const query of ['zzz', 'dumbea']) {
      await search(element, query);
      await aTimeout(600);
      expect(shown(element), query).to.equal(home);
    }
  });

  it('opens a single hit with Enter, and the focus goes to its card', async () => {
    const element = await opened();
    await search(element, 'bari');
    await press('Enter');
    await cardOf(element);
    expect(textOf(element, '.card .heading')).to.contain('bari');
    await until(() => focused(element)?.closest('.card'));
    await press('Escape');
    await until(() => focused(element)?.matches('.list [data-id="bari"]'));
  });

  it('opens nothing with Enter while several are found, or none', async () => {
    const element = await opened();
    for (const query of ['al', 'zzz']) {
      await search(element, query);
      await press('Enter');
      await aTimeout(100);
      expect(find(element, '.card')).to.equal(null);
    }
  });
});
