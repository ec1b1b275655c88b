/** The slider of years under the map. */
import {expect} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, made, textOf, until, withLessMotion} from './fixture.js';
import {click, feedOf, map, participant} from './map-fixture.js';

const features = [
  participant('a', 2, 48, {joined: '2013-03-20'}),
  participant('b', 3, 47, {joined: '2014'}),
  participant('c', 4, 46, {joined: '2015-05'}),
  participant('d', 10, 52, {joined: '2014-01', country: 'DE'}),
  participant('e', 11, 51, {joined: '2017', country: 'DE'}),
  participant('f', 12, 50, {country: 'DE'}),
];
const opened = async (attributes: Record<string, string> = {}, width = 1000, url?: string) => {
  const element = await map(
    {timeline: '', ...attributes},
    width,
    url ?? (await feedOf(...features)).url,
  );
  await until(() => find(element, '.timeline'));
  return element;
};
const slider = (element: Element) => find<HTMLInputElement>(element, '.years input')!;
const slide = async (element: ParticipantMap, year: number) => {
  slider(element).value = String(year);
  slider(element).dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
};
const circles = (element: Element): Record<string, number> =>
  Object.fromEntries(
    findAll(element, '.symbol').map((one): [string, number] => [
      one.getAttribute('aria-label') ?? '',
      one.offsetWidth,
    ]),
  );
const rows = (element: Element) =>
  findAll(element, '.row .place-name').map(({textContent}) => textContent);
const note = (element: Element) => textOf(element, '.timeline-note');
const text = (element: Element) => textOf(element, '.timeline-text');

describe('the years of the map', () => {
  it('begins with everybody, and follows the slider: circles, list and sentence', async () => {
    const element = await opened();
    const {min, max, value} = slider(element);
    expect([min, max, value]).to.deep.equal(['2013', '2018', '2018']);
    expect(rows(element)).to.have.length(6);
    expect(note(element)).to.equal('including 1 without a date');
    const before = circles(element);
    expect(Object.keys(before)).to.deep.equal([
      '3 participants, France',
      '3 participants, Germany',
    ]);
    await slide(element, 2014);
    expect(text(element)).to.equal('3 participants at the end of 2014');
    expect(textOf(element, '.title')).to.equal('3 participants at the end of 2014');
    expect(note(element)).to.equal('1 without a date is not shown');
    expect(rows(element)).to.deep.equal(['a', 'b', 'd']);
    expect(Object.keys(circles(element))).to.deep.equal(['2 participants, France', 'd, Germany']);
    await slide(element, 2018);
    expect(rows(element)).to.have.length(6);
    expect(circles(element)).to.deep.equal(before);
  });

  it('keeps the scale of the circles', async () => {
    const element = await opened();
    const whole = circles(element)['3 participants, Germany'];
    await slide(element, 2015);
    // France has all three of its own by then; Germany alone has fewer.
    expect(circles(element)['3 participants, France']).to.equal(whole);
  });

  it('is counted with a filter', async () => {
    const element = await opened({country: 'FR'});
    await slide(element, 2014);
    expect(text(element)).to.equal('2 participants shown (France, end of 2014)');
  });

  it('plays, says nothing meanwhile, and says the sentence when it is paused', async () => {
    const element = await opened();
    const said: string[] = [];
    const line = find(element, '.panel .live')!;
    new MutationObserver(() => said.push(line.textContent)).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await click(element, '.play');
    expect(slider(element).value).to.equal('2013');
    expect(find(element, '.play')!.getAttribute('aria-label')).to.equal('Pause');
    await until(() => slider(element).value === '2015');
    expect(said.join('')).to.equal('');
    await click(element, '.play');
    await until(() => said.join('').includes('4 participants at the end of 2015'));
    expect(find(element, '.play')!.getAttribute('aria-label')).to.equal('Play the years');
  });

  it('goes a year forward at once under reduced motion', async () => {
    await withLessMotion(async () => {
      const element = await opened();
      expect(find(element, '.play')!.getAttribute('aria-label')).to.equal('Next year');
      await click(element, '.play');
      expect(slider(element).value).to.equal('2013');
      await click(element, '.play');
      expect(slider(element).value).to.equal('2014');
    });
  });

  it('has the Alliance’s own figure while the list is incomplete', async () => {
    const {url} = await made(
      ({sets}) => {
        sets['participants'] = {
          count: 90,
          countries: 20,
          listed: 6,
          asOf: '2018-01-24',
          href: 'participants.geojson',
          history: [
            {date: '2013', count: 42},
            {date: '2014', count: 61},
          ],
        };
      },
      {'participants.geojson': {type: 'FeatureCollection', features}},
    );
    const element = await opened({}, 1000, url);
    expect(text(element)).to.equal('The list is being completed: 6 of 90 so far.');
    await slide(element, 2014);
    expect(text(element)).to.equal('61 participants at the end of 2014; 3 listed here');
    expect(Object.keys(circles(element))[0]).to.equal('2 listed participants, France');
  });

  it('is not there where most have no date, nor without the attribute', async () => {
    const undated = features.map((one) => ({
      ...one,
      properties: {...(one['properties'] as object), joined: undefined},
    }));
    for (const element of [
      await map({timeline: ''}, 1000, (await feedOf(...undated)).url),
      await map({}, 1000, (await feedOf(...features)).url),
    ]) {
      expect(!!find(element, '.timeline')).to.equal(false);
      expect(!!find(element, '.timed')).to.equal(false);
    }
  });

  for (const width of [320, 600, 1000])
    it(`is accessible, and scrolls nothing sideways at ${width} px`, async () => {
      const element = await opened({}, width);
      await slide(element, 2014);
      await expect(element).to.be.accessible();
      const [frame, line] = ['.frame', '.timeline'].map((one) => find(element, one)!) as [
        HTMLElement,
        HTMLElement,
      ];
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      expect(line.scrollHeight).to.be.at.most(line.clientHeight + 1);
    });
});
