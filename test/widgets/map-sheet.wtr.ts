import {expect} from '@open-wc/testing';
import {find, until} from './fixture.js';
import {cardOf, click, feedOf, map, participant} from './map-fixture.js';

const lands = () =>
  feedOf(
    participant('valletta', 14.51, 35.9, {country: 'MT'}),
    participant('oslo', 10.75, 59.91, {country: 'NO'}),
    participant('bergen', 5.32, 60.39, {country: 'NO'}),
  );

const mapAt390 = async () => map({}, 390, (await lands()).url);
const viewBox = (element: Element) => find(element, '.land')!.getAttribute('viewBox');
const topOf = (element: Element, selector: string) =>
  find(element, selector)!.getBoundingClientRect().top;

/** Whether Valletta is seen above the sheet, and the map rests. */
const isAbove = (element: Element) =>
  find(element, '.card') &&
  !find(element, '.plane.moving') &&
  find(element, '.symbol[data-key=valletta]')!.getBoundingClientRect().bottom <
    topOf(element, '.card');

describe('the card as a sheet', () => {
  it('does not cover the symbol of what is chosen: the map moves it above', async () => {
    const element = await mapAt390();
    const before = viewBox(element);
    await click(element, '.list [data-id=valletta]');
    await cardOf(element);
    await until(() => isAbove(element));
    expect(viewBox(element)).not.to.equal(before);
    expect(topOf(element, '.symbol[data-key=valletta]')).to.be.above(topOf(element, '.stage'));
  });

  it('moves nothing where the symbol is seen above it', async () => {
    const element = await mapAt390();
    const before = viewBox(element);
    await click(element, '.list [data-id=oslo]');
    await cardOf(element);
    await until(() => find(element, '.symbol[data-id=oslo], .ring[data-id=oslo]'));
    await element.updateComplete;
    expect(viewBox(element)).to.equal(before);
  });

  it('comes back when the same place is chosen again after the visitor has gone home', async () => {
    const element = await mapAt390();
    const before = viewBox(element);
    await click(element, '.list [data-id=valletta]');
    await until(() => isAbove(element));
    await click(element, '.close');
    await click(element, '.home');
    await until(() => viewBox(element) === before);
    await click(element, '.list [data-id=valletta]');
    await until(() => isAbove(element));
  });
});
