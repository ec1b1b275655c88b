/** The map stands in every width: where its parts stand, how high they are, and what is seen. */
import {expect, html, nextFrame} from '@open-wc/testing';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {find, findAll, mount, seen, textOf, until} from './fixture.js';
import {cardOf, click, feedOf, focused, map, participant, press} from './map-fixture.js';

/** Forty participants of four countries, all listed. */
const many = () =>
  feedOf(
    ...['FR', 'DE', 'IT', 'RO'].flatMap((country, c) =>
      Array.from({length: 10}, (_, i) =>
        participant(`${country.toLowerCase()}-${i}`, 2 + 6 * c + i / 10, 46 + i / 10, {country}),
      ),
    ),
  );
const box = (element: Element, selector: string): DOMRect =>
  find(element, selector)!.getBoundingClientRect();
/** A pointer that presses has come first. */
const touch = async (element: ParticipantMap) => {
  find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
  await element.updateComplete;
};
const isSeen = (element: Element, selector: string): boolean =>
  findAll(element, selector).some((one) => one.checkVisibility());
/** The rows of the list that are seen whole. */
const rowsSeen = (element: Element): number => {
  const list = box(element, '.list');
  return findAll(element, '.row').filter((row) => {
    const {top, bottom} = row.getBoundingClientRect();
    return top >= list.top - 1 && bottom <= list.bottom + 1;
  }).length;
};
const sized = async (width: number, height?: number, attributes: Record<string, string> = {}) => {
  const element = await map(attributes, width, (await many()).url);
  if (height) element.style.height = `${height}px`;
  await nextFrame();
  await nextFrame();
  return element;
};

describe('the layout of the map', () => {
  for (const [width, mapHeight] of [
    [280, 230],
    [320, 262],
    [390, 320],
    [600, 340],
    [669, 352],
  ] as const)
    it(`has the map, then legend, search and list at ${width} px, and nothing to scroll sideways`, async () => {
      const element = await sized(width);
      const parts = ['.map', '.legend', '.search', '.bar', '.list', '.foot'];
      const tops = parts.map((part) => box(element, part).top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      expect(box(element, '.map').top - element.getBoundingClientRect().top).to.be.at.most(1);
      expect(box(element, '.map').height).to.be.closeTo(mapHeight, 3);
      expect(element.getBoundingClientRect().height).to.be.at.most(720);
      expect(rowsSeen(element)).to.be.at.least(3);
      const frame = find(element, '.frame')!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      // In the source as on the screen.
      const order = [...element.shadowRoot!.querySelectorAll(parts.join())];
      expect(order.map((one) => parts.findIndex((part) => one.matches(part)))).to.deep.equal([
        0, 1, 2, 3, 4, 5,
      ]);
    });

  for (const [width, panel, height] of [
    [670, 280, 420],
    [768, 280, 480],
    [900, 320, 562.5],
    [1280, 368, 720],
  ] as const)
    it(`has the map beside a panel of ${panel} px at ${width} px`, async () => {
      const element = await sized(width);
      const [chart, own] = [box(element, '.chart'), box(element, '.panel')];
      expect(own.width).to.be.closeTo(panel, 1);
      expect(chart.left).to.be.lessThan(own.left);
      expect(chart.width + own.width).to.be.closeTo(width - 2, 1);
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
      expect(box(element, '.legend').top).to.be.closeTo(box(element, '.map').bottom, 1);
      expect(rowsSeen(element)).to.be.at.least(width < 768 ? 2 : 3);
    });

  it('gives a very wide element to the panel, whose list has two columns; the map is 1.9 times as wide as high', async () => {
    const element = await sized(1920);
    const {width, height} = box(element, '.map');
    expect(width / height).to.be.closeTo(1.9, 0.01);
    expect(box(element, '.panel').width).to.be.at.least(560);
    expect(getComputedStyle(find(element, '.groups')!).columnCount).to.equal('2');
  });

  it('has the map of view="map" in its shape, in the middle of the sea', async () => {
    const element = await sized(1280, undefined, {view: 'map'});
    const [stage, whole] = [box(element, '.stage'), box(element, '.map')];
    expect(stage.width / stage.height).to.be.at.most(1.91);
    expect(stage.left - whole.left).to.be.closeTo(whole.right - stage.right, 1);
    expect(isSeen(element, '.list')).to.equal(false);
    await click(element, '.switch button');
    expect([isSeen(element, '.list'), isSeen(element, '.map')]).to.deep.equal([true, false]);
  });

  it('shows map, search and three rows in a frame of 600 × 640', async () => {
    const element = await sized(600, 640);
    expect(element.getBoundingClientRect().height).to.equal(640);
    expect(box(element, '.map').height).to.be.closeTo(340, 3);
    expect(rowsSeen(element)).to.be.at.least(3);
    expect(getComputedStyle(find(element, '.frame')!).overflowY).to.equal('clip');
  });

  it('lets the map give way down to 220 px, and shows a row, at 320 × 480', async () => {
    const element = await sized(320, 480);
    expect(box(element, '.map').height).to.be.within(219, 225);
    expect(box(element, '.place-name').bottom).to.be.lessThan(box(element, '.list').bottom);
    expect(box(element, '.foot').bottom).to.be.at.most(element.getBoundingClientRect().bottom);
  });

  it('covers no row by the foot: where three do not fit, the whole scrolls', async () => {
    for (const [width, height] of [
      [320, 440],
      [600, 480],
      [1000, 300],
    ] as const) {
      const element = await sized(width, height);
      const frame = find(element, '.frame')!;
      await until(() => getComputedStyle(frame).overflowY === 'auto');
      expect(box(element, '.list').bottom, `${width} × ${height}`).to.be.at.most(
        box(element, '.foot').top + 1,
      );
      expect(box(element, '.map').height).to.be.at.least(220);
    }
  });

  it('takes the height that the page sets, more or less than its own', async () => {
    for (const [width, height] of [
      [1000, 480],
      [1000, 900],
      [390, 900],
      [390, 560],
    ] as const) {
      const element = await sized(width, height);
      expect(box(element, '.frame').height, `${width} × ${height}`).to.equal(height);
    }
  });

  it('shows map and search under the rule that was printed before', async () => {
    for (const [width, height] of [
      [390, 800],
      [600, 672],
      [1000, 672],
    ] as const) {
      const element = await sized(width, height);
      element.style.overflow = 'auto';
      const {bottom} = element.getBoundingClientRect();
      expect(box(element, '.map').height).to.be.at.least(220);
      expect(box(element, 'input').bottom).to.be.at.most(bottom);
      expect(element.scrollHeight).to.be.at.most(element.clientHeight);
    }
  });

  it('stands one below the other where the text is large', async () => {
    const element = await sized(760);
    expect(box(element, '.panel').left).to.be.greaterThan(box(element, '.map').left);
    element.style.fontSize = '32px';
    await until(() => box(element, '.search').top >= box(element, '.legend').bottom);
    const frame = find(element, '.frame')!;
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
  });

  it('has legends and feet of the same height before and after what is shaded changes', async () => {
    for (const [width, legend] of [
      [280, 78],
      [390, 60],
      [600, 48],
      [768, 60],
      [1280, 56],
    ] as const) {
      const element = await sized(width);
      expect(box(element, '.legend').height, `${width}`).to.be.closeTo(legend, 1);
      find(element, '.zoom .control')!.click();
      await until(
        () => find(element, '.chart.close-up') ?? (find(element, '.zoom .control')!.click(), null),
      );
      expect(box(element, '.legend').height, `${width}, close up`).to.be.closeTo(legend, 1);
      expect(textOf(element, '.legend')).to.contain('several close together');
    }
  });
});

describe('the filters in a narrow map', () => {
  const open = async (): Promise<ParticipantMap> => {
    const element = await sized(390);
    await touch(element);
    await click(element, '.filter-button');
    await until(() => focused(element)?.matches('.filters select'));
    return element;
  };

  it('are a sheet over all, closed by the button that says how many there are', async () => {
    const {url} = await feedOf(
      participant('one', 2, 48),
      participant('two', 3, 47, {type: 'region'}),
      participant('three', 12, 50, {country: 'DE'}),
    );
    const element = await map({}, 390, url);
    expect([isSeen(element, '.filter-button'), isSeen(element, '.filters')]).to.deep.equal([
      true,
      false,
    ]);
    await touch(element);
    await click(element, '.filter-button');
    await until(() => focused(element)?.matches('.filters select'));
    await expect(element).to.be.accessible();
    const select = find<HTMLSelectElement>(element, '.filters select')!;
    select.value = 'region';
    select.dispatchEvent(new Event('change'));
    await until(() => textOf(element, '.sheet .primary') === 'Show 1 participant');
    await click(element, '.sheet .primary');
    expect(isSeen(element, '.filters')).to.equal(false);
    expect(focused(element)!.ariaLabel).to.equal('Filter: 1 is set');
    expect(textOf(element, '.filter-button')).to.equal('Filter 1');
    await click(element, '.filter-button');
    await click(element, '.sheet-actions button');
    expect(element.type).to.equal('');
  });

  it('are closed by Escape, and by leaving them', async () => {
    const element = await open();
    await press('Escape');
    await element.updateComplete;
    expect(isSeen(element, '.filters')).to.equal(false);
    expect(focused(element)!.matches('.filter-button')).to.equal(true);
    const other = await open();
    find(other, 'input')!.focus();
    await other.updateComplete;
    expect(isSeen(other, '.filters')).to.equal(false);
    expect(focused(other)!.matches('input')).to.equal(true);
  });

  it('stand beside the search in a wide map, without the button', async () => {
    const element = await sized(1000);
    expect([isSeen(element, '.filter-button'), isSeen(element, '.sheet .primary')]).to.deep.equal([
      false,
      false,
    ]);
    expect(isSeen(element, '.filters select')).to.equal(true);
  });
});

describe('the card of a place', () => {
  it('is a sheet over the map, beside it in the corner, or beside its marker, by the width', async () => {
    for (const [width, side] of [
      [390, 388],
      [600, 340],
      [1000, 268],
    ] as const) {
      const element = await sized(width);
      find(element, '.place')!.click();
      await cardOf(element);
      await nextFrame();
      const [card, chart, legend] = [
        box(element, '.card'),
        box(element, '.map'),
        box(element, '.legend'),
      ];
      expect(card.width, `${width}`).to.be.closeTo(side, 1);
      expect(card.bottom).to.be.at.most(legend.top + 1);
      expect(card.left).to.be.at.least(chart.left - 1);
      expect(card.right).to.be.at.most(chart.right + 1);
      if (width === 390) expect(card.bottom).to.be.closeTo(legend.top, 1);
      if (width === 600) expect(card.left - chart.left).to.be.closeTo(12, 1);
    }
  });
});

describe('the buttons of the map', () => {
  it('are all there from the start, and none comes or goes', async () => {
    const element = await sized(1000);
    const names = () =>
      findAll(element, '.map button:not(.symbol)').map(({ariaLabel}) => ariaLabel);
    const first = names();
    expect(first.slice(0, 3)).to.deep.equal(['Zoom in', 'Zoom out', 'Show the whole map']);
    find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
    await click(element, '.zoom .control');
    await until(() => find(element, '.scale'));
    expect(names()).to.deep.equal(first);
  });

  it('are off where they have nothing to do, and keep the focus', async () => {
    const element = await sized(1000);
    const off = () =>
      findAll(element, '.zoom .control:not(.full)').map(
        (one) => one.getAttribute('aria-disabled') === 'true',
      );
    expect(off()).to.deep.equal([false, true, true]);
    find(element, '.zoom .control')!.focus();
    await press('Enter');
    await until(() => !off()[1]);
    for (let i = 0; i < 20 && !off()[0]; i++) {
      const view = () => find(element, '.land')!.getAttribute('viewBox');
      const before = view();
      await press('Enter');
      await until(() => view() !== before || off()[0]);
    }
    expect(off()).to.deep.equal([true, false, false]);
    expect(focused(element)!.ariaLabel).to.equal('Zoom in');
  });

  it('measure 38 px, 30 under 360; a low map has no button for the whole', async () => {
    const sizes = async (width: number, height?: number) => {
      const element = await sized(width, height);
      return [
        Math.round(box(element, '.zoom .control').width),
        findAll(element, '.zoom .control:not(.full)').filter((one) => one.checkVisibility()).length,
      ];
    };
    expect(await sizes(1000)).to.deep.equal([38, 3]);
    expect(await sizes(350)).to.deep.equal([30, 3]);
    expect(await sizes(320, 480)).to.deep.equal([30, 2]);
  });

  it('show the arrows to the keyboard', async () => {
    const element = await sized(1000);
    expect(getComputedStyle(find(element, '.pan')!).opacity).to.equal('0');
    const opacity = () => getComputedStyle(find(element, '.pan')!).opacity;
    expect(seen(element, ':focus-within', opacity)).to.equal('1');
  });
});

describe('a map whose list is incomplete', () => {
  it('shades nothing, and says how far the list is', async () => {
    const element = await map({}, 1000);
    expect(findAll(element, '[class*="class-"]')).to.have.length(0);
    expect(textOf(element, '.title')).to.equal('130 participants in 29 countries');
    expect(textOf(element, '.progress')).to.equal('The list is being completed: 6 of 130 so far.');
    expect(textOf(element, '.legend')).to.equal(
      'member state not a member state participant 2 number listed in a country',
    );
    const narrow = await map({}, 390);
    expect(textOf(narrow, '.bar .status')).to.equal(
      'The list is being completed: 6 of 130 so far.',
    );
  });

  it('says of a place that is not listed that it may take part, and leads on', async () => {
    const element = await map({}, 1000);
    const field = find<HTMLInputElement>(element, 'input')!;
    field.value = 'Košice';
    field.dispatchEvent(new InputEvent('input'));
    await until(() => find(element, '.nothing'));
    expect(textOf(element, '.nothing')).to.equal(
      '“Košice” is not in the list yet. 6 of 130 participants are listed so far. It may take part all the same. Show all 6 Not yet a participant? Join the Alliance',
    );
    expect(find<HTMLAnchorElement>(element, '.nothing a')!.href).to.equal(
      'https://alliance.example/en/form?step=1',
    );
    await expect(element).to.be.accessible();
    await click(element, '.nothing button');
    expect(findAll(element, '.row')).to.have.length(6);
    expect(field.value).to.equal('');
    expect(focused(element) === field).to.equal(true);
  });
});

describe('a complete list', () => {
  it('has a titled legend with what is no member, and two example circles from 520 px on', async () => {
    const element = await sized(1000);
    expect(textOf(element, '.legend')).to.equal(
      'Participants per country none 10 or more 2 10 not a member state',
    );
    expect(findAll(element, '.examples circle')).to.have.length(2);
    expect(findAll(await sized(390), '.examples')).to.have.length(0);
  });
});

describe('the order of the list', () => {
  const dated = () =>
    feedOf(
      participant('old', 2, 48, {joined: '2013-03-20', number: 9}),
      participant('newest', 3, 48, {joined: '2017-12', number: 10}),
      participant('undated', 4, 48, {number: 12}),
      participant('bare', 5, 48),
      participant('another', 6, 48, {number: 11}),
    );
  const names = (element: Element) =>
    findAll(element, '.list .place-name').map(({textContent}) => textContent);

  it('is by country, newest first, or A to Z, and each row says its date or number', async () => {
    const element = await map({}, 1000, (await dated()).url);
    const sort = async (order: string) => {
      const select = find<HTMLSelectElement>(element, '.sort select')!;
      select.value = order;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      return names(element);
    };
    expect(await sort('newest')).to.deep.equal(['newest', 'old', 'undated', 'another', 'bare']);
    expect(
      findAll(element, '.facts').map(({textContent}) => textContent.replaceAll('\u00a0', ' ')),
    ).to.deep.equal([
      'France · city · no. 10 · since December 2017',
      'France · city · no. 9 · since 20 March 2013',
      'France · city · no. 12',
      'France · city · no. 11',
      'France · city',
    ]);
    expect(
      findAll(element, '.group-head .heading').map(({textContent}) => textContent),
    ).to.deep.equal(['Newest']);
    expect(await sort('name')).to.deep.equal(['another', 'bare', 'newest', 'old', 'undated']);
    await expect(element).to.be.accessible();
    expect(await sort('country')).to.deep.equal(['another', 'bare', 'newest', 'old', 'undated']);
    expect(textOf(element, '.group-head .heading')).to.equal('France');
  });

  it('marks what is new: joined in the year before the date of the data', async () => {
    const element = await map({}, 1000, (await dated()).url);
    expect(
      findAll(element, '.row:has(.new) .place-name').map(({textContent}) => textContent),
    ).to.deep.equal(['newest']);
  });

  it('is offered in French', async () => {
    const element = await mount<ParticipantMap>(
      html`<alliance-participant-map lang="fr" feed=${(await dated()).url}></alliance-participant-map>`,
    );
    expect(findAll(element, '.sort option').map(({textContent}) => textContent)).to.deep.equal([
      'Par pays',
      'Les plus récents',
      'A–Z',
    ]);
  });
});

describe('the map in print', () => {
  it('is whole, wherever it has been moved, and stands as before afterwards', async () => {
    const element = await sized(1000);
    const viewBox = () => find(element, '.land')!.getAttribute('viewBox');
    const home = viewBox();
    await touch(element);
    await click(element, '.zoom .control');
    await until(() => find(element, '.pan.moved') && find(element, '.scale'));
    const moved = viewBox();
    expect(moved).to.not.equal(home);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(viewBox()).to.equal(home);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(viewBox()).to.equal(moved);
  });
});
