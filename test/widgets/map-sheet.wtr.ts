import {expect} from '@open-wc/testing';
import {find, until} from './fixture.js';
import {cardOf, click, feedOf, map, participant} from './map-fixture.js';

describe('the card as a sheet', () => {
  it('leaves the marker in sight above it', async () => {
    const {url} = await feedOf(
      participant('catania', 15.09, 37.5, {country: 'IT'}),
      participant('lille', 3.06, 50.63),
    );
    const element = await map({}, 360, url);
    await click(element, '.list [data-id=catania]');
    await cardOf(element);
    const isClear = () => {
      const [ring, card] = ['.ring', '.card'].map((selector) =>
        find(element, selector)!.getBoundingClientRect(),
      );
      return ring!.bottom < card!.top;
    };
    await until(() => isClear() && !find(element, '.plane')!.matches('.moving'));
    const stage = find(element, '.stage')!.getBoundingClientRect();
    expect(find(element, '.ring')!.getBoundingClientRect().top).to.be.greaterThan(stage.top);
  });
});
