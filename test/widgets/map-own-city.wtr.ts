import {expect} from '@open-wc/testing';
import {find, findAll, textOf, until, warningsOf} from './fixture.js';
import {cardOf, click, focused, map} from './map-fixture.js';

/** What each group of the list is called, and the places in it. */
const groups = (element: Element) =>
  findAll(element, '.list .group').map((group) => [
    group.querySelector('.group-head .heading')?.textContent,
    ...Array.from(group.querySelectorAll('.place-name'), ({textContent}) => textContent),
  ]);

describe('the map of a city', () => {
  for (const [lang, title] of [
    ['en', 'Our city'],
    ['fr', 'Notre ville'],
  ] as const) {
    it(`has the city first in the list, and in its country, with nothing over the map (${lang})`, async () => {
      const element = await map({highlight: ' Tivat ', lang});
      await until(() => find(element, '.place.highlight'));
      const [first, ...others] = groups(element);
      expect(first).to.deep.equal([title, 'Tivat']);
      expect(others.flat()).to.include('Tivat');
      expect(find(element, '.place.highlight')!.getAttribute('aria-current')).to.equal('location');
      expect(findAll(element, '.card, .list [data-chosen]')).to.have.length(0);
      expect(!!focused(element)).to.equal(false);
    });
  }

  it('has a ring and its name on the map', async () => {
    const element = await map({highlight: 'tivat'});
    await until(() => find(element, '.names .of-place'));
    expect(find(element, '.ring')!.dataset['id']).to.equal('tivat');
    expect(find(element, '.names .of-place')!.textContent).to.equal('Tivat');
  });

  it('opens its card on a press: in the list, where the focus goes back to, or on the ring', async () => {
    const element = await map({highlight: 'tivat'});
    await until(() => find(element, '.place.highlight'));
    await click(element, '.place.highlight');
    await cardOf(element);
    expect(textOf(element, '.card .heading')).to.equal('Tivat');
    await click(element, '.close');
    expect(focused(element) === find(element, '.place.highlight')).to.equal(true);
    find(element, '.ring')!.click();
    await cardOf(element);
  });

  it('has it first in every order, and nowhere where a filter leaves it out', async () => {
    const element = await map({highlight: 'tivat'});
    await until(() => find(element, '.sort select'));
    const select = find<HTMLSelectElement>(element, '.sort select')!;
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(groups(element)[0]).to.deep.equal(['Our city', 'Tivat']);
    element.country = 'FR';
    await element.updateComplete;
    expect(groups(element).flat()).to.not.include('Tivat');
  });

  it('says in the console where nobody has that id', async () => {
    const warnings = await warningsOf(async () => {
      expect(groups(await map({highlight: 'atlantis'})).flat()).to.not.include('Our city');
    });
    expect(warnings.join()).to.contain('atlantis');
  });
});
