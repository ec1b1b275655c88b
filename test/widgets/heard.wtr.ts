/** What a screen reader hears, as far as a page can tell: roles, names, live lines. `npm run listen` lets a real one speak. */
import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/follow-links.js';
import '../../src/elements/join-button.js';
import '../../src/elements/news-ticker.js';
import '../../src/elements/participant-badge.js';
import type {NewsTicker} from '../../src/widgets/news-ticker/news-ticker.js';
import type {ParticipantMap} from '../../src/widgets/participant-map/participant-map.js';
import {feed, find, findAll, mount, mountFailing, noFeed, textOf, until} from './fixture.js';
import {cardOf, click, feedOf, focused, map, opened, participant, press} from './map-fixture.js';

/** How long a live line waits: a moment, or until the last key is over; and how long its words stay. */
const [SOON_MS, QUIET_MS, STAYS_MS] = [100, 500, 4000];
const realSetTimeout = window.setTimeout.bind(window);
const realClearTimeout = window.clearTimeout.bind(window);
let timers: {act: () => void; ms: number}[] = [];

/** Keeps the timers of the live lines in our hands. */
function holdTimers(): void {
  timers = [];
  window.setTimeout = ((act: () => void, ms: number, ...rest: unknown[]) => {
    if (![SOON_MS, QUIET_MS, STAYS_MS].includes(ms)) return realSetTimeout(act, ms, ...rest);
    const timer = {act, ms};
    timers.push(timer);
    return timer as unknown as number;
  }) as typeof setTimeout;
  window.clearTimeout = (timer: unknown) => {
    timers = timers.filter((other) => other !== timer);
    if (typeof timer !== 'object') realClearTimeout(timer as number);
  };
}

/** Lets the only timer ring that is held; returns how long it was to wait. */
async function ring(element: Element): Promise<number> {
  const [{act, ms}, ...others] = timers as [(typeof timers)[number], ...typeof timers];
  expect(others, 'one timer at a time').to.have.length(0);
  timers = [];
  act();
  await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
  return ms;
}
afterEach(() => {
  Object.assign(window, {setTimeout: realSetTimeout, clearTimeout: realClearTimeout});
});

const heard = (element: Element) => textOf(element, '.live');

async function type(element: ParticipantMap, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, 'input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

/** The seven, each with all that it can show. */
const all = (url: string): TemplateResult[] => [
  html`<alliance-participant-map feed=${url} style="width: 1000px"></alliance-participant-map>`,
  html`<alliance-country-counter feed=${url} history breakdown as-of></alliance-country-counter>`,
  html`<alliance-news-ticker feed=${url}></alliance-news-ticker>`,
  html`<alliance-news-ticker feed=${url} mode="rotate"></alliance-news-ticker>`,
  html`<alliance-news-ticker feed=${url} article="ra-130"></alliance-news-ticker>`,
  html`<alliance-join-button feed=${url} target="_blank"></alliance-join-button>`,
  html`<alliance-follow-links feed=${url}></alliance-follow-links>`,
  html`<alliance-about feed=${url} length="full" note="inline"></alliance-about>`,
  html`<alliance-participant-badge feed=${url} participant="kragujevac"></alliance-participant-badge>`,
];

describe('every widget, heard', () => {
  it('has live lines that are polite and whole, without a role, and empty while there is nothing to say', async () => {
    for (const template of all(feed)) {
      const element = await mount(template);
      const lines = findAll(element, '[role=status], [role=alert], [aria-live]');
      expect(lines.length, element.localName).to.be.greaterThan(0);
      for (const line of lines)
        expect(
          [line.role, line.ariaLive, line.ariaAtomic, line.textContent],
          `${element.localName} .${line.className}`,
        ).to.deep.equal([null, 'polite', 'true', '']);
    }
  });

  it('says in a line that can be read that nothing can be had', async () => {
    for (const template of all(noFeed)) {
      const element = await mountFailing<HTMLElement>(template);
      const line = find(element, '.status')!;
      expect([line.role, line.ariaLive, line.ariaAtomic, line.textContent]).to.deep.equal([
        null,
        'polite',
        'true',
        'The latest content of the Alliance cannot be loaded now.',
      ]);
      element.remove();
    }
  });

  it('keeps the space between what is hidden and what is seen', async () => {
    const element = await mount(html`<alliance-follow-links feed=${feed}></alliance-follow-links>`);
    const [name] = findAll(element, '.name');
    expect(name!.textContent).to.equal('Alliance on Facebook');
    expect(getComputedStyle(find(element, '.visually-hidden')!).whiteSpace).to.equal('pre');
  });

  it('names no group as its heading is named', async () => {
    for (const template of all(feed)) {
      const element = await mount(template);
      const headings = findAll(element, 'h1, h2, h3, h4, h5, h6').map(({id}) => id);
      expect(
        findAll(element, '[role=group], [role=region], section, article, div').filter((node) =>
          headings.includes(node.getAttribute('aria-labelledby') ?? ''),
        ),
        element.localName,
      ).to.have.length(0);
    }
  });

  it('listens for clicks on native controls alone: Firefox calls what lies in anything else "clickable"', async () => {
    const listened: [node: Element, type: string][] = [];
    const real = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')!
      .value as EventTarget['addEventListener'];
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
      if (['click', 'mousedown', 'mouseup'].includes(args[0]) && this instanceof Element)
        listened.push([this, args[0]]);
      real.apply(this, args);
    };
    const inRoots: Element[] = [];
    try {
      for (const template of all(feed)) inRoots.push(await mount<HTMLElement>(template));
      inRoots.push(await opened('tivat'));
    } finally {
      EventTarget.prototype.addEventListener = real;
    }
    const heardOn = listened
      .filter(
        ([node]) =>
          inRoots.some(({shadowRoot}) => shadowRoot!.contains(node)) &&
          !node.matches('a, button, input, select, summary'),
      )
      .map(([node, type_]) => `${type_} on ${node.localName}.${node.className}`);
    expect(listened.length).to.be.greaterThan(0);
    expect(heardOn).to.deep.equal([]);
  });
});

describe('the map, heard', () => {
  it('says how many are found half a second after the last key, again where it is as many', async () => {
    holdTimers();
    const element = await map();
    await type(element, 't');
    await type(element, 'th');
    expect([heard(element), textOf(element, '.head .status')]).to.deep.equal([
      '',
      '1 listed participant shown',
    ]);
    expect(await ring(element)).to.equal(QUIET_MS);
    expect(heard(element)).to.equal('1 listed participant shown');
    const spoken = find(element, '.live')!.textContent;
    await type(element, 'the');
    expect(heard(element), 'empty meanwhile: else the same words were no change').to.equal('');
    await ring(element);
    expect(heard(element)).to.equal('1 listed participant shown');
    expect(find(element, '.live')!.textContent, 'a change in any case').to.not.equal(spoken);
    expect(await ring(element)).to.equal(STAYS_MS);
    expect([heard(element), timers]).to.deep.equal(['', []]);
  });

  it('says how many a filter leaves, and renames no landmark that holds the focus', async () => {
    holdTimers();
    const element = await map();
    const select = find<HTMLSelectElement>(element, '.by-country select')!;
    await until(() => !select.inert && select.options.length > 1);
    select.focus();
    select.value = 'ME';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const landmarks = () => ['.search', '.map'].map((one) => find(element, one)!.ariaLabel);
    expect(landmarks()).to.deep.equal(['Search and filters', 'Map of participants, Montenegro']);
    await ring(element);
    expect(heard(element)).to.equal('1 listed in Montenegro');
    find(element, '.list .place')!.focus();
    await until(() => landmarks()[0] === 'Search and filters, Montenegro');
  });

  it('puts a select into the page that is inert for a moment: Chromium else tells of a selection, and Orca goes there', async () => {
    const element = document.createElement('alliance-participant-map');
    for (const [name, value] of Object.entries({feed, lang: 'en', country: 'ME FR'}))
      element.setAttribute(name, value);
    (await fixture(html`<div></div>`)).append(element);
    const wasInert: boolean[] = [];
    new MutationObserver(() => {
      const select = find<HTMLSelectElement>(element, 'select');
      if (select) wasInert.push(select.inert);
    }).observe(element.shadowRoot!, {childList: true, subtree: true});
    await element.whenReady();
    await until(() => find<HTMLSelectElement>(element, 'select')?.inert === false);
    expect(wasInert[0]).to.equal(true);
  });

  it('writes no type on itself while it holds the focus: Firefox makes all of an element anew whose type changes', async () => {
    const element = await map();
    const select = find<HTMLSelectElement>(element, '.by-type select')!;
    await until(() => !select.inert);
    select.focus();
    select.value = 'city';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const {type: chosen} = element;
    expect([!!chosen, element.hasAttribute('type')]).to.deep.equal([true, false]);
    find(element, '.list .place')!.focus();
    await new Promise(requestAnimationFrame);
    expect(element.hasAttribute('type'), 'the focus is still inside').to.equal(false);
    focused(element)!.blur();
    await until(() => element.getAttribute('type') === chosen);
  });

  it('transforms what is moved before it moves: Firefox makes an object of it, and Orca reads in circles where that comes later', async () => {
    const element = await map();
    for (const part of ['.stage', '.plane'])
      expect(getComputedStyle(find(element, part)!).transform, part).to.not.equal('none');
  });

  it('says nothing of being pressed at a place, in the list nor on the map', async () => {
    const element = await opened('tivat');
    expect(findAll(element, ':is(.list, .symbols, .card) [aria-pressed]')).to.have.length(0);
  });

  it('has the local name beside the button, also in a card that lists several', async () => {
    const local = {name: 'Αθήνα', lang: 'el'};
    const {url} = await feedOf(
      participant('athens', 23.7275, 37.9838, {country: 'GR', local}),
      participant('piraeus', 23.7276, 37.9838, {country: 'GR'}),
    );
    const element = await map({}, 1000, url);
    const viewBox = () => find(element, '.land')!.getAttribute('viewBox');
    const home = viewBox();
    find(element, '.symbol')!.click();
    await until(() => viewBox() !== home);
    find(element, '.symbol')!.click();
    await cardOf(element);
    for (const list of ['.list', '.card']) {
      expect(
        findAll(element, `${list} .place`).map(({textContent}) => textContent),
        list,
      ).to.deep.equal(['athens', 'piraeus']);
      expect(
        findAll(element, `${list} li > .local`).map(({lang, textContent}) => [lang, textContent]),
        list,
      ).to.deep.equal([['el', 'Αθήνα']]);
    }
    expect(findAll(element, 'button [lang], .symbols [lang]')).to.have.length(0);
  });

  it('opens a place wherever its row is pressed', async () => {
    const element = await map();
    for (const part of ['.place-name', '.local', '.facts']) {
      const text = find(element, `.row:has([data-id=kragujevac]) ${part}`)!;
      text.scrollIntoView({block: 'center', behavior: 'instant'});
      const {left, top, height} = text.getBoundingClientRect();
      expect(
        (
          element.shadowRoot!.elementFromPoint(left + 2, top + height / 2) as HTMLElement | null
        )?.closest<HTMLElement>('.place')?.dataset['id'],
        part,
      ).to.equal('kragujevac');
    }
  });

  it('says what a zoom shows, and nothing of another width', async () => {
    const element = await map();
    find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => find(element, '.scale'));
    holdTimers();
    const line = () => textOf(element, '.map > .live');
    const viewBox = () => find(element, '.land')!.getAttribute('viewBox');
    const before = viewBox();
    element.style.width = '800px';
    await until(() => viewBox() !== before);
    expect(timers).to.deep.equal([]);
    await click(element, '.zoom .control');
    await until(() => timers.length);
    expect([await ring(element), line()]).to.deep.equal([SOON_MS, line()]);
    const {width, height} = find(element, '.stage')!.getBoundingClientRect();
    const inside = findAll(element, '.symbol').filter(({style: {translate}}) => {
      const [x, y = 0] = translate.split(' ').map(Number.parseFloat) as [number, number?];
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
    const places = inside.reduce((sum, {textContent}) => sum + Number(textContent || 1), 0);
    expect(line()).to.equal(
      `In view: ${inside.length} ${inside.length === 1 ? 'symbol' : 'symbols'}, ${places} listed ${places === 1 ? 'participant' : 'participants'}`,
    );
  });

  it('leaves the focus in the list where Escape closes the card of another place', async () => {
    const element = await opened('tivat');
    const place = find(element, '.list [data-id=lyon]')!;
    place.focus();
    await press('Escape');
    expect([findAll(element, '.card').length, focused(element) === place]).to.deep.equal([0, true]);
  });
});

describe('rotating news, heard', () => {
  const button = (element: Element, i: number) => findAll<HTMLButtonElement>(element, 'button')[i]!;
  const rotating = async (autoplay = false) => {
    const element = await mount<NewsTicker>(
      html`<alliance-news-ticker lang="fr" feed=${feed} mode="rotate" ?autoplay=${autoplay}></alliance-news-ticker>`,
    );
    holdTimers();
    return element;
  };

  it('says the item chosen by hand and its place among all, in one line, each time', async () => {
    const element = await rotating();
    expect(findAll(element, '.carousel [aria-live]')).to.have.length(1);
    for (const [press_, position] of [
      [2, '2 sur 5'],
      [2, '3 sur 5'],
      [1, '2 sur 5'],
    ] as const) {
      button(element, press_).click();
      await element.updateComplete;
      expect(heard(element)).to.equal('');
      expect(await ring(element)).to.equal(SOON_MS);
      const title = find(element, '.slide:not([inert]) .title')!;
      const said = heard(element).replace(new RegExp(`, ${position}$`), '');
      expect([
        said !== heard(element),
        !!said && title.textContent.startsWith(said),
        find(element, '.live')!.lang,
        findAll(element, '.live *').length,
      ]).to.deep.equal([true, true, title.lang, 0]);
    }
  });

  it('says that it plays and that it has stopped', async () => {
    const element = await rotating();
    const said = async () => {
      await element.updateComplete;
      await ring(element);
      return [button(element, 0).textContent, heard(element)];
    };
    button(element, 0).click();
    expect(await said()).to.deep.equal(['Pause', 'Lecture en cours']);
    button(element, 0).click();
    expect(await said()).to.deep.equal(['Lecture', 'En pause']);
  });

  it('says that the focus has stopped it', async () => {
    const element = await rotating(true);
    button(element, 2).focus();
    await element.updateComplete;
    await ring(element);
    expect(heard(element)).to.equal('En pause');
  });
});
