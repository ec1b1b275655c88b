/** A list of thousands: what stands in the page stays bounded, and everyone in it can be reached. */
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/participant-map.js';
import type {Participant} from '../../src/feed/feed.js';
import {makeParticipants} from '../../src/feed/write-participants.js';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {axeFaults, find, findAll, made, mount, textOf, until, warningsOf} from './fixture.js';

const COUNTRIES = {AT: [47.3, 13.5], FR: [46.5, 2.5], RS: [44, 21], SK: [48.8, 19.5]} as const;
const SIZE = 20_000;

/** Sample participants in four countries, in the order of their names; the last of Slovakia has a name of its own, one is off the map. */
function sample(): Participant[] {
  return Object.entries(COUNTRIES).flatMap(([country, [latitude, longitude]], c) =>
    Array.from({length: SIZE / 4}, (_, i): Participant => ({
      id: `sample-${country.toLowerCase()}-${i}`,
      name:
        c === 3 && i === SIZE / 4 - 1 ? 'Sample Žilina' : `Sample ${String(i).padStart(5, '0')}`,
      country,
      type: i % 3 ? 'city' : 'region',
      number: (c * SIZE) / 4 + i + 1,
      latitude: country === 'FR' && i === 0 ? -21 : latitude + (i % 71) / 71,
      longitude: country === 'FR' && i === 0 ? 55 : longitude + (i % 97) / 60,
    })),
  );
}

const features = (
  participants: readonly Participant[],
  columns: (group: readonly Participant[]) => Record<string, unknown>,
) =>
  Object.keys(COUNTRIES).map((country) => {
    const group = participants.filter((one) => one.country === country);
    return {
      type: 'Feature',
      geometry: {
        type: 'MultiPoint',
        coordinates: group.map(({longitude, latitude}) => [longitude, latitude]),
      },
      properties: {country, ...columns(group)},
    };
  });

/** @param hasColumns whether the participants come, or only the manifest */
async function longMap(
  attributes: Record<string, string> = {},
  hasColumns = true,
): Promise<ParticipantMap> {
  const participants = sample();
  const {url} = await made(
    ({sets}) => {
      sets['participants'] = {
        count: SIZE,
        countries: 4,
        listed: SIZE,
        asOf: '2018-01-24',
        href: 'participants.geojson',
        columns: 'participants.columns.geojson',
        byCountry: Object.fromEntries(Object.keys(COUNTRIES).map((code) => [code, SIZE / 4])),
        byType: {city: 13_332, region: 6668},
      };
    },
    {
      'participants.columns.geojson': !hasColumns
        ? new Promise(() => undefined)
        : {
            type: 'FeatureCollection',
            features: features(participants, (group) => ({
              id: group.map(({id}) => id),
              name: group.map(({name}) => name),
              type: group.map(({type}) => type),
              number: group.map(({number}) => number),
            })),
          },
    },
  );
  const element = document.createElement('alliance-participant-map');
  for (const [name, value] of Object.entries({feed: url, lang: 'en', ...attributes}))
    element.setAttribute(name, value);
  element.style.width = '1000px';
  await mount(html`${element}`);
  return element;
}

/** Until the participants have come: a search is answered. */
async function search(element: ParticipantMap, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, 'input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
  await until(() => textOf(element, '.head .status') !== 'The list is on its way.');
}

const names = (element: Element) =>
  findAll(element, '.list .place-name').map(({textContent}) => textContent);
const nodes = (element: Element) => findAll(element, '*').length;
const button = (element: Element, text: string) =>
  findAll<HTMLButtonElement>(element, '.list button').find(
    ({textContent}) => textContent.trim() === text,
  )!;
const shownTotal = (element: Element) =>
  findAll(element, '.symbol').reduce(
    (sum, {textContent}) => sum + Number(textContent.replace(/\D/g, '') || 1),
    0,
  );

describe('alliance-participant-map with thousands', () => {
  it('stands complete by the manifest: every country with its number, symbols for all, few nodes', async () => {
    const element = await longMap({}, false);
    await until(() => find(element, '.symbol') && find(element, '.land'));
    expect(textOf(element, '.head .status')).to.equal('20,000 participants');
    expect(
      findAll(element, '.list .heading').map(({textContent}) => textContent),
    ).to.include.members(['Austria', 'France', 'Serbia', 'Slovak Republic']);
    expect(findAll(element, '.list .more').map(({textContent}) => textContent)).to.deep.equal(
      Array(4).fill('Show 5,000 participants'),
    );
    expect(shownTotal(element)).to.equal(SIZE);
    expect(findAll(element, '.symbol').map(({ariaLabel}) => ariaLabel)).to.deep.equal(
      ['Austria', 'France', 'Serbia', 'Slovak Republic'].map(
        (name) => `5,000 participants, ${name}`,
      ),
    );
    expect(nodes(element)).to.be.below(1000);
  });

  it('shows a plain list without companions in the same way: few nodes, and everyone is found', async () => {
    const participants = sample();
    const {url} = await made(
      ({sets}) => {
        sets['participants'] = {
          count: SIZE,
          countries: 4,
          listed: SIZE,
          asOf: '2018-01-24',
          href: 'participants.geojson',
        };
      },
      {'participants.geojson': makeParticipants([...participants].reverse())},
    );
    const element = await fixture<ParticipantMap>(
      html`<alliance-participant-map feed=${url} lang="en" style="width: 1000px"></alliance-participant-map>`,
    );
    await element.whenReady();
    await until(() => find(element, '.symbol') && find(element, '.land'));
    expect(textOf(element, '.head .status')).to.equal('20,000 participants');
    expect(findAll(element, '.list .more').map(({textContent}) => textContent)).to.deep.equal(
      Array(4).fill('Show 5,000 participants'),
    );
    expect(shownTotal(element)).to.equal(SIZE);
    expect(nodes(element)).to.be.below(3000);
    button(element, 'Show 5,000 participants').click();
    await element.updateComplete;
    expect(names(element).slice(0, 2)).to.deep.equal(['Sample 00000', 'Sample 00001']);
    expect(nodes(element)).to.be.below(3000);
    await search(element, 'zilina');
    expect(names(element)).to.deep.equal(['Sample Žilina']);
  });

  it('finds every participant by name, and says how many', async () => {
    const element = await longMap();
    await search(element, 'zilina');
    expect(names(element)).to.deep.equal(['Sample Žilina']);
    expect(textOf(element, '.head .status')).to.equal('1 participant shown');
    await search(element, 'slovak republic 0123');
    expect(names(element)).to.deep.equal(Array.from({length: 10}, (_, i) => `Sample 0123${i}`));
    await search(element, 'sample 012');
    expect(textOf(element, '.head .status')).to.equal('400 participants shown');
    expect(findAll(element, '.list .more').map(({textContent}) => textContent)).to.deep.equal(
      Array(4).fill('Show 100 participants'),
    );
    await search(element, 'nobody');
    expect(textOf(element, '.head .status')).to.equal('No participant matches.');
    await until(() => !findAll(element, '.symbol').length);
  });

  it('opens one country at a time, a page at a time, with true set sizes, by keyboard up to the last', async () => {
    const element = await longMap();
    await search(element, '');
    await until(() => find(element, '.more')?.getAttribute('aria-expanded') === 'false');
    const more = findAll(element, '.more').at(-1)!;
    more.focus();
    await sendKeys({press: 'Enter'});
    await until(() => names(element).length === 100);
    const [first] = findAll(element, '.list li');
    expect([
      first!.ariaSetSize,
      first!.ariaPosInSet,
      textOf(element, '.pages [aria-live]'),
    ]).to.deep.equal(['5000', '1', '1 to 100 of 5,000']);
    button(element, 'Next').focus();
    for (let page = 1; page < 50; page++) {
      await sendKeys({press: 'Enter'});
      await until(() =>
        textOf(element, '.pages [aria-live]').startsWith(
          `${(page * 100 + 1).toLocaleString('en')} to`,
        ),
      );
      expect(nodes(element)).to.be.below(3000);
    }
    expect(names(element).at(-1)).to.equal('Sample Žilina');
    expect(element.shadowRoot!.activeElement === button(element, 'Next')).to.equal(true);
    findAll(element, '.more')[0]!.click();
    await element.updateComplete;
    expect(findAll(element, '.list ul').length).to.equal(1);
  });

  it('filters by country and type in list and map, and says who is off the map', async () => {
    const element = await longMap();
    await search(element, '');
    element.country = 'FR';
    element.type = 'region';
    await element.updateComplete;
    await until(
      () => textOf(element, '.head .status') === '1,667 participants shown (France, Regions)',
    );
    await until(() => shownTotal(element) === 1666);
    expect(findAll(element, '.list .heading').map(({textContent}) => textContent)).to.deep.equal([
      'France',
    ]);
    expect(findAll(element, '.list .count').map(({textContent}) => textContent)).to.deep.equal([
      '1,667',
    ]);
    expect(textOf(element, '.list .facts')).to.equal('outside the map · region · no. 5,001');
  });

  it('has the host’s own first, and opens the list where the chosen one is, with its details', async () => {
    const element = await longMap({highlight: 'sample-rs-4321'});
    await search(element, '');
    await until(() => find(element, '.place.highlight'));
    expect(textOf(element, '.group:first-of-type')).to.contain('Sample 04321');
    expect(findAll(element, '.pages')).to.have.length(0);
    find(element, '.place.highlight')!.click();
    await until(() => find(element, '.pages'));
    expect(textOf(element, '.pages [aria-live]')).to.equal('4,301 to 4,400 of 5,000');
    await until(() => textOf(element, '.card').includes('14,322nd participant'));
  });

  it('zooms where a cluster is opened, until its participants part', async () => {
    const element = await longMap();
    await search(element, '');
    await until(() => find(element, '.symbol.cluster') && find(element, '.land'));
    for (let i = 0; i < 12 && !find(element, '.symbol:not(.cluster)'); i++) {
      const before = find(element, '.land')!.getAttribute('viewBox');
      find(element, '.symbol.cluster')!.click();
      await until(
        () => find(element, '.land')!.getAttribute('viewBox') !== before || find(element, '.card'),
      );
      expect(nodes(element)).to.be.below(3000);
    }
    expect(findAll(element, '.symbol:not(.cluster), .card').length).to.be.greaterThan(0);
  });

  it('lists the places of a cluster that the closest view does not part, however far apart they are', async () => {
    const element = await longMap({country: 'SK'});
    await search(element, '');
    const clusters = () =>
      findAll(element, '.symbol.cluster').filter((one) => {
        const [a, b] = [
          one.getBoundingClientRect(),
          find(element, '.stage')!.getBoundingClientRect(),
        ];
        return a.left > b.left && a.right < b.right && a.top > b.top && a.bottom < b.bottom;
      });
    await until(() => clusters().length && find(element, '.land'));
    for (let i = 0; i < 15 && !find(element, '.card'); i++) {
      const before = find(element, '.land')!.getAttribute('viewBox');
      // The one that holds most: the widest.
      clusters()
        .sort(
          (a, b) =>
            Number(b.textContent.replace(/\D/g, '')) - Number(a.textContent.replace(/\D/g, '')),
        )[0]!
        .click();
      await until(
        () => find(element, '.land')!.getAttribute('viewBox') !== before || find(element, '.card'),
      );
    }
    const closest = find(element, '.land')!.getAttribute('viewBox');
    // Hundreds fit into the view: every fiftieth.
    for (const cluster of clusters().filter((_, i) => i % 50 === 0)) {
      cluster.click();
      await until(() => textOf(element, '.card .heading') === cluster.ariaLabel);
      expect(find(element, '.land')!.getAttribute('viewBox')).to.equal(closest);
      expect(findAll(element, '.leaves .place').length).to.be.greaterThan(1);
    }
  });

  it('says once where `highlight` is nobody in the list', async () => {
    const warnings = await warningsOf(async () => {
      const element = await longMap({highlight: 'atlantis-of-thousands'});
      await search(element, 'Žilina');
    });
    expect(warnings.filter((one) => one.includes('highlight')))
      .to.have.length(1)
      .and.match(/atlantis-of-thousands.*no participant in the list/);
  });

  it('lists the first of a cluster where the map cannot be moved', async () => {
    const element = await longMap();
    await search(element, 'Žilina');
    await search(element, '');
    await until(() => find(element, '.symbol.cluster') && find(element, '.land'));
    (element as unknown as {map: {loadLeaflet: () => Promise<undefined>}}).map.loadLeaflet = () =>
      Promise.resolve(undefined);
    const cluster = find(element, '.symbol.cluster')!;
    const country = cluster.ariaLabel!.split(', ')[1]!;
    cluster.click();
    await until(() => find(element, '.card'));
    expect(findAll(element, '.leaves .place')).to.have.length(100);
    expect(textOf(element, '.leaves')).to.contain(country);
  });

  it('is accessible', async function (this: {timeout(ms: number): void}) {
    // axe looks at some 1,500 nodes.
    this.timeout(60_000);
    const element = await longMap({country: 'SK'});
    await search(element, '');
    await until(() => names(element).length);
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
