/** What a page says while its feed is on its way, cannot be had, or is old: one notice a page, and a mark at the others. */
import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/follow-links.js';
import '../../src/elements/join-button.js';
import '../../src/elements/news-ticker.js';
import '../../src/elements/participant-badge.js';
import '../../src/elements/participant-map.js';
import {pageState, type TroubledElement} from '../../src/store/page.js';
import {axeFaults, feed, find, findAll, made, mount, noFeed, textOf, until} from './fixture.js';

interface Shown extends HTMLElement {
  readonly status: string;
  readonly updateComplete: Promise<unknown>;
  refresh(): Promise<void>;
}

const UNAVAILABLE = 'The latest content of the Alliance cannot be loaded now.';
const STALE = 'As of 24\u00a0January 2018. Newer content cannot be loaded now.';

/** All seven, and the two that stand in a sentence, with what the page says without script. */
const page = (url: string, child = 'The page’s own'): TemplateResult => html`<div>
  <p>One of <alliance-country-counter feed=${url} format="compact">${child}</alliance-country-counter> of them</p>
  <alliance-participant-map feed=${url}>${child}</alliance-participant-map>
  <alliance-country-counter feed=${url}>${child}</alliance-country-counter>
  <alliance-news-ticker feed=${url}>${child}</alliance-news-ticker>
  <alliance-join-button feed=${url}>${child}</alliance-join-button>
  <alliance-follow-links feed=${url}>${child}</alliance-follow-links>
  <alliance-about feed=${url}>${child}</alliance-about>
  <alliance-participant-badge feed=${url} participant="tivat">${child}</alliance-participant-badge>
  <p>So is <alliance-participant-badge feed=${url} participant="tivat" display="inline">${child}</alliance-participant-badge> too</p>
</div>`;

async function shown(template: TemplateResult, status: string): Promise<Shown[]> {
  const box = await fixture<HTMLElement>(template);
  const elements = [...box.querySelectorAll<Shown>('*')].filter(({localName}) =>
    localName.startsWith('alliance-'),
  );
  await until(() => elements.every((element) => element.status === status));
  await settled(elements);
  return elements;
}
const settled = (elements: readonly Shown[]) =>
  Promise.all(elements.map((element) => element.updateComplete));
const name = ({localName, attributes}: Element) =>
  `${localName.replace('alliance-', '')}${attributes.getNamedItem('format') || attributes.getNamedItem('display') ? ' in a sentence' : ''}`;
const whole = (elements: readonly Element[]) =>
  elements.filter((element) => element.isConnected && find(element, '.notice.whole'));
const marked = (elements: readonly Element[]) =>
  elements.filter((element) => find(element, '.alarm'));
const isSeen = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return width > 2 && height > 2;
};

describe('a page whose feed cannot be had', () => {
  it('says so once, at the first widget that is not in a sentence; the others have a mark', async () => {
    const elements = await shown(page(noFeed), 'error');
    expect(whole(elements).map(name)).to.deep.equal(['participant-map']);
    expect(marked(elements).map(name)).to.deep.equal([
      'country-counter in a sentence',
      'country-counter',
      'news-ticker',
      'join-button',
      'follow-links',
      'about',
      'participant-badge',
      'participant-badge in a sentence',
    ]);
    const [first] = whole(elements);
    expect([textOf(first!, '.status'), textOf(first!, '.try')]).to.deep.equal([
      UNAVAILABLE,
      'Try again',
    ]);
    expect(await axeFaults(...elements)).to.deep.equal([]);
  });

  it('has marks of 24 px that bear the words, for the eye when pressed', async () => {
    for (const element of marked(await shown(page(noFeed), 'error'))) {
      const mark = find(element, '.alarm')!;
      const {width, height} = mark.getBoundingClientRect();
      expect([width >= 24, height >= 24, mark.textContent], name(element)).to.deep.equal([
        true,
        true,
        UNAVAILABLE,
      ]);
      expect(isSeen(mark.querySelector('span')!), `${name(element)}: closed`).to.equal(false);
      mark.click();
      await (element as Shown).updateComplete;
      const words = find(element, '.words')!;
      expect([isSeen(words), words.textContent, mark.ariaExpanded], name(element)).to.deep.equal([
        true,
        UNAVAILABLE,
        'true',
      ]);
      mark.click();
      await (element as Shown).updateComplete;
      expect([findAll(element, '.words').length, mark.ariaExpanded]).to.deep.equal([0, 'false']);
    }
  });

  it('keeps the lines of a sentence as high as they were', async () => {
    const template = (url: string) =>
      html`<p style="font: 16px/1.5 sans-serif">One of <alliance-country-counter feed=${url} format="compact">130</alliance-country-counter> of them</p>`;
    const height = async (url: string, status: string) => {
      const box = await fixture<HTMLElement>(template(url));
      const element = box.querySelector<Shown>('alliance-country-counter')!;
      await until(() => element.status === status);
      await element.updateComplete;
      return box.getBoundingClientRect().height;
    };
    expect(await height(noFeed, 'error')).to.equal(await height(feed, 'ready'));
  });

  it('lets the next one speak where the first goes, and the first of the page where one comes', async () => {
    const elements = await shown(page(noFeed), 'error');
    elements[1]!.remove();
    await settled(elements);
    expect(whole(elements).map(name)).to.deep.equal(['country-counter']);
    const early = document.createElement('alliance-about');
    early.setAttribute('feed', noFeed);
    elements[2]!.before(early);
    await until(() => whole([early]).length);
    await settled(elements);
    expect(whole(elements).map(name)).to.deep.equal([]);
  });

  it('passes over what has no box, and speaks within a sentence where there is nothing else', async () => {
    const elements = await shown(
      html`<div><div hidden><alliance-about feed=${noFeed}>a</alliance-about></div><p><alliance-country-counter feed=${noFeed} format="compact">b</alliance-country-counter></p><alliance-join-button feed=${noFeed}>c</alliance-join-button></div>`,
      'error',
    );
    expect(whole(elements).map(name)).to.deep.equal(['join-button']);
    elements[2]!.remove();
    elements[0]!.remove();
    await settled(elements);
    const live = find(elements[1]!, '.status')!;
    expect([live.ariaLive, live.textContent, whole(elements)]).to.deep.equal([
      'polite',
      UNAVAILABLE,
      [],
    ]);
  });

  it('shares its list with separately loaded files, by plain functions', async () => {
    let updates = 0;
    let tries = 0;
    const foreign = document.createElement('div');
    foreign.textContent = 'Another file’s widget';
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(foreign);
    const troubled = (pageState().troubled ??= new Map<Element, TroubledElement>());
    troubled.set(foreign, {
      brief: false,
      update: () => updates++,
      retry: () => Promise.resolve(tries++),
    });
    pageState().speaker = foreign;
    try {
      const about = document.createElement('alliance-about') as unknown as Shown;
      about.setAttribute('feed', noFeed);
      foreign.before(about);
      await until(() => about.status === 'error' && find(about, '.try'));
      expect(updates, 'the other gives the word away').to.equal(1);
      find(about, '.try')!.click();
      await until(() => tries);
      about.remove();
      await about.updateComplete;
      expect([pageState().speaker, updates]).to.deep.equal([foreign, 2]);
    } finally {
      troubled.delete(foreign);
      pageState().speaker = undefined;
    }
  });

  it('asks for all feeds of the page anew at one press, says a second failure again, and goes on at the content', async () => {
    const source = await made(() => undefined);
    source.fail();
    const elements = await shown(
      html`<div><alliance-about feed=${source.url}></alliance-about><alliance-country-counter feed=${source.url}></alliance-country-counter></div>`,
      'error',
    );
    const [about, counter] = elements as [Shown, Shown];
    const spoken = () => find(about, '.status')!.textContent;
    const before = spoken();
    const button = find(about, '.try')!;
    const {width} = button.getBoundingClientRect();
    button.focus();
    button.click();
    await about.updateComplete;
    expect([textOf(about, '.try'), button.getBoundingClientRect().width]).to.deep.equal([
      'Loading…',
      width,
    ]);
    await until(() => textOf(about, '.try') === 'Try again');
    expect([spoken().trim(), spoken() === before]).to.deep.equal([UNAVAILABLE, false]);
    source.publish(() => undefined);
    button.click();
    await until(() => about.status === 'ready' && counter.status === 'ready');
    await until(() => about.shadowRoot!.activeElement);
    expect(about.shadowRoot!.activeElement!.part.value).to.equal('base');
    expect([...whole(elements), ...marked(elements)]).to.deep.equal([]);
  });
});

describe('content that is old', () => {
  it('bears its own date: of the count, of the list, of the text; the first in words, the others by a mark', async () => {
    const source = await made((manifest) => {
      manifest.about!.updated = '2020-05';
    });
    const elements = await shown(
      html`<div><alliance-country-counter feed=${source.url}></alliance-country-counter><alliance-participant-badge feed=${source.url} participant="tivat"></alliance-participant-badge><alliance-about feed=${source.url}></alliance-about><p><alliance-country-counter feed=${source.url} format="compact"></alliance-country-counter></p></div>`,
      'ready',
    );
    source.fail();
    await elements[0]!.refresh();
    await settled(elements);
    expect(elements.map((element) => textOf(element, '.status'))).to.deep.equal([
      STALE,
      STALE,
      'As of May 2020. Newer content cannot be loaded now.',
      STALE,
    ]);
    expect(whole(elements)).to.deep.equal([elements[0]]);
    expect(await axeFaults(...elements)).to.deep.equal([]);
  });

  it('has the words within the card, and a mark that moves nothing', async () => {
    const source = await made(() => undefined);
    const elements = await shown(
      html`<div><alliance-country-counter feed=${source.url}></alliance-country-counter><alliance-about feed=${source.url}></alliance-about></div>`,
      'ready',
    );
    const {height} = elements[1]!.getBoundingClientRect();
    source.fail();
    await elements[0]!.refresh();
    await settled(elements);
    const card = find(elements[0]!, '.card')!.getBoundingClientRect();
    const notice = find(elements[0]!, '.notice')!.getBoundingClientRect();
    expect([notice.left, notice.right, notice.top]).to.deep.equal([
      card.left,
      card.right,
      card.bottom,
    ]);
    expect(elements[1]!.getBoundingClientRect().height).to.equal(height);
  });
});

describe('while nothing is there yet', () => {
  const never = '/test/fixtures/never/';
  const real = window.fetch.bind(window);
  before(() => {
    window.fetch = (input, init) =>
      (input as string).includes(never) ? new Promise(() => undefined) : real(input, init);
  });
  after(() => {
    window.fetch = real;
  });

  it('the page’s own version stands alone', async () => {
    for (const element of await shown(page(never), 'loading'))
      expect([textOf(element), findAll(element, '.waiting, .late').length]).to.deep.equal(['', 0]);
  });

  it('without one an outline stands for it, with its title where it has one', async () => {
    const elements = await shown(page(never, ''), 'loading');
    expect(elements.map((element) => textOf(element))).to.deep.equal([
      '…',
      'Participating cities and regionsLoading…',
      'Cities and regions of the AllianceLoading…',
      'News and eventsLoading…',
      'Loading…',
      'Loading…',
      'About the AllianceLoading…',
      'Loading…',
      '…',
    ]);
    expect(await axeFaults(...elements)).to.deep.equal([]);
  });

  it('the page’s own version takes the place of the outline when it comes', async () => {
    const [about] = await shown(
      html`<div><alliance-about feed=${never}></alliance-about></div>`,
      'loading',
    );
    expect(findAll(about!, '.waiting')).to.have.length(1);
    about!.append('About us');
    await until(() => !find(about!, '.waiting'));
  });

  it('a title stays where the content does not come, with the notice in its card', async () => {
    const elements = await shown(page(noFeed, ''), 'error');
    expect(elements.map((element) => textOf(element, '.waiting'))).to.deep.equal([
      '',
      'Participating cities and regions',
      'Cities and regions of the Alliance',
      'News and events',
      '',
      '',
      'About the Alliance',
      '',
      '',
    ]);
    const map = elements[1]!;
    expect(find(map, '.notice')!.getBoundingClientRect().top).to.equal(
      find(map, '.waiting')!.getBoundingClientRect().bottom,
    );
  });

  it('shows no English before the words of the page are there', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="fr"><alliance-about feed=${never}></alliance-about></div>`,
    );
    const about = box.firstElementChild as Shown;
    await until(() => textOf(about).includes('Chargement…'));
    expect(textOf(about)).to.equal('À propos de l’AllianceChargement…');
    await mount(html`<alliance-about feed=${feed}></alliance-about>`);
  });
});
