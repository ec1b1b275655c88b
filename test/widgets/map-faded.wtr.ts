import {expect} from '@open-wc/testing';
import {find, findAll, until} from './fixture.js';
import {feedOf, map, participant} from './map-fixture.js';

const some = () =>
  feedOf(participant('lille', 3.06, 50.63), participant('rome', 12.5, 41.9, {country: 'IT'}));
const colourOf = (element: Element, code: string) =>
  getComputedStyle(find(element, `path[data-country=${code}]`)!).color;

describe('a map of one country', () => {
  it('fades other member states, and leaves out their symbols', async () => {
    const element = await map({country: 'FR'}, 1000, (await some()).url);
    await until(() => findAll(element, '.symbol').length === 1);
    expect(colourOf(element, 'DE')).to.equal(colourOf(element, 'IT'));
    expect(colourOf(element, 'DE')).not.to.equal(colourOf(element, 'FR'));
    const neighbour = getComputedStyle(find(element, 'path.neighbour')!).color;
    expect(colourOf(element, 'DE')).not.to.equal(neighbour);
  });

  it('fades nothing where all are shown', async () => {
    const element = await map({}, 1000, (await some()).url);
    expect(findAll(element, '.faded')).to.have.length(0);
  });
});
