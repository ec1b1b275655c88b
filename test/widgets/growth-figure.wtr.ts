/** The growth of a set: its picture, its reading by pointer, finger and keys, its table. */
import {sendKeys} from '@web/test-runner-commands';
import {expect, fixture, html} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import '../../src/elements/country-counter.js';
import {Locale} from '../../src/locale/locale.js';
import * as english from '../../src/locale/english.js';
import type {CountryCounter} from '../../src/widgets/country-counter/country-counter.js';
import {GrowthFigure} from '../../src/widgets/country-counter/growth-figure.js';
import {growthStyles} from '../../src/widgets/country-counter/growth.styles.js';
import {feed, find, findAll, made, mount, textOf, warningsOf} from './fixture.js';

const growth = async ({url = feed, lang = 'en', set = 'participants', width = 700} = {}) => {
  const element = await mount<CountryCounter>(
    html`<alliance-country-counter feed=${url} lang=${lang} set=${set} history></alliance-country-counter>`,
  );
  element.style.width = `${width}px`;
  return element;
};
const press = (key: string) => sendKeys({press: key});
const slider = (element: Element) => find<HTMLInputElement>(element, 'input[type=range]')!;
const shares = (nodes: readonly Element[], ...names: string[]) =>
  nodes.map((node) => names.map((name) => parseFloat(node.getAttribute(name)!)));
const read = async (element: LitElement) => {
  await element.updateComplete;
  return find(element, '.reading') && textOf(element, '.reading');
};
/** The figure in a language that runs to the left: there are no words of ours in one. */
class ArabicGrowth extends LitElement {
  static override styles = growthStyles;
  private readonly growth = new GrowthFigure(this);
  override render(): TemplateResult | undefined {
    return this.growth.render(
      {
        count: 130,
        countries: 29,
        asOf: '',
        history: [
          {date: '2013-03-20', count: 114},
          {date: '2016-05-06', count: 127},
        ],
      },
      english.counter.participants,
      new Locale<typeof english.counter>('ar', 'ar', english.counter),
    );
  }
}
customElements.define('arabic-growth', ArabicGrowth);

/** Points at a share of the picture's width. */
const point = (element: Element, share: number, type = 'pointermove', pointerType = 'mouse') => {
  const {left, width, top} = find(element, '.plot svg')!.getBoundingClientRect();
  find(element, '.chart')!.dispatchEvent(
    new PointerEvent(type, {
      clientX: left + share * width,
      clientY: top + 1,
      pointerType,
      bubbles: true,
      composed: true,
    }),
  );
};

describe('the growth of a set', () => {
  it('begins at zero, and a count holds until the next', async () => {
    const element = await growth();
    expect(findAll(element, '.of-count').map((label) => label.textContent)).to.deep.equal([
      '0',
      '50',
      '100',
      '150',
    ]);
    const lines = shares(findAll(element, 'g.counted .line'), 'x1', 'y1', 'x2', 'y2') as [
      number,
      number,
      number,
      number,
    ][];
    expect(
      lines.filter(([x1, y1, x2, y2]) => x1 !== x2 && y1 !== y2),
      'level or upright',
    ).to.deep.equal([]);
    expect(lines.slice(1).map(([x1, y1]) => [x1, y1])).to.deep.equal(
      lines.slice(0, -1).map(([, , x2, y2]) => [x2, y2]),
      'one line without a gap',
    );
    expect(lines.at(-1)![2], 'to the end of the picture').to.equal(100);
  });

  it('has a dot for each figure, a hollow one at the end of a year of which no more is known', async () => {
    const element = await growth();
    expect(findAll(element, 'g.counted .dot')).to.have.length(9);
    const years = Object.fromEntries(
      findAll(element, '.year').map((year) => [year.textContent, year.getAttribute('x')]),
    );
    expect(Object.keys(years)).to.deep.equal(['2013', '2014', '2015', '2016', '2017', '2018']);
    expect(
      findAll(element, 'g.counted .hollow').map((dot) => dot.getAttribute('cx')),
    ).to.deep.equal([years['2014'], years['2016']]);
    expect(textOf(element, 'figure > .small')).to.equal(
      'A number holds until the next one. Hollow dot: only the year is known.',
    );
    const {url} = await made(({sets}) => {
      sets['participants']!.history = [
        {date: '2013-03', count: 114},
        {date: '2014-03-24', count: 122},
      ];
    });
    expect(textOf(await growth({url}), 'figure > .small')).to.equal(
      'A number holds until the next one.',
    );
  });

  it('has the countries as a second line, dashed, and each name at the end of its line', async () => {
    const element = await growth();
    const end = (of: string) =>
      findAll(element, `${of} :is(.end-number, .end-words)`).map((text) => text.textContent);
    expect(end('g.counted')).to.deep.equal(['130', 'cities and', 'regions']);
    expect(end('g.countries')).to.deep.equal(['29', 'countries']);
    const dashes = (of: string) => getComputedStyle(find(element, `${of} .line`)!).strokeDasharray;
    expect([dashes('g.counted'), dashes('g.countries')]).to.deep.equal(['none', '4px, 3px']);
    for (const of of ['g.counted', 'g.countries'])
      expect(
        shares(findAll(element, `${of} .end-number`), 'y')[0],
        'at the height of the line',
      ).to.deep.equal(shares(findAll(element, `${of} .line`), 'y2').at(-1));
  });

  it('moves the names of two lines apart where they would meet', async () => {
    const {url} = await made(({sets}) => {
      Object.assign(sets['participants']!, {
        count: 6,
        countries: 5,
        history: [
          {date: '2013', count: 2, countries: 2},
          {date: '2015', count: 6, countries: 5},
        ],
      });
    });
    for (const width of [320, 700, 1200]) {
      const element = await growth({url, width});
      const boxes = findAll(element, '.end-number, .end-words').map((text) =>
        text.getBoundingClientRect(),
      );
      boxes.slice(1).forEach(({top}, i) => {
        expect(top, `${width} px, row ${i + 1}`).to.be.above(boxes[i]!.top + 8);
      });
      expect(findAll(element, '.start'), 'one number where the lines begin').to.have.length(1);
    }
  });

  it('has no line of countries where only one number is known', async () => {
    const {url} = await made(({sets}) => {
      Object.assign(sets['participants']!, {
        asOf: undefined,
        history: [
          {date: '2013', count: 2},
          {date: '2015', count: 6, countries: 5},
        ],
      });
    });
    const element = await growth({url});
    expect(findAll(element, 'g.countries *, .points th:nth-child(3)')).to.have.length(0);
    expect(find(element, 'svg')!.ariaLabel).to.equal(
      'Growth over time, from 2 in 2013 to 6 in 2015',
    );
  });

  it('is one picture with one sentence to a screen reader, and a slider', async () => {
    const element = await growth();
    expect(
      findAll(element, 'figure [role], figure [aria-label]').map((node) => [
        node.localName,
        node.getAttribute('role'),
        node.getAttribute('aria-label'),
      ]),
    ).to.deep.equal([
      [
        'svg',
        'img',
        'Growth over time, from 114 on 20\u00a0March 2013 to 130 on 24\u00a0January 2018; countries, from 26 to 29',
      ],
      ['input', null, 'Figures, one by one'],
    ]);
    expect(
      findAll(element, 'figure > :not([aria-hidden])').map(({localName}) => localName),
    ).to.deep.equal(['div', 'details']);
    expect(findAll(element, '[tabindex], [aria-live], [role=status]').length).to.equal(
      findAll(element, ':host > .status, .status').length,
      'nothing is announced but by the slider',
    );
  });

  it('reads each figure to the keys', async () => {
    const element = await growth({lang: 'fr'});
    slider(element).focus();
    expect(await read(element)).to.equal('24\u00a0janvier 2018 130 villes et régions 29 pays');
    await press('Home');
    expect([await read(element), slider(element).getAttribute('aria-valuetext')]).to.deep.equal([
      '20\u00a0mars 2013 114 villes et régions 26 pays',
      '20\u00a0mars 2013\u00a0: 114 villes et régions, 26 pays',
    ]);
    await press('ArrowLeft');
    await press('ArrowRight');
    await press('ArrowRight');
    expect([await read(element), slider(element).getAttribute('aria-valuetext')]).to.deep.equal([
      '2013 120 villes et régions 26 pays (chiffre du 20\u00a0mars 2013)',
      '2013\u00a0: 120 villes et régions, 26 pays (chiffre du 20\u00a0mars 2013)',
    ]);
    await press('End');
    expect(await read(element)).to.contain('24\u00a0janvier 2018');
    slider(element).blur();
    expect(await read(element)).to.equal(null);
  });

  it('reads the nearest figure anywhere in the picture, with a line through it', async () => {
    const element = await growth();
    point(element, 0.27);
    expect(await read(element)).to.equal(
      '17\u00a0June 2014 122 cities and regions 26 countries (counted 20\u00a0March 2013)',
    );
    expect(shares(findAll(element, '.cursor, .chosen'), 'x1')[0]).to.deep.equal(
      shares(findAll(element, '.chosen'), 'cx')[0],
    );
    point(element, -0.1);
    expect(await read(element)).to.contain('20\u00a0March 2013');
    point(element, 1.1);
    expect(await read(element)).to.contain('24\u00a0January 2018');
    point(element, 1.1, 'pointerleave');
    expect(await read(element)).to.equal(null);
  });

  it('keeps what a finger chose until it touches another place, or scrolls', async () => {
    const element = await growth({width: 320});
    for (const type of ['pointerdown', 'pointerleave']) point(element, 0.6, type, 'touch');
    expect(await read(element)).to.contain('2015 130 cities');
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    expect(await read(element)).to.equal(null);
    for (const type of ['pointerdown', 'pointercancel', 'pointerleave'])
      point(element, 0.6, type, 'touch');
    expect(await read(element)).to.equal(null);
    expect(getComputedStyle(find(element, '.chart')!).touchAction).to.equal('pan-y');
  });

  it('goes on from the pointer with the keys while the slider has the focus', async () => {
    const element = await growth();
    slider(element).focus();
    point(element, 0.27);
    point(element, 1.1, 'pointerleave');
    expect(await read(element)).to.contain('17\u00a0June 2014');
    await press('ArrowRight');
    expect(await read(element)).to.contain('6\u00a0May 2015');
  });

  it('moves nothing when it is read, and stays in its column', async () => {
    for (const width of [180, 280, 390, 700, 1128]) {
      const element = await growth({width});
      const column = element.getBoundingClientRect();
      for (const share of [0, 0.27, 0.5, 0.62, 1]) {
        point(element, share);
        await element.updateComplete;
        const box = find(element, '.reading')!.getBoundingClientRect();
        expect(
          [box.left >= column.left, box.right <= column.right + 0.5],
          `${width} px, at ${share}`,
        ).to.deep.equal([true, true]);
        expect(element.getBoundingClientRect().height).to.equal(column.height);
      }
      element.remove();
    }
  });

  it('keeps its words within its column, from 180 px to text of 200 %', async () => {
    for (const [width, size] of [
      [180, 16],
      [280, 16],
      [320, 32],
      [390, 16],
      [1128, 32],
    ] as const)
      for (const lang of ['en', 'fr'])
        for (const set of ['participants', 'signatories']) {
          const element = await growth({width, lang, set});
          element.style.fontSize = `${size}px`;
          const {left, right} = element.getBoundingClientRect();
          const out = findAll(element, '.plot text')
            .filter((text) => text.getClientRects().length)
            .filter((text) => {
              const box = text.getBoundingClientRect();
              return box.left < left || box.right > right;
            });
          expect(
            out.map((text) => text.textContent),
            `${set} in ${lang}, ${width} px, text of ${size} px`,
          ).to.deep.equal([]);
          element.remove();
        }
  });

  it('has all figures in a table, the newest first', async () => {
    const table = async (own: Parameters<typeof growth>[0]) =>
      findAll(await growth(own), '.points tr').map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
    const rows = await table({});
    expect(rows.slice(0, 3)).to.deep.equal([
      ['Date', 'cities and regions', 'countries'],
      ['24\u00a0January 2018', '130', '29'],
      ['2015', '130', '29'],
    ]);
    expect(rows.slice(-2)).to.deep.equal([
      ['April 2013', '114', ''],
      ['20\u00a0March 2013', '114', '26'],
    ]);
    expect(rows).to.have.length(10);
    const {url} = await made(({sets}) => {
      Object.assign(sets['participants']!, {
        asOf: undefined,
        history: [
          {date: '2013', count: 2},
          {date: '2015', count: 6},
        ],
      });
    });
    expect(await table({url, lang: 'fr'})).to.deep.equal([
      ['Date', 'villes et régions'],
      ['2015', '6'],
      ['2013', '2'],
    ]);
  });

  it('runs to the left in a language that does', async () => {
    const element = await fixture<ArabicGrowth>(html`<arabic-growth dir="rtl"></arabic-growth>`);
    const years = findAll(element, '.year').map((year) => year.getBoundingClientRect().left);
    expect(years).to.deep.equal([...years].sort((a, b) => b - a));
    point(element, 1);
    // Engines differ in the digits of Arabic.
    const figure = new Intl.NumberFormat('ar').format(114);
    expect(await read(element)).to.contain(`${figure} cities and regions`);
    const box = find(element, '.reading')!.getBoundingClientRect();
    const cursor = find(element, '.cursor')!.getBoundingClientRect();
    expect(box.right, 'beside its line, towards the middle').to.be.below(cursor.left);
  });

  it('is left out, with a warning, where fewer than two figures are known', async () => {
    const {url} = await made(({sets}) => {
      delete (sets['participants'] as {history?: unknown}).history;
    });
    const warnings = await warningsOf(async () => {
      expect(findAll(await growth({url}), 'figure')).to.have.length(0);
    });
    expect(warnings).to.deep.equal([
      'alliance-widgets: <alliance-country-counter>: the feed has no history for set "participants"',
    ]);
  });
});
