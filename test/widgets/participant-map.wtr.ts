import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {
  feed,
  find,
  findAll,
  listenToIntl,
  made,
  mount,
  mountFailing,
  noFeed,
  showsChildren,
  textOf,
  until,
  warningsOf,
} from './fixture.js';
import {
  beginningOfGlide,
  cardOf,
  click,
  feedOf,
  focused,
  map,
  opened,
  participant,
  press,
  stageWidth,
  symbol,
} from './map-fixture.js';

const status = (element: Element) => textOf(element, '.head .status');
const names = (element: Element) =>
  findAll(element, '.list .place-name').map(({textContent}) => textContent);
const viewBox = (element: Element) => find(element, '.land')?.getAttribute('viewBox');

async function search(element: ParticipantMap, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, 'input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

describe('alliance-participant-map', () => {
  // The first of this page: the land is not there yet.
  it('has its land where it was moved while that was under way', async () => {
    const element = await map({view: 'list'});
    element.view = 'both';
    await element.updateComplete;
    const {parentElement} = element;
    element.remove();
    parentElement!.append(element);
    await until(() => find(element, '.land:not(.alone)'));
  });

  it('is accessible, side by side and one at a time, with nothing and something chosen', async () => {
    for (const [width, view] of [
      [1000, 'both'],
      [320, 'both'],
      [320, 'map'],
      [800, 'list'],
    ] as const) {
      const element = await map({view}, width);
      await expect(element).to.be.accessible();
      find(element, '.place, .symbol')!.click();
      find<HTMLDetailsElement>(element, 'details')!.open = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  });

  it('lists participants by country with their number, under real headings', async () => {
    const element = await map();
    expect(
      findAll(element, '.group .heading').map((one) => `${one.localName} ${one.textContent}`),
    ).to.deep.equal(['h4 France', 'h4 Kosovo*', 'h4 Montenegro', 'h4 Netherlands', 'h4 Serbia']);
    expect(findAll(element, '.count').map(({textContent}) => textContent)).to.deep.equal([
      '2',
      '1',
      '1',
      '1',
      '1',
    ]);
    expect(names(element)).to.deep.equal([
      'Lyon',
      'Strasbourg',
      'Prizren',
      'Tivat',
      'The Hague',
      'Kragujevac',
    ]);
    expect(find(element, '.row:has([data-id=kragujevac]) .local')!.lang).to.equal('sr-Cyrl');
    expect(textOf(element, '.row:has([data-id=tivat]) .facts')).to.equal(
      'municipality · no. 127 · announced in 2015',
    );
  });

  it('claims no more than is known: listed, where the list is not complete', async () => {
    const element = await map();
    expect(status(element)).to.equal('The list is being completed: 6 of 130 so far.');
    expect(textOf(element, '.legend')).to.contain('number listed in a country');
    element.country = 'fr';
    await element.updateComplete;
    expect(status(element)).to.equal('2 listed in France');
    const {url} = await made(({sets}) => {
      sets['participants']!.count = 6;
    });
    const complete = await map({country: 'FR'}, 1000, url);
    expect(status(complete)).to.equal('2 participants in France');
    expect(textOf(complete, '.legend')).to.not.contain('listed');
  });

  it('says it in French', async () => {
    const element = await map({lang: 'fr'});
    expect(findAll(element, '.group .heading').map(({textContent}) => textContent)).to.include(
      'Pays-Bas',
    );
    expect(status(element)).to.equal(
      'La liste est en cours d’établissement\u00a0: 6 sur 130 à ce jour.',
    );
    expect(find(element, '.map')!.ariaLabel).to.equal('Carte des participants');
    expect(textOf(element, '[data-id=the-hague] .place-name')).to.equal('La Haye');
  });

  it('finds by any name, whatever the case, the accents and the script', async () => {
    const {url} = await feedOf(
      participant('kosice', 21.26, 48.72, {name: 'Košice', country: 'SK'}),
      participant('lodz', 19.45, 51.76, {name: 'Łódź', country: 'PL'}),
      participant('heraklion', 25.14, 35.33, {
        country: 'GR',
        local: {name: 'Ηράκλειο', lang: 'el'},
      }),
    );
    const element = await map({}, 1000, url);
    for (const [query, found] of [
      ['kosice', 'Košice'],
      ['  LODZ ', 'Łódź'],
      ['ηρακλειο', 'heraklion'],
      ['slovak rep', 'Košice'],
    ] as const) {
      await search(element, query);
      expect(names(element), query).to.deep.equal([found]);
      expect(status(element)).to.equal('1 participant shown');
    }
    await search(element, 'nowhere');
    expect(status(element)).to.equal('No participant matches.');
    expect(findAll(element, '.symbol')).to.have.length(0);
    expect(names(element)).to.deep.equal([]);
    const incomplete = await map({lang: 'fr'});
    await search(incomplete, 'nowhere');
    expect(status(incomplete)).to.equal('Aucun participant recensé ne correspond.');
  });

  it('names the button of a place by its name alone; its local name and facts stand beside it', async () => {
    const element = await map();
    expect(textOf(element, '.list [data-id=kragujevac]')).to.equal('Kragujevac');
    expect(
      findAll(element, '.row:has([data-id=kragujevac]) > *').map(({textContent}) => textContent),
    ).to.deep.equal(['Kragujevac', 'Крагујевац', 'city · no. 122 · since 2014']);
    const serbia = await map({country: 'RS'});
    await until(() => symbol(serbia, 'kragujevac'));
    expect(symbol(serbia, 'kragujevac').ariaLabel).to.equal('Kragujevac, Serbia');
    expect(find(element, '.row:has([data-id=kragujevac]) .local')!.dir).to.equal('ltr');
  });

  it('shows the footnote to a name with an asterisk where the name stands', async () => {
    const element = await map();
    const heading = find(element, '#country-XK')!;
    const notes = findAll(element, '.group .note');
    expect(notes).to.have.length(1);
    expect(notes[0]!.closest('.group')).to.equal(heading.closest('.group'));
    expect(notes[0]!.textContent).to.contain('1244');
    expect(notes[0]!.checkVisibility()).to.equal(true);
  });

  it('says of borders and names what is to be said where the feed does not, in the language of the map', async () => {
    const {url} = await made((manifest) => {
      manifest['attribution'] = [
        {text: {en: 'Natural Earth'}, url: 'https://www.naturalearthdata.com/'},
      ];
    });
    expect(textOf(await map({}, 1000, url), '.about .notes')).to.contain('imply no opinion');
    expect(textOf(await map({lang: 'fr'}, 1000, url), '.about .notes')).to.contain(
      'aucune prise de position',
    );
    const {url: own} = await made((manifest) => {
      manifest['attribution'] = [{text: {en: 'Our own words'}}];
    });
    const notes = textOf(await map({}, 1000, own), '.about .notes');
    expect(notes).to.contain('Our own words').and.to.not.contain('imply no opinion');
  });

  it('heeds what it knows of an attribute, and warns once of the rest', async () => {
    const warnings = await warningsOf(async () => {
      expect(names(await map({type: 'metropolis'}))).to.have.length(6);
      expect(names(await map({type: 'metropolis'}))).to.have.length(6);
      const some = await map({
        type: 'Municipality metropolis2',
        country: 'me, atlantis',
        highlight: ' Tivat ',
      });
      expect(names(some)).to.deep.equal(['Tivat']);
      expect(find<HTMLSelectElement>(some, '.by-country select')!.value).to.equal('ME');
      expect(textOf(some, '.list .highlight')).to.equal('Tivat');
    });
    expect(warnings.filter((text) => text.includes('type="metropolis"'))).to.have.length(1);
    expect(warnings.filter((text) => text.includes('metropolis2'))).to.have.length(1);
    expect(warnings.filter((text) => text.includes('ATLANTIS'))).to.have.length(1);
    expect(warnings).to.have.length(3);
    const plain = await map();
    expect(plain.hasAttribute('country') || plain.hasAttribute('type')).to.equal(false);
  });

  it('has landmarks of their own names, several maps on a page', async () => {
    const {url} = await feedOf(
      participant('nice', 7.27, 43.7),
      participant('paris', 2.35, 48.86, {type: 'region'}),
      participant('rome', 12.5, 41.9, {country: 'IT'}),
    );
    const page = await fixture(html`<main>
      <alliance-participant-map lang="en" feed=${url}></alliance-participant-map>
      <alliance-participant-map lang="en" feed=${url} country="FR"></alliance-participant-map>
      <alliance-participant-map lang="en" feed=${url} country="FR" type="city"></alliance-participant-map></main>`);
    const maps = [...page.querySelectorAll('alliance-participant-map')];
    await Promise.all(maps.map((one) => one.whenReady()));
    expect(maps.map((one) => find(one, '.map')!.ariaLabel)).to.deep.equal([
      'Map of participants',
      'Map of participants, France',
      'Map of participants, France, Cities',
    ]);
    expect(find(maps[1]!, '.search')!.ariaLabel).to.equal('Search and filters, France');
    expect(find(maps[0]!, '.symbols')!.ariaLabel).to.equal('Places on the map');
    await expect(page).to.be.accessible();
  });

  it('says of what day the participants are when no newer copy can be had', async () => {
    const copy = await made(({sets}) => {
      sets['participants']!.asOf = '2017-05-02';
    });
    const element = await map({}, 1000, copy.url);
    copy.fail();
    await element.refresh();
    await until(() => element.status === 'stale');
    await element.updateComplete;
    expect(textOf(element, '[part=status]')).to.contain('As of 2\u00a0May 2017.');
    const [line, frame] = ['[part=status]', '.frame'].map((selector) =>
      find(element, selector)!.getBoundingClientRect(),
    );
    expect(line!.left >= frame!.left && line!.right <= frame!.right).to.equal(true);
  });

  it('filters list and map together, and reflects it', async () => {
    const element = await map();
    const types = find<HTMLSelectElement>(element, '.by-type select')!;
    types.value = 'municipality';
    types.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.getAttribute('type')).to.equal('municipality');
    expect(types.selectedOptions[0]!.textContent).to.equal('Municipalities');
    const kept = names(element);
    expect(kept).to.include('Tivat').and.not.include('Lyon');
    const select = find<HTMLSelectElement>(element, '.by-country select')!;
    await until(() => select.options.length > 1);
    select.value = 'ME';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.getAttribute('country')).to.equal('ME');
    expect(names(element)).to.deep.equal(['Tivat']);
    expect(status(element)).to.equal('1 listed participant shown (Montenegro, Municipalities)');
    await until(() => findAll(element, '.symbol').length === 1);
  });

  it('filters by a country chosen on the map, and back', async () => {
    const element = await map();
    const home = viewBox(element);
    find(element, 'path[data-country=RS]')!.dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true}),
    );
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Kragujevac']);
    await until(() => viewBox(element) !== home);
    find(element, 'path[data-country=RS]')!.dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true}),
    );
    await until(() => viewBox(element) === home);
    expect(names(element)).to.have.length(6);
  });

  it('outlines the countries chosen, and draws no outline where none is', async () => {
    const element = await map();
    const outline = () => find(element, 'path.chosen')!;
    expect(outline().getAttribute('d')).to.equal('');
    element.country = 'FR RS';
    await element.updateComplete;
    const rings = (path: HTMLElement) => path.getAttribute('d')!.split('M').filter(Boolean);
    expect(rings(outline())).to.have.members(
      findAll(element, 'path[data-country="FR"], path[data-country="RS"]').flatMap(rings),
    );
    expect(getComputedStyle(outline()).stroke).to.equal(
      getComputedStyle(find(element, '.primary')!).backgroundColor,
    );
  });

  it('lets every member state be chosen, the smallest by a point, and says where nobody is listed', async () => {
    const element = await map();
    const members = new Set(
      findAll(element, '.land [data-country]').map(({dataset}) => dataset['country']!),
    );
    // The member states, and Kosovo*, which has participants here.
    expect(members.size).to.equal(47);
    find(element, '.target[data-country=SM]')!.dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true}),
    );
    await element.updateComplete;
    expect(status(element)).to.equal('0 listed in San Marino');
    const select = find<HTMLSelectElement>(element, '.by-country select')!;
    expect([select.value, select.selectedOptions[0]!.textContent]).to.deep.equal([
      'SM',
      'San Marino',
    ]);
    expect(select.selectedOptions[0]!.parentElement!.getAttribute('label')).to.equal('none listed');
    expect(names(element)).to.have.length(0);
    await expect(element).to.be.accessible();
    const iceland = await map({country: 'IS'});
    await until(() => status(iceland) === '0 listed in Iceland');
    // Twice the width of the stage is drawn, in units of 100 m: Iceland in its surroundings, not the whole of Europe.
    const framed = () => Number(viewBox(iceland)!.split(' ')[2]) / 20;
    const islandIsSeen = () => {
      const [a, b] = [find(iceland, '.stage')!, find(iceland, '[data-country="IS"]')!].map((one) =>
        one.getBoundingClientRect(),
      );
      return (
        b!.left >= a!.left && b!.right <= a!.right && b!.top >= a!.top && b!.bottom <= a!.bottom
      );
    };
    await until(() => islandIsSeen() && framed() < 3000);
    iceland.country = 'FR IS';
    await iceland.updateComplete;
    expect(
      find<HTMLSelectElement>(iceland, '.by-country select')!.selectedOptions[0]!.textContent,
    ).to.equal('France, Iceland');
  });

  it('shows the children where a code is no member state’s and the list has nobody of it', async () => {
    const warnings = await warningsOf(async () => {
      const element = await mount<ParticipantMap>(
        html`<alliance-participant-map feed=${feed} country="BR">Cities</alliance-participant-map>`,
      );
      expect(showsChildren(element)).to.equal(true);
      // The land is there: then it is known that there is no such member state.
      await map();
      await element.updateComplete;
    });
    expect(warnings.join()).to.contain('participant in BR');
  });

  it('shows the children and one status where there is no feed', async () => {
    const element = await mountFailing<ParticipantMap>(
      html`<alliance-participant-map feed=${noFeed}>Cities</alliance-participant-map>`,
    );
    expect(showsChildren(element)).to.equal(true);
    expect(findAll(element, '[aria-live]')).to.have.length(1);
  });

  describe('the map', () => {
    it('has land, symbols named in words, and a legend in words before anyone touches it', async () => {
      const element = await map();
      expect(findAll(element, 'path.country').length).to.equal(57);
      expect(findAll(element, '.symbol').map(({ariaLabel}) => ariaLabel)).to.deep.equal([
        '2 listed participants, France',
        'Prizren, Kosovo*',
        'Tivat, Montenegro',
        'The Hague, Netherlands',
        'Kragujevac, Serbia',
      ]);
      expect(findAll(element, '.symbol').map(({ariaDescription}) => ariaDescription)).to.deep.equal(
        ['Lyon, Strasbourg', null, null, null, null],
      );
      expect(textOf(element, '.about .notes')).to.contain(
        'United Nations Security Council Resolution 1244',
      );
      // Lines keep their width at every scale; hatches, of the legend too, are drawn at one scale alone.
      expect(
        ['.country', '.coast', '.dot', 'pattern path'].map(
          (selector) => getComputedStyle(find(element, selector)!).vectorEffect,
        ),
      ).to.deep.equal(['non-scaling-stroke', 'non-scaling-stroke', 'non-scaling-stroke', 'none']);
    });

    it('is one tab stop in which arrows, Home and End move', async () => {
      const element = await map();
      expect(findAll(element, '.symbol[tabindex="0"]')).to.have.length(1);
      symbol(element, 'lyon').focus();
      await press('ArrowRight');
      expect(focused(element)!.dataset['key']).to.not.equal('lyon');
      await press('Home');
      expect(focused(element)!.dataset['key']).to.equal('lyon');
      await press('ArrowUp');
      expect(focused(element)!.dataset['key']).to.equal('the-hague');
      expect(
        findAll(element, '.symbol[tabindex="0"]').map(({dataset}) => dataset['key']),
      ).to.deep.equal(['the-hague']);
    });

    it('opens a place with Enter, moves the focus there, and back with Escape', async () => {
      const element = await map();
      const chosen: string[] = [];
      element.addEventListener('alliance-participant-select', ({participantId}) => {
        chosen.push(participantId);
      });
      symbol(element, 'the-hague').focus();
      await press('Enter');
      await until(() => focused(element)?.matches('.card'));
      expect(chosen).to.deep.equal(['the-hague']);
      expect(textOf(element, '.card')).to.equal(
        'The Hague Den Haag · Netherlands · municipality since 2014 Copy link',
      );
      expect(
        findAll(element, '[aria-current=true]').map(({dataset: {id, key}}) => id ?? key),
      ).to.deep.equal(['the-hague', 'the-hague']);
      await press('Escape');
      expect(findAll(element, '.card')).to.have.length(0);
      expect(focused(element)).to.equal(symbol(element, 'the-hague'));
    });

    it('says of a place what is known, with its website', async () => {
      const element = await map();
      await click(element, '.list [data-id=kragujevac]');
      await cardOf(element);
      expect(textOf(element, '.card')).to.equal(
        'Kragujevac Крагујевац · Serbia · city 122nd participant, since 24\u00a0March 2014 Website: kragujevac.ls.gov.rs Copy link',
      );
      expect(find<HTMLAnchorElement>(element, '.card a')!.rel).to.equal('noopener');
      await click(element, '.close');
      expect(focused(element) === find(element, '.list [data-id=kragujevac]')).to.equal(true);
    });

    it('gives the focus back to the place, whichever button now holds it', async () => {
      const element = await map(
        {},
        1000,
        (
          await feedOf(
            participant('aix', 5.45, 43.53),
            participant('lens', 2.83, 50.43),
            participant('lille', 3.06, 50.63),
            participant('rome', 12.5, 41.9, {country: 'IT'}),
          )
        ).url,
      );
      symbol(element, 'rome').click();
      await until(() => focused(element)?.matches('.card'));
      for (const _ of [1, 2]) {
        const before = viewBox(element);
        await click(element, '.zoom .control');
        await until(() => viewBox(element) !== before);
      }
      expect(focused(element)!.className).to.contain('card');
      await press('Escape');
      expect(!find(element, '.card')).to.equal(true);
      expect(focused(element)!.dataset['key'] ?? focused(element)!.dataset['id']).to.equal('rome');
    });

    it('closes the card with Escape, but from a field, where that has a meaning of its own', async () => {
      for (const from of ['.symbol', '.control', '.list .place', 'summary']) {
        const element = await opened('tivat');
        find(element, 'input')!.focus();
        await press('Escape');
        expect(findAll(element, '.card')).to.have.length(1);
        const place = find(element, from)!;
        place.focus();
        await press('Escape');
        expect(findAll(element, '.card'), from).to.have.length(0);
        expect(focused(element) === place, `${from} keeps the focus`).to.equal(true);
      }
    });

    it('keeps the focus in it where the list moves from its side to below', async () => {
      const element = await map();
      symbol(element, 'lyon').focus();
      await until(() => find(element, '.scale'));
      element.style.width = '400px';
      await until(() => stageWidth(element) < 400);
      await element.updateComplete;
      expect(focused(element) === symbol(element, 'lyon')).to.equal(true);
    });

    it('scrolls as a whole where the page leaves it too little height, and says nothing is wrong', async () => {
      const errors: string[] = [];
      const listen = (event: ErrorEvent) => {
        errors.push(event.message);
      };
      addEventListener('error', listen);
      for (const [width, height] of [
        [320, 300],
        [600, 400],
        [1000, 300],
      ] as const) {
        const element = await map({}, width);
        element.style.height = `${height}px`;
        const frame = find(element, '.frame')!;
        await until(() => frame.scrollHeight > frame.clientHeight);
        await until(() => getComputedStyle(frame).overflowY === 'auto');
        expect(find(element, '.list')!.clientHeight, `${width} × ${height}`).to.be.at.least(150);
        expect(find(element, '.stage')!.clientHeight).to.be.at.least(220);
        frame.scrollTop = 9999;
        expect(find(element, '.foot')!.getBoundingClientRect().bottom).to.be.at.most(
          element.getBoundingClientRect().bottom,
        );
        const {scrollTop} = frame;
        element.style.height = `${height + 1}px`;
        await nextFrame();
        await nextFrame();
        expect(frame.scrollTop).to.be.closeTo(scrollTop, 1);
        element.style.height = '900px';
        await until(() => getComputedStyle(frame).overflowY === 'clip');
      }
      removeEventListener('error', listen);
      expect(errors).to.deep.equal([]);
    });

    it('does not leave the focus to the page where the place is out of sight', async () => {
      const list = await opened('tivat', {view: 'list'}, 320);
      await click(list, '.close');
      expect(focused(list) === find(list, '.list [data-id=tivat]')).to.equal(true);
      history.replaceState(null, '', '#alliance=saint-denis');
      const empty = await map(
        {'no-search': '', view: 'map'},
        320,
        (
          await feedOf(
            participant('lille', 3.06, 50.63),
            participant('saint-denis', 55.45, -20.88, {country: 'RE'}),
          )
        ).url,
      );
      await cardOf(empty);
      await click(empty, '.close');
      expect(focused(empty) === find(empty, '.head .status')).to.equal(true);
    });

    it('hides the card while its symbol is out of view', async () => {
      const element = await opened('tivat');
      // Nobody is in the card any more.
      find(element, '.map')!.focus();
      const seen = () => getComputedStyle(find(element, '.card')!).visibility === 'visible';
      expect(seen()).to.equal(true);
      await click(element, '.zoom .control');
      await until(() => find(element, '.pan.moved'));
      for (let i = 0; i < 12 && seen(); i++) {
        const before = viewBox(element);
        await click(element, '.pan .left');
        await until(() => viewBox(element) !== before);
      }
      expect(seen()).to.equal(false);
      await click(element, '.home');
      await until(seen);
    });

    it('leaves its buttons where they are pressed', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const element = await map({dir});
        const at = () =>
          findAll(element, '.zoom:first-child .control').map((button) => {
            const {x, y} = button.getBoundingClientRect();
            return [x, y];
          });
        const before = at();
        await click(element, '.zoom .control');
        await until(() => find(element, '.pan.moved'));
        expect(at(), dir).to.deep.equal(before);
      }
    });

    it('zooms by its buttons around what is chosen, as long as that can be seen', async () => {
      const element = await map();
      await click(element, '.list [data-id=tivat]');
      await cardOf(element);
      for (let i = 0; i < 4; i++) {
        const before = viewBox(element);
        await click(element, '.zoom .control');
        await until(() => viewBox(element) !== before);
      }
      const [stage, tivat] = [find(element, '.stage')!, symbol(element, 'tivat')].map((one) =>
        one.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect(
        tivat.left > stage.left &&
          tivat.right < stage.right &&
          tivat.top > stage.top &&
          tivat.bottom < stage.bottom,
      ).to.equal(true);
    });

    it('shows all member states at first, in an upright shape too', async () => {
      const element = await map({view: 'map'}, 320);
      element.style.height = '420px';
      await until(() => find(element, '.land:not(.alone)'));
      const [baku, stage] = ['[data-country=AZ]', '.stage'].map((selector) =>
        find(element, selector)!.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect(baku.right).to.be.at.most(stage.right);
    });

    it('keeps the line between Serbia and Kosovo* dashed where one of them is outlined', async () => {
      const element = await map({country: 'RS'});
      const [chosen, line] = [find(element, '.chosen')!, find(element, '.kosovo')!];
      expect(chosen.getAttribute('d')).to.contain('M');
      expect(
        chosen.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING,
        'drawn over it',
      ).to.be.above(0);
      expect(getComputedStyle(line).strokeDasharray).to.match(/^3(px)?, 2.2(px)?$/);
      expect(parseFloat(getComputedStyle(line).strokeWidth)).to.be.at.least(
        0.9 * parseFloat(getComputedStyle(chosen).strokeWidth),
      );
    });

    it('is awake once however often it was removed meanwhile', async () => {
      const element = await map();
      const {parentElement} = element;
      const wake = () => find(element, '.stage')!.dispatchEvent(new PointerEvent('pointerenter'));
      wake();
      element.remove();
      parentElement!.append(element);
      wake();
      await until(() => find(element, '.leaflet-map-pane'));
      const warnings = await warningsOf(async () => {
        wake();
        await new Promise((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(resolve);
          });
        });
      });
      expect(warnings).to.deep.equal([]);
      expect(textOf(element, '.trouble')).to.equal('');
      expect(findAll(element, '.leaflet-map-pane')).to.have.length(1);
    });

    it('does not move when Leaflet takes over, and leaves window.L alone', async () => {
      const element = await map();
      const [before, at] = [
        viewBox(element),
        symbol(element, 'lyon').getBoundingClientRect().toJSON() as object,
      ];
      find(element, '.stage')!.dispatchEvent(new PointerEvent('pointerenter'));
      await until(() => find(element, '.leaflet-map-pane'));
      await element.updateComplete;
      expect(viewBox(element)).to.equal(before);
      expect(symbol(element, 'lyon').getBoundingClientRect().toJSON()).to.deep.equal(at);
      expect('L' in window).to.equal(false);
    });

    it('zooms and moves by buttons, and goes back to the whole', async () => {
      const element = await map();
      const home = viewBox(element)!;
      const widthOf = () => Number(viewBox(element)!.split(' ')[2]);
      const homeWidth = widthOf();
      await click(element, '.zoom .control');
      await until(() => Math.abs(widthOf() / homeWidth - 0.5) < 0.01);
      const zoomed = viewBox(element);
      await until(() => find(element, '.pan.moved'));
      await click(element, '.pan .left');
      await until(() => viewBox(element) !== zoomed);
      await click(element, '.home');
      await until(() => viewBox(element) === home);
      expect(findAll(element, '.pan.moved')).to.have.length(0);
    });

    it('does what is pressed during a zoom once that has ended', async () => {
      const element = await map();
      const width = () => Number(viewBox(element)!.split(' ')[2]);
      const home = width();
      const steps = () => Math.log2(home / width()).toFixed(2);
      const [plane, plus] = ['.plane', '.zoom .control'].map((selector) =>
        find(element, selector)!,
      ) as [HTMLElement, HTMLElement];
      const gliding = beginningOfGlide(plane);
      plus.click();
      await gliding;
      // What is drawn meanwhile does not end it.
      element.requestUpdate();
      await element.updateComplete;
      expect(plane.classList.contains('gliding')).to.equal(true);
      plus.click();
      await until(() => steps() === '2.00');
    });

    it('follows a new size that comes during a zoom', async () => {
      const element = await map();
      const plane = find(element, '.plane')!;
      await click(element, '.zoom .control');
      await until(() => find(element, '.pan.moved'));
      const gliding = beginningOfGlide(plane);
      await click(element, '.home');
      await gliding;
      element.style.width = '700px';
      await until(() => !plane.classList.contains('moving'));
      await until(() => !find(element, '.pan.moved'));
      const {clientWidth, clientHeight} = find(element, '.stage')!;
      const [, , width, height] = viewBox(element)!.split(' ').map(Number);
      expect(width! / height!).to.be.closeTo(clientWidth / clientHeight, 0.01);
      // As it would be had it had this size before.
      const other = await map({}, 700);
      await until(() => viewBox(element) === viewBox(other));
    });

    it('parts a cluster with Enter, or lists what no zoom parts', async () => {
      const {url} = await feedOf(
        participant('aix', 5.45, 43.53),
        participant('arles', 4.63, 43.68),
        participant('twin-a', 24, 61, {country: 'FI'}),
        participant('twin-b', 24, 61, {country: 'FI'}),
      );
      const element = await map({}, 1000, url);
      expect(findAll(element, '.symbol').map(({ariaLabel}) => ariaLabel)).to.deep.equal([
        '2 participants, Finland',
        '2 participants, France',
      ]);
      const home = viewBox(element);
      symbol(element, 'twin-a').click();
      await until(() => viewBox(element) !== home);
      symbol(element, 'twin-a').click();
      await until(() => find(element, '.card'));
      expect(
        findAll(element, '.card .place-name').map(({textContent}) => textContent),
      ).to.deep.equal(['twin-a', 'twin-b']);
      findAll(element, '.card .place')[1]!.click();
      await until(() => textOf(element, '.card .heading') === 'twin-b');
      findAll(element, '.control')[2]!.click();
      await until(() => symbol(element, 'aix'));
      symbol(element, 'aix').click();
      await until(() => symbol(element, 'arles'));
      expect(symbol(element, 'aix').ariaLabel).to.equal('aix, France');
    });

    it('lets the keyboard pass by the map to search and list, and by the list to what follows', async () => {
      const element = await map();
      const skip = async (selector: string) => {
        find(element, `${selector} .skip`)!.focus();
        // A window that is not the one in front, as WebKitGTK's here, shows no focus.
        if (document.hasFocus())
          expect(find(element, `${selector} .skip`)!.getBoundingClientRect().height).to.be.at.least(
            24,
          );
        await press('Enter');
        return focused(element)!.className;
      };
      expect(await skip('.map')).to.equal('panel');
      expect(await skip('.list')).to.equal('foot');
    });

    it('has targets of 24 px for all that is pressed', async () => {
      const element = await opened('tivat');
      const small = findAll(element, 'a:not(.skip), button, summary, input, select').filter(
        (one) => {
          // A place's button reaches over its row.
          const {width, height} = (one.closest('.row') ?? one).getBoundingClientRect();
          return one.checkVisibility() && Math.min(width, height) < 23.9;
        },
      );
      expect(small.map(({outerHTML}) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });

    it('leaves the wheel to the page, and says how to zoom', async () => {
      const element = await map();
      const stage = find(element, '.stage')!;
      stage.dispatchEvent(new PointerEvent('pointerenter'));
      find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
      await until(() => find(element, '.leaflet-map-pane') && find(element, '.scale'));
      const wheel = (ctrlKey: boolean) =>
        stage.dispatchEvent(
          new WheelEvent('wheel', {deltaY: 100, ctrlKey, bubbles: true, cancelable: true}),
        );
      expect(wheel(false)).to.equal(true);
      await until(() => find(element, '.hint')?.ariaHidden === 'true');
      expect(wheel(true)).to.equal(false);
    });

    it('comes back intact when moved, removed and put back, or hidden at first', async () => {
      const element = await map();
      await click(element, '.zoom .control');
      await until(() => find(element, '.pan.moved'));
      const {parentElement} = element;
      element.remove();
      parentElement!.append(element);
      await until(() => stageWidth(element));
      expect(findAll(element, '.leaflet-map-pane')).to.have.length(0);
      const before = viewBox(element);
      await click(element, '.zoom .control');
      await until(() => viewBox(element) !== before);
      const hidden = await map({hidden: ''});
      expect(findAll(hidden, '.symbol')).to.have.length(0);
      hidden.hidden = false;
      await until(() => findAll(hidden, '.symbol').length);
    });

    it('wakes once it is seen, where it was woken before', async () => {
      const element = await map({view: 'map'}, 320);
      await click(element, '.switch button');
      await until(() => !stageWidth(element));
      element.remove();
      document.querySelector('div')!.append(element);
      await element.updateComplete;
      find(element, '.stage')!.dispatchEvent(new PointerEvent('pointerenter'));
      await import('../../src/widgets/participant-map/leaflet/leaflet-view.js');
      await nextFrame();
      await click(element, '.switch button + button');
      await until(() => find(element, '.stage.leaflet-container'));
    });

    it('says in the list what lies outside of it, and counts it in its country', async () => {
      const {url} = await feedOf(
        participant('lille', 3.06, 50.63),
        participant('saint-denis', 55.45, -20.88),
      );
      const element = await map({}, 1000, url);
      const facts = (of: Element) =>
        findAll(of, '.list .facts').map(({textContent}) => textContent);
      expect(names(element)).to.deep.equal(['lille', 'saint-denis']);
      expect(facts(element)).to.deep.equal(['city', 'outside the map · city']);
      expect(findAll(element, '.symbol').map(({textContent}) => textContent)).to.deep.equal(['2']);
      expect(findAll(element, '.count').map(({textContent}) => textContent)).to.deep.equal(['2']);
      // A list alone has no map to be outside of.
      expect(facts(await map({view: 'list'}, 1000, url))).to.deep.equal(['city', 'city']);
    });
  });

  it('does not show again by itself what a filter has hidden, and keeps the focus', async () => {
    const element = await map();
    await click(element, '.list [data-id=tivat]');
    await until(() => focused(element)?.matches('.card'));
    element.country = 'FR';
    await until(() => !find(element, '.card'));
    await until(() => focused(element)?.matches('input'));
    element.country = '';
    await until(() => names(element).includes('Tivat'));
    await element.updateComplete;
    expect(findAll(element, '.card')).to.have.length(0);
  });

  it('is wide in a wide place whatever the page does to its elements', async () => {
    const element = await map();
    const sheet = document.createElement('style');
    sheet.textContent = 'alliance-participant-map { all: unset !important; }';
    document.head.append(sheet);
    const [left, right] = ['.map', '.panel'].map((part) =>
      find(element, part)!.getBoundingClientRect(),
    );
    sheet.remove();
    expect(left!.right).to.be.at.most(right!.left + 1);
    const row = await fixture(
      html`<div style="display: flex"><alliance-participant-map lang="en" feed=${feed}></alliance-participant-map></div>`,
    );
    expect(row.firstElementChild!.getBoundingClientRect().width).to.be.at.least(300);
  });

  it('leaves nothing that the keyboard reaches under the sheet', async () => {
    const many = Array.from({length: 30}, (_, i) => participant(`place-${i + 10}`, i / 2, 48));
    const {url} = await feedOf(...many);
    const box = document.createElement('div');
    box.style.cssText = 'inline-size: 320px; block-size: 460px; overflow: auto;';
    const element = await map({view: 'list'}, 300, url);
    element.parentElement!.append(box);
    box.append(element);
    await click(element, '[data-id=place-14]');
    await cardOf(element);
    expect(getComputedStyle(find(element, '.card')!).position).to.equal('sticky');
    find(element, '[data-id=place-10]')!.focus();
    for (let i = 0; i < 12; i++) {
      await press('Tab');
      const [item, card, seen] = [focused(element)!, find(element, '.card')!, box].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(focused(element)!.dataset['id']).to.equal(`place-${i + 11}`);
      expect(
        item!.bottom <= card!.top + 1 && item!.top >= seen!.top - 1,
        `place-${i + 11}: ${item!.bottom}, ${card!.top}`,
      ).to.equal(true);
    }
  });

  it('fills the height that the page gives it, and scrolls the list inside', async () => {
    for (const width of [1000, 320]) {
      const element = await map({}, width);
      element.style.height = '480px';
      expect(find(element, '.frame')!.getBoundingClientRect().height).to.equal(480);
      const list = find(element, '.list')!;
      expect(list.scrollHeight).to.be.greaterThan(list.clientHeight);
    }
  });

  it('is first shown without what is dear of Intl, in English and French', async () => {
    const asked: string[] = [];
    const stop = listenToIntl((name) => {
      if (name !== 'PluralRules') asked.push(name);
    });
    try {
      // Tags that no other test has asked for: what Intl has made is kept.
      for (const [lang, view] of [
        ['en-IE', 'both'],
        ['fr-LU', 'both'],
        ['en-MT', 'map'],
      ] as const) {
        const element = await mount<ParticipantMap>(
          html`<alliance-participant-map style="width: 1000px" feed=${feed} lang=${lang} view=${view}></alliance-participant-map>`,
        );
        const before = asked.splice(0);
        expect([lang, ...before, find(element, '.status')!.textContent!.length > 0]).to.deep.equal([
          lang,
          true,
        ]);
        await until(() => findAll(element, 'option').length > 46);
        expect(asked.splice(0)).to.deep.equal([]);
      }
    } finally {
      stop();
    }
  });

  it('draws what a closed list of countries holds after the map, and the same width before and after', async () => {
    const element = document.createElement('alliance-participant-map');
    Object.assign(element, {feed, lang: 'en', view: 'map', textContent: 'Cities that take part'});
    const seen: [options: number, width: number][] = [];
    const watch = new MutationObserver(() => {
      const select = find<HTMLSelectElement>(element, '.by-country select');
      if (select) seen.push([select.options.length, select.offsetWidth]);
    });
    element.style.width = '900px';
    const mounting = mount(html`${element}`);
    await until(() => element.shadowRoot);
    watch.observe(element.shadowRoot!, {childList: true, subtree: true});
    await mounting;
    await until(() => findAll(element, 'option').length > 46);
    expect(seen[0]![0]).to.equal(1);
    watch.disconnect();
    expect(new Set(seen.map(([, width]) => width)).size).to.equal(1);
  });

  it('has no map with view="list" and the map first with view="map"', async () => {
    const list = await map({view: 'list'});
    expect(findAll(list, '.map')).to.have.length(0);
    const onlyMap = await map({view: 'map'});
    expect(getComputedStyle(find(onlyMap, '.list')!).display).to.equal('none');
    await click(onlyMap, '.switch button');
    expect(getComputedStyle(find(onlyMap, '.list')!).display).to.not.equal('none');
  });

  it('keeps the list and the focus in it when the page brings the map beside it', async () => {
    const element = await map({view: 'list'}, 1000);
    const place = find(element, '.list [data-id=tivat]')!;
    place.focus();
    element.view = 'both';
    await until(() => find(element, '.land:not(.alone)'));
    expect([focused(element) === place, place.isConnected]).to.deep.equal([true, true]);
  });

  it('shows the same view at first where a city is highlighted', async () => {
    const [element, plain] = [await map({highlight: 'tivat'}), await map()];
    await until(() => viewBox(element) && viewBox(plain));
    expect(viewBox(element)).to.equal(viewBox(plain));
    const [own, other] = [
      await map({highlight: 'tivat', country: 'FR'}),
      await map({country: 'FR'}),
    ];
    await until(() => viewBox(own) === viewBox(other) && viewBox(own) !== viewBox(plain));
  });

  it('frames a micro-state closer than anything else, awake or not', async () => {
    const metresPerPixel = (element: HTMLElement) =>
      (Number(viewBox(element)?.split(' ')[2]) * 50) /
      (find(element, '.stage')?.clientWidth ?? NaN);
    const asleep = await map({country: 'MC'});
    await until(() => metresPerPixel(asleep) < 60);
    const awake = await map();
    await until(() => metresPerPixel(awake) > 5000);
    find(awake, '.stage')!.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => find(awake, '.leaflet-map-pane'));
    awake.country = 'MC';
    await until(() => metresPerPixel(awake) < 60);
    expect(viewBox(awake)).to.equal(viewBox(asleep));
    awake.country = '';
    await until(() => metresPerPixel(awake) > 5000);
  });

  it('zooms by the keyboard around the symbol that has the focus, which keeps it', async () => {
    const element = await map();
    const at = () => {
      const {x, y} = focused(element)!.getBoundingClientRect();
      return {x, y};
    };
    symbol(element, 'the-hague').focus();
    await until(() => find(element, '.scale'));
    const before = at();
    for (const key of ['+', '+']) {
      const drawn = viewBox(element);
      await press(key);
      await until(() => viewBox(element) !== drawn);
      expect(focused(element)?.dataset['key']).to.equal('the-hague');
    }
    expect(Math.hypot(at().x - before.x, at().y - before.y)).to.be.lessThan(3);
    // Zoomed out, some symbols are one: the button that had the focus may be gone.
    for (const width = () => Number(viewBox(element)!.split(' ')[2]); width() < 60000;) {
      const drawn = viewBox(element);
      await press('-');
      await until(() => viewBox(element) !== drawn);
      expect(!!focused(element)?.matches('.symbol')).to.equal(true);
    }
  });

  it('moves for who comes by the keyboard to a symbol at its edge, not under a pointer that presses it', async () => {
    const element = await map();
    find(element, '.control')!.click();
    await until(() => find(element, '.pan.moved'));
    const stage = find(element, '.stage')!.getBoundingClientRect();
    const beyond = findAll(element, '.symbol').find(
      (one) =>
        one.getBoundingClientRect().right > stage.right ||
        one.getBoundingClientRect().left < stage.left ||
        one.getBoundingClientRect().bottom > stage.bottom,
    )!;
    const drawn = viewBox(element);
    const press = (type: string) =>
      beyond.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true}));
    press('mousedown');
    beyond.dispatchEvent(new FocusEvent('focus'));
    for (let frames = 5; frames--;) await nextFrame();
    expect([viewBox(element), findAll(element, '.plane.moving').length]).to.deep.equal([drawn, 0]);
    press('mouseup');
    beyond.focus();
    await until(() => viewBox(element) !== drawn);
  });

  it('leaves no symbol that the keyboard reaches under the controls, which are small on a small map', async () => {
    const {url} = await feedOf(
      participant('west', -8, 40),
      participant('east', 37, 56),
      participant('middle', 20, 50),
      participant('north', 25, 62),
    );
    for (const width of [320, 240]) {
      const element = await map({view: 'map'}, width, url);
      const covered = () =>
        findAll(element, '.zoom, .pan').some((one) => {
          const [a, b] = [one, focused(element)!].map((each) => each.getBoundingClientRect()) as [
            DOMRect,
            DOMRect,
          ];
          return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
        });
      findAll(element, '.symbol')[0]!.focus();
      await until(() => find(element, '.scale'));
      for (const key of [
        'Home',
        '+',
        '+',
        'End',
        'Home',
        'ArrowRight',
        'ArrowRight',
        'ArrowUp',
        'ArrowRight',
        '+',
        'ArrowLeft',
      ]) {
        const before = viewBox(element);
        await press(key);
        // A step of the zoom is waited for: a map that is not zoomed in ends where it cannot give way.
        await until(
          () =>
            (key !== '+' || viewBox(element) !== before) &&
            !findAll(element, '.moving').length &&
            focused(element)?.matches('.symbol') &&
            !covered(),
        );
      }
      const [stage, zoom, pan] = ['.stage', '.zoom', '.pan'].map((selector) =>
        find(element, selector)!.getBoundingClientRect(),
      );
      expect(zoom!.height).to.be.lessThan(stage!.height * 0.6);
      expect(pan!.height).to.be.lessThan(40);
      expect(
        findAll(element, '.pan button').every(
          (one) => one.clientWidth >= 24 && one.clientHeight >= 24,
        ),
      ).to.equal(true);
    }
  });

  it('tells places of one name apart, and inserts names as text', async () => {
    const {url} = await feedOf(
      participant('one', 2, 48, {name: '<img src=x onerror=alert(1)>'}),
      participant('two', 3, 46, {name: '<img src=x onerror=alert(1)>'}),
    );
    const element = await map({}, 1000, url);
    expect(findAll(element, 'img')).to.have.length(0);
    const facts = ['city · 48.00° N 2.00° E', 'city · 46.00° N 3.00° E'];
    expect(findAll(element, '.list .facts').map(({textContent}) => textContent)).to.deep.equal(
      facts,
    );
    expect(
      findAll(element, '.list .place').map((place) =>
        textOf(element, `#${place.getAttribute('aria-describedby')!}`),
      ),
      'and to a screen reader',
    ).to.deep.equal(facts);
  });

  it('has no search and no filters with no-search', async () => {
    const element = await map({'no-search': '', country: 'FR'});
    expect(findAll(element, '.search')).to.have.length(0);
    expect(names(element)).to.deep.equal(['Lyon', 'Strasbourg']);
  });

  it('opens what the page’s address asks for, follows it, and never writes it', async () => {
    history.replaceState(null, '', '#alliance=tivat');
    const element = await map();
    await cardOf(element);
    expect(textOf(element, '.card .heading')).to.equal('Tivat');
    expect(!!focused(element)).to.equal(false);
    location.hash = '#alliance=lyon';
    await until(() => textOf(element, '.card .heading') === 'Lyon');
    await click(element, '.list [data-id=strasbourg]');
    expect(location.hash).to.equal('#alliance=lyon');
    location.hash = '#alliance=atlantis';
    await until(() => !find(element, '.card'));
  });

  it('has no empty attribute once a filter is taken back', async () => {
    const element = await map({country: 'FR', type: 'city'});
    element.country = '';
    const types = find<HTMLSelectElement>(element, '.by-type select')!;
    types.value = '';
    types.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.hasAttribute('country') || element.hasAttribute('type')).to.equal(false);
    expect(names(element)).to.have.length(6);
  });

  it('has landmarks of their own names where two maps have one filter', async () => {
    const page = await fixture(html`<main>
      <alliance-participant-map lang="en" feed=${feed}></alliance-participant-map>
      <alliance-participant-map lang="en" feed=${feed}></alliance-participant-map></main>`);
    const [one, two] = [...page.querySelectorAll('alliance-participant-map')] as [
      ParticipantMap,
      ParticipantMap,
    ];
    await Promise.all([one.whenReady(), two.whenReady()]);
    const labels = () => [one, two].map((element) => find(element, '.map')!.ariaLabel);
    expect(labels()).to.deep.equal(['Map of participants', 'Map of participants (2)']);
    await expect(page).to.be.accessible();
    one.country = 'FR';
    await until(() => labels().join() === 'Map of participants, France,Map of participants');
    one.remove();
    expect(labels()[1]).to.equal('Map of participants');
  });
});
