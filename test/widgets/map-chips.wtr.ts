import {expect} from '@open-wc/testing';
import {find, findAll, textOf, until} from './fixture.js';
import {cardOf, click, feedOf, focused, map, participant} from './map-fixture.js';

const french = () =>
  feedOf(
    participant('lille', 3.06, 50.63),
    participant('lyon', 4.83, 45.76),
    participant('saint-denis', 55.45, -20.88),
  );

describe('the chips of the map', () => {
  it('say who is outside the map, and a press opens the card', async () => {
    const element = await map({country: 'FR'}, 1000, (await french()).url);
    await until(() => findAll(element, '.symbol').length === 2);
    expect(textOf(element, '.map-chip.outside')).to.equal('1 outside the map: saint-denis');
    const land = () => find(element, '.land')!.getAttribute('viewBox');
    const before = land();
    await click(element, '.map-chip.outside');
    await cardOf(element);
    expect(textOf(element, '.card .heading')).to.equal('saint-denis');
    expect(land()).to.equal(before);
    await click(element, '.close');
    expect(focused(element)!.dataset['id']).to.equal('saint-denis');
  });

  it('say it in French; without the country, its circle counts all', async () => {
    const element = await map({lang: 'fr', country: 'FR'}, 1000, (await french()).url);
    await until(() => find(element, '.map-chip'));
    expect(textOf(element, '.map-chip')).to.equal('1 hors de la carte\u00a0: saint-denis');
    element.country = '';
    await until(() => findAll(element, '.symbol').length === 1);
    expect(textOf(element, '.symbol')).to.equal('3');
    expect(findAll(element, '.map-chip')).to.have.length(0);
  });

  it('say on an upright screen who is further east, and lead there', async () => {
    const {url} = await feedOf(
      participant('lille', 3.06, 50.63),
      participant('gori', 44.11, 41.98, {country: 'GE'}),
      participant('tbilisi', 44.79, 41.72, {country: 'GE'}),
    );
    const element = await map({view: 'map'}, 360, url);
    expect(findAll(element, '.map-chip')).to.have.length(0);
    element.style.height = '1000px';
    await until(() => find(element, '.map-chip.east'));
    const chip = find(element, '.map-chip.east')!;
    expect(chip.textContent.trim()).to.equal('2');
    expect(chip.getAttribute('aria-label')).to.equal('2 participants further east: Georgia');
    expect(findAll(element, '.symbol').map(({textContent}) => textContent)).to.include('2');
    const [circle, stage] = ['.symbol.cluster', '.stage'].map((selector) =>
      find(element, selector)!.getBoundingClientRect(),
    );
    expect(circle!.left).to.be.greaterThan(stage!.right);
    chip.click();
    await until(() => !find(element, '.map-chip.east'));
    expect(focused(element)!.matches('.map')).to.equal(true);
  });
});
