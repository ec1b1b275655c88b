import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/participant-map.js';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {feed, find, findAll, made, mount, mountFailing, noFeed, showsChildren, textOf, until, warningsOf, type Json} from './fixture.js';

/** Mounts a map of a known width, once its land is drawn. */
async function map(attributes: Record<string, string> = {}, width = 1000, url = feed): Promise<ParticipantMap> {
  const element = document.createElement('alliance-participant-map');
  const all = {feed: url, lang: 'en', ...attributes};
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.style.width = `${width}px`;
  element.textContent = 'Cities that take part';
  await mount(html`${element}`);
  if (stageWidth(element)) await until(() => find(element, '.land'));
  return element;
}

const stageWidth = (element: Element) => find(element, '.stage')?.clientWidth ?? 0;
const status = (element: Element) => textOf(element, '[role=status]');
const names = (element: Element) => findAll(element, '.list .place-name').map(({textContent}) => textContent);
const symbol = (element: Element, id: string) => find(element, `.symbol[data-key="${id}"]`)!;
const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;
const press = (key: string) => sendKeys({press: key});
const viewBox = (element: Element) => find(element, '.land')?.getAttribute('viewBox');

async function search(element: ParticipantMap, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, 'input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

async function click(element: ParticipantMap, selector: string): Promise<void> {
  find(element, selector)!.click();
  await element.updateComplete;
}

function participant(id: string, longitude: number, latitude: number, properties: Json = {}): Json {
  return {type: 'Feature', id, geometry: {type: 'Point', coordinates: [longitude, latitude]}, properties: {name: id, country: 'FR', type: 'city', ...properties}};
}

const feedOf = (...features: Json[]) => made(({sets}) => {
  sets['participants'] = {count: features.length, countries: 1, listed: features.length, asOf: '2018-01-24', href: 'participants.geojson'};
}, {'participants.geojson': {type: 'FeatureCollection', features}});

describe('alliance-participant-map', () => {
  it('is accessible, side by side and one at a time, with nothing and something chosen', async () => {
    for (const [width, view] of [[1000, 'both'], [320, 'both'], [320, 'map'], [800, 'list']] as const) {
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
    expect(findAll(element, '.group .heading').map((one) => `${one.localName} ${one.textContent}`)).to.deep.equal(['h4 France', 'h4 Kosovo*', 'h4 Montenegro', 'h4 Netherlands', 'h4 Serbia']);
    expect(findAll(element, '.count').map(({textContent}) => textContent)).to.deep.equal(['2', '1', '1', '1', '1']);
    expect(names(element)).to.deep.equal(['Lyon', 'Strasbourg', 'Prizren', 'Tivat', 'The Hague', 'Kragujevac']);
    expect(find(element, '[data-id=kragujevac] .local')!.lang).to.equal('sr-Cyrl');
    expect(textOf(element, '[data-id=tivat] .facts')).to.equal('municipality · no. 127 · announced in 2015');
  });

  it('claims no more than is known: listed, where the list is not complete', async () => {
    const element = await map();
    expect(status(element)).to.equal('6 of 130 participants are listed');
    expect(textOf(element, '.legend')).to.contain('none listed');
    element.country = 'fr';
    await element.updateComplete;
    expect(status(element)).to.equal('2 listed in France');
    const {url} = await made(({sets}) => { sets['participants']!.count = 6; });
    const complete = await map({country: 'FR'}, 1000, url);
    expect(status(complete)).to.equal('2 participants in France');
    expect(textOf(complete, '.legend')).to.not.contain('listed');
  });

  it('says it in French', async () => {
    const element = await map({lang: 'fr'});
    expect(findAll(element, '.group .heading').map(({textContent}) => textContent)).to.include('Pays-Bas');
    expect(status(element)).to.equal('6 participants recensés sur 130');
    expect(find(element, '.map')!.ariaLabel).to.equal('Carte des participants');
    expect(textOf(element, '[data-id=the-hague] .place-name')).to.equal('La Haye');
  });

  it('finds by any name, whatever the case, the accents and the script', async () => {
    const {url} = await feedOf(participant('kosice', 21.26, 48.72, {name: 'Košice', country: 'SK'}), participant('lodz', 19.45, 51.76, {name: 'Łódź', country: 'PL'}), participant('heraklion', 25.14, 35.33, {country: 'GR', local: {name: 'Ηράκλειο', lang: 'el'}}));
    const element = await map({}, 1000, url);
    for (const [query, found] of [['kosice', 'Košice'], ['  LODZ ', 'Łódź'], ['ηρακλειο', 'heraklion'], ['slovakia', 'Košice']] as const) {
      await search(element, query);
      expect(names(element), query).to.deep.equal([found]);
      expect(status(element)).to.equal('1 participant shown');
    }
    await search(element, 'nowhere');
    expect(status(element)).to.equal('No participant matches.');
    expect(findAll(element, '.symbol')).to.have.length(0);
  });

  it('filters list and map together, and reflects it', async () => {
    const element = await map();
    const chip = findAll(element, '.chip').find(({textContent}) => textContent === 'Municipalities')!;
    chip.click();
    await element.updateComplete;
    expect(element.getAttribute('type')).to.equal('municipality');
    expect(chip.ariaPressed).to.equal('true');
    const kept = names(element);
    expect(kept).to.include('Tivat').and.not.include('Lyon');
    const select = find<HTMLSelectElement>(element, 'select')!;
    select.value = 'ME';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.getAttribute('country')).to.equal('ME');
    expect(names(element)).to.deep.equal(['Tivat']);
    await until(() => findAll(element, '.symbol').length === 1);
  });

  it('filters by a country chosen on the map, and back', async () => {
    const element = await map();
    const home = viewBox(element);
    find(element, 'path[data-country=RS]')!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Kragujevac']);
    await until(() => viewBox(element) !== home);
    find(element, 'path[data-country=RS]')!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await until(() => viewBox(element) === home);
    expect(names(element)).to.have.length(6);
  });

  it('shows the children where the list has nobody of that country', async () => {
    const warnings = await warningsOf(async () => {
      const element = await mount<ParticipantMap>(html`<alliance-participant-map feed=${feed} country="IS">Cities</alliance-participant-map>`);
      expect(showsChildren(element)).to.equal(true);
    });
    expect(warnings.join()).to.contain('participant in IS');
  });

  it('shows the children and one status where there is no feed', async () => {
    const element = await mountFailing<ParticipantMap>(html`<alliance-participant-map feed=${noFeed}>Cities</alliance-participant-map>`);
    expect(showsChildren(element)).to.equal(true);
    expect(findAll(element, '[role=status]')).to.have.length(1);
  });

  describe('the map', () => {
    it('has land, symbols named in words, and a legend in words before anyone touches it', async () => {
      const element = await map();
      expect(findAll(element, 'path.country').length).to.equal(57);
      expect(findAll(element, '.symbol').map(({ariaLabel}) => ariaLabel)).to.deep.equal(['Lyon, France', 'Strasbourg, France', '3 participants, Kosovo*, Montenegro, Serbia', 'The Hague, Netherlands']);
      expect(textOf(element, '.legend')).to.equal('none listed 1 2 or more listed');
      expect(textOf(element, '.notes')).to.contain('United Nations Security Council Resolution 1244');
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
      expect(findAll(element, '.symbol[tabindex="0"]').map(({dataset}) => dataset['key'])).to.deep.equal(['the-hague']);
    });

    it('opens a place with Enter, moves the focus there, and back with Escape', async () => {
      const element = await map();
      const chosen: string[] = [];
      element.addEventListener('alliance-participant-select', ({participantId}) => { chosen.push(participantId); });
      symbol(element, 'the-hague').focus();
      await press('Enter');
      await until(() => focused(element)?.matches('.card'));
      expect(chosen).to.deep.equal(['the-hague']);
      expect(textOf(element, '.card')).to.equal('The Hague Den Haag · Netherlands · municipality since 2014');
      expect(symbol(element, 'the-hague').ariaPressed).to.equal('true');
      expect(find(element, '.list [data-id=the-hague]')!.ariaPressed).to.equal('true');
      await press('Escape');
      expect(find(element, '.card')).to.equal(null);
      expect(focused(element)).to.equal(symbol(element, 'the-hague'));
    });

    it('says of a place what is known, with its website', async () => {
      const element = await map();
      await click(element, '.list [data-id=kragujevac]');
      expect(textOf(element, '.card')).to.equal('Kragujevac Крагујевац · Serbia · city 122nd participant since 24 March 2014 Website: kragujevac.ls.gov.rs');
      expect(find<HTMLAnchorElement>(element, '.card a')!.rel).to.equal('noopener');
      await click(element, '.close');
      expect(focused(element)).to.equal(find(element, '.list [data-id=kragujevac]'));
    });

    it('does not move when Leaflet takes over, and leaves window.L alone', async () => {
      const element = await map();
      const [before, at] = [viewBox(element), symbol(element, 'lyon').getBoundingClientRect().toJSON() as object];
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
      await click(element, '.pan .left');
      await until(() => viewBox(element) !== zoomed);
      await click(element, '.zoom .control:last-child');
      await until(() => viewBox(element) === home);
      expect(find(element, '.pan')).to.equal(null);
    });

    it('parts a cluster with Enter, or lists what no zoom parts', async () => {
      const {url} = await feedOf(participant('aix', 5.45, 43.53), participant('arles', 4.63, 43.68), participant('twin-a', 24, 60), participant('twin-b', 24, 60));
      const element = await map({}, 1000, url);
      expect(findAll(element, '.symbol').map(({ariaLabel}) => ariaLabel)).to.deep.equal(['2 participants, France', '2 participants, France']);
      symbol(element, 'twin-a').click();
      await until(() => find(element, '.card'));
      expect(findAll(element, '.card .place-name').map(({textContent}) => textContent)).to.deep.equal(['twin-a', 'twin-b']);
      findAll(element, '.card .place')[1]!.click();
      await until(() => textOf(element, '.card .heading') === 'twin-b');
      symbol(element, 'aix').click();
      await until(() => symbol(element, 'arles'));
      expect(symbol(element, 'aix').ariaLabel).to.equal('aix, France');
    });

    it('leaves the wheel to the page, and says how to zoom', async () => {
      const element = await map();
      const stage = find(element, '.stage')!;
      const wheel = (ctrlKey: boolean) => stage.dispatchEvent(new WheelEvent('wheel', {deltaY: 100, ctrlKey, bubbles: true, cancelable: true}));
      expect(wheel(false)).to.equal(true);
      await element.updateComplete;
      expect(find(element, '.hint')!.ariaHidden).to.equal('true');
      expect(wheel(true)).to.equal(false);
    });

    it('comes back intact when moved, removed and put back, or hidden at first', async () => {
      const element = await map();
      await click(element, '.zoom .control');
      await until(() => find(element, '.pan'));
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

    it('names in a list what lies outside of it', async () => {
      const {url} = await feedOf(participant('lille', 3.06, 50.63), participant('saint-denis', 55.45, -20.88));
      const element = await map({}, 1000, url);
      expect(textOf(element, '#outside')).to.equal('Outside this map');
      expect(names(element)).to.deep.equal(['lille', 'saint-denis']);
      expect(findAll(element, '.symbol')).to.have.length(1);
    });
  });

  it('has a switch where there is room for one, the list first', async () => {
    const element = await map({}, 320);
    const seen = () => ['.list', '.map'].map((selector) => getComputedStyle(find(element, selector)!).display !== 'none');
    expect(seen()).to.deep.equal([true, false]);
    expect(find(element, '.land')).to.equal(null);
    await click(element, '.switch button:last-child');
    expect(seen()).to.deep.equal([false, true]);
    await until(() => find(element, '.land'));
    element.style.width = '900px';
    expect(seen()).to.deep.equal([true, true]);
    expect(getComputedStyle(find(element, '.switch')!).display).to.equal('none');
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

  it('has no map with view="list" and the map first with view="map"', async () => {
    const list = await map({view: 'list'});
    expect(find(list, '.map')).to.equal(null);
    const onlyMap = await map({view: 'map'});
    expect(getComputedStyle(find(onlyMap, '.list')!).display).to.equal('none');
    await click(onlyMap, '.switch button');
    expect(getComputedStyle(find(onlyMap, '.list')!).display).to.not.equal('none');
  });

  it('is open on the host’s own city, without moving the focus', async () => {
    const element = await map({highlight: 'tivat'});
    expect(textOf(element, '.card .heading')).to.equal('Tivat');
    expect(find(element, '.list .place.highlight')!.getAttribute('aria-current')).to.equal('location');
    expect(focused(element)).to.equal(null);
    element.style.height = '340px';
    element.highlight = 'kragujevac';
    await element.updateComplete;
    const [list, item] = ['.list', '.list .highlight'].map((selector) => find(element, selector)!.getBoundingClientRect());
    expect(item!.top >= list!.top && item!.bottom <= list!.bottom).to.equal(true);
    const warnings = await warningsOf(async () => {
      expect(find(await map({highlight: 'atlantis'}), '.card')).to.equal(null);
    });
    expect(warnings.join()).to.contain('atlantis');
  });

  it('tells places of one name apart, and inserts names as text', async () => {
    const {url} = await feedOf(participant('one', 2, 48, {name: '<img src=x onerror=alert(1)>'}), participant('two', 3, 46, {name: '<img src=x onerror=alert(1)>'}));
    const element = await map({}, 1000, url);
    expect(find(element, 'img')).to.equal(null);
    expect(findAll(element, '.list .facts').map(({textContent}) => textContent)).to.deep.equal(['city · 48.00° N 2.00° E', 'city · 46.00° N 3.00° E']);
  });

  it('has no search and no filters with no-search', async () => {
    const element = await map({'no-search': '', country: 'FR'});
    expect(find(element, '.search')).to.equal(null);
    expect(names(element)).to.deep.equal(['Lyon', 'Strasbourg']);
  });
});
