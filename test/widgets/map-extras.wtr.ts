/** What the map fetches when somebody turns to it: scale, help, keys, downloads, news, full screen. */
import {expect} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, made, requestsOf, textOf, until} from './fixture.js';
import {click, feedOf, focused, map, participant, press, symbol} from './map-fixture.js';

describe('alliance-participant-map, at the first touch', () => {
  const touched = async (element: ParticipantMap) => {
    find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
    await until(
      () =>
        find(element, '.scale') ?? (find(element, '.stage') ? undefined : find(element, 'dialog')),
    );
    return element;
  };
  /** What a press on a download button saves: its name and its text. */
  async function saved(
    element: ParticipantMap,
    button: string,
  ): Promise<{name: string; text: string}> {
    const createObjectURL = URL.createObjectURL.bind(URL);
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (one) => {
      blob = one as Blob;
      return createObjectURL(one);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = `${this.download} ${this.protocol}`;
    };
    findAll(element, '.download button')
      .find(({textContent}) => textContent === button)!
      .click();
    await until(() => name);
    URL.createObjectURL = createObjectURL;
    delete (HTMLAnchorElement.prototype as {click?: unknown}).click;
    return {name, text: await blob!.text()};
  }

  it('is not there before, moves nothing, and is accessible', async () => {
    const element = await map();
    expect(findAll(element, '.scale, dialog')).to.have.length(0);
    const places = () =>
      ['.list', '.stage', '.foot'].map((selector) =>
        JSON.stringify(find(element, selector)!.getBoundingClientRect()),
      );
    const before = places();
    await touched(element);
    expect(places()).to.deep.equal(before);
    await expect(element).to.be.accessible();
  });

  it('has a scale bar that says how far it is, once', async () => {
    const element = await touched(await map({}, 1000));
    const bar = () =>
      `${textOf(element, '.scale')}, ${Math.round(find(element, '.scale path')!.getBoundingClientRect().width)} px`;
    const home = bar();
    expect(home).to.match(/^Scale: (500|200)\u00a0km, \d\d px$/);
    expect(findAll(element, '.scale [aria-label], .scale[aria-label]')).to.have.length(0);
    await click(element, '.zoom .control');
    await until(() => bar() !== home);
    const french = await touched(await map({lang: 'fr'}));
    await until(() => !textOf(french, '.scale').startsWith('Scale'));
    expect(textOf(french, '.scale')).to.match(/^Échelle\u00a0: \d+\u00a0?\s?km$/u);
  });

  it('saves what is shown as CSV that no spreadsheet runs, and as GeoJSON', async () => {
    const {url} = await feedOf(
      participant('evil', 2, 48, {name: '=HYPERLINK("x")'}),
      participant('rome', 12.5, 41.9, {country: 'IT'}),
    );
    const element = await map({country: 'FR'}, 1000, url);
    const csv = await saved(element, 'CSV');
    expect(csv.name).to.equal('participants.csv blob:');
    expect(csv.text.split('\r\n')).to.have.length(3);
    expect(csv.text).to.contain(`evil,"'=HYPERLINK(""x"")"`).and.not.contain('rome');
    const json = await saved(element, 'GeoJSON');
    expect(json.name).to.equal('participants.geojson blob:');
    const {features} = JSON.parse(json.text) as {features: {id: string; geometry: unknown}[]};
    expect(features.map(({id, geometry}) => ({id, geometry}))).to.deep.equal([
      {id: 'evil', geometry: {type: 'Point', coordinates: [2, 48]}},
    ]);
  });

  it('opens help on "?" and by a button, and gives the focus back', async () => {
    const element = await touched(await map());
    symbol(element, 'lyon').focus();
    await press('?');
    expect(find<HTMLDialogElement>(element, 'dialog')!.open).to.equal(true);
    expect(focused(element)!.id, 'read from its beginning').to.equal('help-title');
    expect(textOf(element, 'dialog')).to.contain('Home, End');
    await press('Escape');
    await until(() => !find<HTMLDialogElement>(element, 'dialog')!.open);
    expect(focused(element)).to.equal(symbol(element, 'lyon'));
    find(element, 'input')!.focus();
    await press('?');
    expect(find<HTMLDialogElement>(element, 'dialog')!.open).to.equal(false);
    await click(element, '.help-button');
    await until(() => find<HTMLDialogElement>(element, 'dialog')!.open);
    expect(find<HTMLDialogElement>(element, 'dialog')!.open).to.equal(true);
    await click(element, 'dialog .chip');
    expect(find<HTMLDialogElement>(element, 'dialog')!.open).to.equal(false);
  });

  it('takes a space within what is typed for a part of it', async () => {
    const {url} = await feedOf(
      participant('paris', 2.35, 48.86, {name: 'Sample City of Paris'}),
      participant('lille', 3.06, 50.63, {name: 'Sample City of Lille'}),
      participant('sedan', 4.94, 49.7, {name: 'Sample Sedan'}),
    );
    const element = await touched(await map({}, 1000, url));
    find(element, '.list .place')!.focus();
    // In one task: on a busy machine the driver's keys would be too far apart for a word.
    for (const key of 'sample city of p')
      focused(element)!.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}),
      );
    expect(focused(element)!.dataset['id']).to.equal('paris');
    expect(!!find(element, '.card')).to.equal(false);
    // After an arrow it is the button's again.
    await press('ArrowUp');
    await press('ArrowDown');
    await press(' ');
    await until(() => textOf(element, '.card .heading') === 'Sample City of Paris');
  });

  it('finds in the list what begins with the letters typed; arrows, Home and End move', async () => {
    const element = await touched(await map());
    find(element, '.list .place')!.focus();
    const at = () => focused(element)!.dataset['id'];
    await press('End');
    expect(at()).to.equal('kragujevac');
    await press('Home');
    expect(at()).to.equal('lyon');
    await press('ArrowDown');
    expect(at()).to.equal('strasbourg');
    await press('t');
    expect(at()).to.equal('tivat');
    await press('t');
    expect(at()).to.equal('the-hague');
    await press('h');
    expect(at()).to.equal('the-hague');
  });

  it('shows news of the place chosen, and asks for them only then', async () => {
    const {url} = await made(() => undefined, {
      'news.en.json': {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [
          {
            id: 'one',
            title: 'Tivat joins',
            url: 'https://example.org/',
            date_published: '2015-05-06T00:00:00Z',
            _alliance: {kind: 'news', participants: ['tivat']},
          },
          {
            id: 'two',
            title: 'Of somewhere else',
            _alliance: {kind: 'news', participants: ['lyon']},
          },
        ],
      },
    });
    await requestsOf(async (asked) => {
      const element = await touched(await map({}, 1000, url));
      expect(asked.filter((one) => one.includes('news'))).to.deep.equal([]);
      await click(element, '.list [data-id=tivat]');
      await until(() => find(element, '.news'));
      expect(textOf(element, '.news'))
        .to.contain('6\u00a0May 2015')
        .and.contain('Tivat joins')
        .and.not.contain('else');
      expect(find(element, '.news')!.ariaLabel).to.equal('News about Tivat');
    });
  });

  it('shows all news of the place that the page’s address asks for, untouched', async () => {
    const {url} = await made(() => undefined, {
      'news.en.json': {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: ['one', 'two', 'three', 'four'].map((id) => ({
          id,
          title: `Tivat ${id}`,
          _alliance: {kind: 'news', participants: ['tivat']},
        })),
      },
    });
    history.replaceState(null, '', '#alliance=tivat');
    const element = await map({}, 1000, url);
    await until(() => findAll(element, '.news li').length === 4);
  });

  it('zooms by + and - from anywhere on the map', async () => {
    const element = await touched(await map());
    const scale = () => find(element, '.land')!.getAttribute('viewBox');
    for (const selector of ['.zoom .control', '.map']) {
      const before = scale();
      find(element, selector)!.focus();
      await press('+');
      await until(() => scale() !== before);
    }
  });

  it('has a button for the full screen only where the page may have it', async () => {
    const element = await touched(await map());
    expect(!!find(element, '[aria-label="Full screen"]')).to.equal(document.fullscreenEnabled);
  });
});
