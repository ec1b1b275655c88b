import {expect, html} from '@open-wc/testing';
import '../../src/elements/news-ticker.js';
import {pageAddress} from '../../src/embed/page-address.js';
import type {NewsTicker} from '../../src/widgets/news-ticker/news-ticker.js';
import {
  axeFaults,
  feed,
  find,
  findAll,
  made,
  mount,
  mountFailing,
  noFeed,
  requestsOf,
  seen,
  showsChildren,
  textOf,
  until,
  warningsOf,
  withLessMotion,
  type Json,
} from './fixture.js';

const ticker = (template: Parameters<typeof mount>[0]) => mount<NewsTicker>(template);
const titles = (element: Element) =>
  findAll(element, '[part=title]').map((title) =>
    title.firstElementChild?.firstChild
      ? title.textContent.replace(/ \((other website|autre site)\)$/, '').trim()
      : title.textContent.trim(),
  );
const EXTERNAL = ' (other website)';

describe('alliance-news-ticker as a list', () => {
  it('is accessible, light and dark', async () => {
    for (const theme of ['light', 'dark'])
      await expect(
        await ticker(
          html`<alliance-news-ticker feed=${feed} limit="9" theme=${theme}></alliance-news-ticker>`,
        ),
      ).to.be.accessible();
  });

  it('shows the first five items in the feed’s order, their titles as links', async () => {
    const element = await ticker(html`<alliance-news-ticker feed=${feed}></alliance-news-ticker>`);
    expect(titles(element)).to.deep.equal([
      'Conference to come',
      'Kick-off Conference for a Greek Roma network',
      'Meeting of the Ukrainian Alliance for Roma Inclusion',
      'Megara is the newest participant',
      '<img src=x onerror="window.hacked=1"> & <b>bold</b>',
    ]);
    const links = findAll<HTMLAnchorElement>(element, '[part=title] a');
    expect(links).to.have.length(4);
    expect(links[0]!.textContent).to.equal(
      `Kick-off Conference for a Greek Roma network${EXTERNAL}`,
    );
  });

  it('dates items absolutely, events from day to day, and invents no date', async () => {
    const dates = async (lang: string) =>
      findAll(
        await ticker(
          html`<alliance-news-ticker lang=${lang} feed=${feed} limit="7"></alliance-news-ticker>`,
        ),
        '[part=date]',
      ).map((date) => date.textContent.trim());
    expect(await dates('en')).to.deep.equal([
      '28\u00a0Feb – 2\u00a0Mar 2999',
      '24\u00a0Jan 2018',
      '16–17\u00a0Nov 2017',
      '',
      '20\u00a0Oct 2016',
      '24\u00a0Jun 2015',
      '14–16\u00a0May 2014',
    ]);
    expect(await dates('fr')).to.deep.equal([
      '28\u00a0févr. – 2\u00a0mars 2999',
      '24\u00a0janv. 2018',
      '16–17\u00a0nov. 2017',
      '',
      '20\u00a0oct. 2016',
      '24\u00a0juin 2015',
      '14–16\u00a0mai 2014',
    ]);
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} limit="7"></alliance-news-ticker>`,
    );
    expect(findAll<HTMLTimeElement>(element, 'time').map((time) => time.dateTime)).to.deep.equal([
      '2999-02-28',
      '2018-01-24',
      '2017-11-16',
      '2016-10-20',
      '2015-06-24',
      '2014-05-14',
    ]);
  });

  it('says which events are past and which are coming', async () => {
    const tags = async (lang: string) =>
      findAll(
        await ticker(
          html`<alliance-news-ticker lang=${lang} feed=${feed} kind="event"></alliance-news-ticker>`,
        ),
        '[part=tag]',
      ).map((tag) => tag.textContent);
    expect(await tags('en')).to.deep.equal(['Upcoming event', 'Past event', 'Past event']);
    expect(await tags('fr')).to.deep.equal([
      'Événement à venir',
      'Événement passé',
      'Événement passé',
    ]);
  });

  it('marks an item in another language', async () => {
    const element = await ticker(
      html`<alliance-news-ticker lang="fr" feed=${feed} limit="6"></alliance-news-ticker>`,
    );
    const langs = findAll(element, '[part=title]').map((title) => title.lang);
    expect(langs).to.deep.equal(['fr', 'en', 'en', 'en', 'en', 'fr']);
    expect(
      findAll(element, '[part=title] .visually-hidden').map((words) => words.lang),
    ).to.deep.equal(['fr', 'fr', 'fr', 'fr', 'fr']);
  });

  it('filters by kind, country, tag and date, lists in any case', async () => {
    const shown = async (attributes: Record<string, string>) => {
      const element = document.createElement('alliance-news-ticker');
      for (const [name, value] of Object.entries({feed, limit: '9', ...attributes}))
        element.setAttribute(name, value);
      document.body.append(element);
      await element.whenReady();
      const found = titles(element).map((title) => title.split(' ')[0]);
      element.remove();
      return found;
    };
    expect(await shown({kind: ' News '})).to.deep.equal(['Kick-off', 'Megara', '<img', 'The']);
    expect(await shown({country: 'gr, es'})).to.deep.equal(['Kick-off', 'Megara', 'The']);
    expect(await shown({tag: 'NETWORK'})).to.deep.equal(['Kick-off', 'Meeting']);
    expect(await shown({since: '2017'})).to.deep.equal(['Conference', 'Kick-off', 'Meeting']);
    expect(await shown({limit: '2'})).to.deep.equal(['Conference', 'Kick-off']);
    const warnings = await warningsOf(async () => {
      expect(await shown({limit: 'all', kind: 'x', since: 'yesterday'})).to.have.length(5);
    });
    expect(warnings).to.have.length(3);
  });

  it('says on the console, once, which date is none of the calendar, and which country and tag no item has', async () => {
    const warned = (attributes: Record<string, string>) =>
      warningsOf(async () => {
        for (let i = 0; i < 2; i++) {
          const element = Object.assign(document.createElement('alliance-news-ticker'), {
            feed,
            ...attributes,
          });
          document.body.append(element);
          await element.whenReady();
          element.remove();
        }
      });
    for (const since of ['2019-13-45', '2019-02-30', '2019-00'])
      expect(await warned({since})).to.deep.equal([
        `alliance-widgets: since="${since}" is not an ISO date (2018-01-24); items of any date are shown`,
      ]);
    expect(await warned({country: 'gr, Sweden'})).to.deep.equal([
      'alliance-widgets: country="gr, Sweden": no item has sweden',
    ]);
    expect(await warned({tag: 'network netwrok'})).to.deep.equal([
      'alliance-widgets: tag="network netwrok": no item has netwrok',
    ]);
    for (const right of [
      {since: '2016-02-29'},
      {since: ' 2018-01 '},
      {since: '2018'},
      {country: 'FR gr'},
      {tag: 'NETWORK'},
    ] as Record<string, string>[])
      expect(await warned(right)).to.deep.equal([]);
  });

  it('shows so many lines of a title that is a link, and the whole of it under the pointer and the focus', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} title-lines="1" style="width: 220px; font-size: 32px"></alliance-news-ticker>`,
    );
    const [plain, linked] = findAll(element, '[part=title]') as [HTMLElement, HTMLElement];
    const link = linked.querySelector('a')!;
    const lines = () =>
      linked.getBoundingClientRect().height /
      Number.parseFloat(getComputedStyle(linked).lineHeight);
    expect(Math.round(lines())).to.equal(1);
    expect(linked.scrollHeight).to.be.greaterThan(linked.clientHeight);
    expect(getComputedStyle(plain).overflow, 'what has no other place is whole').to.equal(
      'visible',
    );
    for (const where of [':hover', ':focus-visible'] as const)
      expect(
        seen(element, where, () => getComputedStyle(linked).display),
        where,
      ).to.equal('inline');
    expect(link.textContent).to.contain('Kick-off Conference for a Greek Roma network');
    element.titleLines = 'all';
    await element.updateComplete;
    expect(getComputedStyle(linked).display).to.equal('inline');
    expect(
      await warningsOf(async () => {
        element.titleLines = '9';
        await element.updateComplete;
      }),
    ).to.have.length(1);
  });

  it('underlines the titles that are links, and no other', async () => {
    for (const mode of ['list', 'rotate'] as const) {
      const element = await ticker(
        html`<alliance-news-ticker feed=${feed} mode=${mode}></alliance-news-ticker>`,
      );
      const lines = findAll(element, '[part=title]').map(
        (title) => getComputedStyle(title.querySelector('a') ?? title).textDecorationLine,
      );
      expect(lines).to.deep.equal(['none', 'underline', 'underline', 'underline', 'underline']);
    }
  });

  it('stands on a page more than once without landmarks of the same name', async () => {
    const both = [
      await ticker(html`<alliance-news-ticker feed=${feed}></alliance-news-ticker>`),
      await ticker(html`<alliance-news-ticker feed=${feed} mode="rotate"></alliance-news-ticker>`),
    ];
    expect(await axeFaults(...both)).to.deep.equal([]);
    expect(
      both.flatMap((element) => findAll(element, 'section, nav, aside, [role=region]')),
    ).to.have.length(0);
  });

  it('links to all news, to the Alliance, to RSS and to the calendar in the page’s language', async () => {
    const linksOf = async (lang: string, kind = '') =>
      findAll<HTMLAnchorElement>(
        await ticker(
          html`<alliance-news-ticker lang=${lang} feed=${feed} kind=${kind}></alliance-news-ticker>`,
        ),
        '[part=links] a',
      );
    const links = await linksOf('fr');
    const {items} = (await (await fetch(`${feed}news.fr.json`)).json()) as {items: unknown[]};
    const pages = new URL('../', new URL(feed, location.href)).href;
    expect(links.map((a) => a.href)).to.deep.equal([
      pageAddress(pages, 'news-ticker', {lang: 'fr', limit: String(items.length)}, 'en'),
      'https://www.roma-alliance.org/',
      `${location.origin}${feed}news.fr.xml`,
      `${location.origin}${feed}events.fr.ics`,
    ]);
    expect(links.map((a) => a.textContent)).to.deep.equal([
      'Toutes les actualités et tous les événements',
      'Site de l’Alliance (autre site)',
      'Flux RSS',
      'Calendrier des événements',
    ]);
    expect(links.map((a) => [a.type, a.hreflang])).to.deep.equal([
      ['', 'fr'],
      ['', 'fr'],
      ['application/rss+xml', 'fr'],
      ['text/calendar', 'fr'],
    ]);
    const german = await linksOf('de', 'event');
    expect(german[0]!.href).to.match(/\/w\/news-ticker\.html\?limit=\d+$/);
    expect([german[3]!.textContent, german[3]!.pathname]).to.deep.equal([
      'Veranstaltungskalender',
      `${feed}events.en.ics`,
    ]);
  });

  it('links to the calendar only where an event is shown', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} kind="news"></alliance-news-ticker>`,
    );
    expect(findAll(element, '[part=links] a').map((a) => a.textContent)).to.deep.equal([
      'All news and events',
      `Website of the Alliance${EXTERNAL}`,
      'RSS feed',
    ]);
  });

  it('says of links to the feed’s site that they lead to another', async () => {
    const {url} = await made(() => undefined, {}, 'https://feed.test/');
    const element = await ticker(html`<alliance-news-ticker feed=${url}></alliance-news-ticker>`);
    expect(
      findAll(element, '[part=links] a, a.add')
        .map((a) => a.textContent)
        .filter((text) => !text.includes(EXTERNAL.trim())),
    ).to.deep.equal([]);
    expect(findAll(element, '[part=links] a, a.add')).to.have.length(5);
  });

  it('shows the hours and the place of an event in the list, one at a time and whole, in English and French', async () => {
    const event = (id: string, start: string, end: string | undefined, place: string) => ({
      id,
      title: id,
      language: 'en',
      content_text: 'Programme.',
      _alliance: {kind: 'event', start, end, place},
    });
    const items = [
      event('day', '2999-12-10T09:30:00+01:00', '2999-12-10T17:00:00+01:00', 'Strasbourg'),
      event('days', '2999-12-10T09:30:00+01:00', '2999-12-11T12:15:00+01:00', '<b>Hall</b> 2'),
      event('zones', '2999-10-26T22:00:00-03:30', undefined, 'St. John\u2019s'),
    ];
    const {url} = await made(() => undefined, {
      'news.en.json': {version: 'https://jsonfeed.org/version/1.1', title: 'News', items},
      'news.fr.json': {version: 'https://jsonfeed.org/version/1.1', title: 'News', items},
    });
    const shown = {
      en: [
        '10\u00a0Dec 2999, 09:30\u201317:00 (UTC+1), Strasbourg',
        '10\u00a0Dec 2999, 09:30 \u2013 11\u00a0Dec 2999, 12:15 (UTC+1), <b>Hall</b> 2',
        '26\u00a0Oct 2999, 22:00 (UTC\u22123:30), St. John\u2019s',
      ],
      fr: [
        '10\u00a0déc. 2999, 09:30\u201317:00 (UTC+1), Strasbourg',
        '10\u00a0déc. 2999, 09:30 \u2013 11\u00a0déc. 2999, 12:15 (UTC+1), <b>Hall</b> 2',
        '26\u00a0oct. 2999, 22:00 (UTC\u22123:30), St. John\u2019s',
      ],
    };
    const whole = {
      en: '10\u00a0December 2999, 09:30\u201317:00 (UTC+1), Strasbourg',
      fr: '10\u00a0décembre 2999, 09:30\u201317:00 (UTC+1), Strasbourg',
    };
    const text = (node: Element | null) => node?.textContent.trim().replace(/ +/g, ' ');
    for (const lang of ['en', 'fr'] as const) {
      const list = await ticker(
        html`<alliance-news-ticker lang=${lang} feed=${url}></alliance-news-ticker>`,
      );
      expect(findAll(list, '[part=date]').map(text)).to.deep.equal(shown[lang]);
      expect(findAll<HTMLTimeElement>(list, 'time').map(({dateTime}) => dateTime)).to.deep.equal(
        items.map(({_alliance}) => _alliance.start),
      );
      expect(find(list, '[part=date] b')).to.equal(null);
      const places = findAll(list, '[part=date] > span');
      expect(places.map(({lang: own}) => own)).to.deep.equal(['en', 'en', 'en']);
      const single = await ticker(
        html`<alliance-news-ticker mode="rotate" lang=${lang} feed=${url}></alliance-news-ticker>`,
      );
      expect(text(find(single, '[part=date]'))).to.equal(whole[lang]);
      const article = await ticker(
        html`<alliance-news-ticker article="day" lang=${lang} feed=${url}></alliance-news-ticker>`,
      );
      expect(text(find(article, '.when'))).to.contain(whole[lang]);
    }
  });

  it('does not lead to what is there already', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} limit="100"></alliance-news-ticker>`,
    );
    expect(findAll(element, '[part=links] a').map((a) => a.textContent)).to.not.include(
      'All news and events',
    );
  });

  it('offers an event that is to come for the reader’s own calendar, in each mode, and no other', async () => {
    for (const [template, count] of [
      [html`<alliance-news-ticker feed=${feed} limit="100"></alliance-news-ticker>`, 1],
      [html`<alliance-news-ticker feed=${feed} mode="rotate"></alliance-news-ticker>`, 1],
      [html`<alliance-news-ticker feed=${feed} article="coming"></alliance-news-ticker>`, 1],
      [html`<alliance-news-ticker feed=${feed} article="ra-130"></alliance-news-ticker>`, 0],
    ] as const) {
      const links = findAll<HTMLAnchorElement>(await ticker(template), '.add');
      expect(links.map((a) => [a.textContent, a.pathname, a.type])).to.deep.equal(
        Array.from({length: count}, () => [
          'Add to calendar (Conference to come)',
          '/test/fixtures/w/news-ticker/coming.ics',
          'text/calendar',
        ]),
      );
    }
  });

  it('leaves out a link whose address is none, and shows the rest', async () => {
    const {url} = await made((manifest) => {
      manifest.home = {en: 'https://[bad'};
      manifest.follow = [{network: 'rss', lang: 'en', url: 'https://[bad'}];
    });
    const element = await ticker(html`<alliance-news-ticker feed=${url}></alliance-news-ticker>`);
    expect([
      titles(element).length,
      findAll(element, '[part=links] a').map((a) => a.textContent),
    ]).to.deep.equal([5, ['All news and events', 'Calendar of events']]);
  });

  it('says that there is nothing, or shows the children', async () => {
    expect(
      textOf(
        await ticker(
          html`<alliance-news-ticker lang="fr" feed=${feed} country="SE"></alliance-news-ticker>`,
        ),
        '.muted',
      ),
    ).to.equal('Il n’y a rien à afficher.');
    expect(
      showsChildren(
        await ticker(
          html`<alliance-news-ticker feed=${feed} country="SE"><a href="/">News</a></alliance-news-ticker>`,
        ),
      ),
    ).to.equal(true);
  });

  it('inserts markup of the feed as text', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} article="hostile"></alliance-news-ticker>`,
    );
    expect(findAll(element, 'img, script, b')).to.have.length(0);
    expect(findAll(element, '.paragraphs p').map((p) => p.textContent)).to.deep.equal([
      '<script>window.hacked=1</script>',
      'Second paragraph.',
    ]);
    expect((window as {hacked?: number}).hacked).to.equal(undefined);
  });

  it('shows the children while nothing can be had', async () => {
    expect(
      showsChildren(
        await mountFailing(html`<alliance-news-ticker feed=${noFeed}>News</alliance-news-ticker>`),
      ),
    ).to.equal(true);
  });
});

describe('alliance-news-ticker with one article', () => {
  it('is accessible', async () => {
    await expect(
      await ticker(
        html`<alliance-news-ticker feed=${feed} article="ra-130"></alliance-news-ticker>`,
      ),
    ).to.be.accessible();
  });

  it('shows it whole, with its note and its links', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} article="ra-130" heading-level="2" lang="fr"></alliance-news-ticker>`,
    );
    expect(textOf(element, 'h2')).to.equal(
      'The Alliance participated in the 7th CAHROM meeting, 14-16 May',
    );
    expect(find(element, 'h2')!.parentElement!.lang).to.equal('en');
    expect(textOf(element, '.when')).to.equal('14–16\u00a0mai 2014 Événement passé');
    expect(textOf(element, 'h3')).to.equal('About CAHROM');
    expect(findAll(element, 'article .paragraphs > p')).to.have.length(3);
    expect(
      findAll(element, 'article .paragraphs > p').at(-1)!.textContent,
      'a link without an address is a text',
    ).to.equal('CAHROM website');
    expect(findAll(element, '.article-links li > a').map((a) => a.textContent)).to.deep.equal([
      'Agenda (autre site)',
    ]);
    expect(findAll(element, '.article-links li')).to.have.length(1);
    expect(findAll(element, 'details')).to.have.length(1, 'its note says "Roma and Travellers"');
  });

  it('shows the children for an unknown id, else that there is nothing and the way to all news', async () => {
    let bare!: NewsTicker;
    const warnings = await warningsOf(async () => {
      expect(
        showsChildren(
          await ticker(
            html`<alliance-news-ticker feed=${feed} article="nowhere">News</alliance-news-ticker>`,
          ),
        ),
      ).to.equal(true);
      bare = await ticker(
        html`<alliance-news-ticker feed=${feed} article="nowhere" lang="fr"></alliance-news-ticker>`,
      );
    });
    expect([
      textOf(bare, 'h3'),
      textOf(bare, '.muted'),
      textOf(bare, '[part=links] a'),
    ]).to.deep.equal([
      'Actualités et événements',
      'Il n’y a rien à afficher.',
      'Toutes les actualités et tous les événements',
    ]);
    expect(warnings).to.deep.equal([
      'alliance-widgets: <alliance-news-ticker>: the feed has no item "nowhere"',
    ]);
    await expect(bare).to.be.accessible();
  });

  it('knows an id in any case', async () => {
    expect(
      textOf(
        await ticker(
          html`<alliance-news-ticker feed=${feed} article=" RA-130 "></alliance-news-ticker>`,
        ),
        'h3',
      ),
    ).to.match(/^The Alliance participated/);
    const {url} = await made(() => undefined, {
      'news.en.json': {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [
          {id: 'Tag:A', title: 'One'},
          {id: 'tag:b', title: 'Two'},
        ],
      },
    });
    expect(
      textOf(
        await ticker(
          html`<alliance-news-ticker feed=${url} article="tag:a"></alliance-news-ticker>`,
        ),
        'h3',
      ),
    ).to.equal('One');
  });
});

describe('alliance-news-ticker one by one', () => {
  const rotating = () =>
    ticker(html`<alliance-news-ticker feed=${feed} mode="rotate"></alliance-news-ticker>`);
  const buttons = (element: Element) => findAll<HTMLButtonElement>(element, 'button');
  const current = (element: Element) =>
    findAll(element, '.slide')
      .map((slide) => slide.inert)
      .indexOf(false);
  let timers: {act: () => void; ms: number}[] = [];
  const realSetTimeout = window.setTimeout.bind(window);
  const realClearTimeout = window.clearTimeout.bind(window);

  /** Keeps the timers of the rotation, the intervals that these tests ask for, in our hands. */
  const holdTimers = () => {
    timers = [];
    window.setTimeout = ((act: () => void, ms: number, ...rest: unknown[]) => {
      if (![5000, 7000, 9000].includes(ms)) return realSetTimeout(act, ms, ...rest);
      const timer = {act, ms};
      timers.push(timer);
      return timer as unknown as number;
    }) as typeof setTimeout;
    window.clearTimeout = (timer: unknown) => {
      timers = timers.filter((other) => other !== timer);
      if (typeof timer !== 'object') realClearTimeout(timer as number);
    };
  };
  const timer = async () => {
    while (!timers.length) await new Promise(requestAnimationFrame);
    return timers[0]!;
  };
  afterEach(() => {
    Object.assign(window, {setTimeout: realSetTimeout, clearTimeout: realClearTimeout});
  });

  it('is accessible', async () => {
    await expect(await rotating()).to.be.accessible();
  });

  it('starts paused, with play as its first control', async () => {
    holdTimers();
    const element = await rotating();
    expect(
      buttons(element).map((button) => button.getAttribute('aria-label') ?? button.textContent),
    ).to.deep.equal(['Play', 'Previous item', 'Next item']);
    expect(timers).to.deep.equal([]);
  });

  it('exposes one item of five, the one chosen by hand', async () => {
    const element = await rotating();
    expect([
      findAll(element, '.slide').length,
      current(element),
      textOf(element, '[part=position]'),
    ]).to.deep.equal([5, 0, '1 of 5']);
    buttons(element)[2]!.click();
    await element.updateComplete;
    expect([current(element), textOf(element, '[part=position]')]).to.deep.equal([1, '2 of 5']);
    buttons(element)[1]!.click();
    buttons(element)[1]!.click();
    await element.updateComplete;
    expect(current(element)).to.equal(4);
    expect(
      findAll(element, '.slide').filter(
        (slide) => getComputedStyle(slide).visibility === 'visible',
      ),
    ).to.have.length(1);
  });

  it('keeps the height of the tallest item', async () => {
    const element = await rotating();
    element.style.width = '220px';
    const heights = new Set<number>();
    for (let i = 0; i < 5; i++) {
      heights.add(element.getBoundingClientRect().height);
      buttons(element)[2]!.click();
      await element.updateComplete;
    }
    expect(heights.size).to.equal(1);
  });

  it('goes on by itself once played, quietly, and stops while pointed at', async () => {
    holdTimers();
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" interval="9"></alliance-news-ticker>`,
    );
    buttons(element)[0]!.click();
    const {act, ms} = await timer();
    expect([ms, buttons(element)[0]!.textContent]).to.deep.equal([9000, 'Pause']);
    timers = [];
    act();
    await element.updateComplete;
    expect(current(element)).to.equal(1);
    await timer();
    const carousel = find(element, '.carousel')!;
    carousel.dispatchEvent(new PointerEvent('pointerenter', {pointerType: 'mouse'}));
    expect(timers).to.deep.equal([]);
    carousel.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'mouse'}));
    expect(timers).to.have.length(1);
  });

  it('stops for good when the focus comes in, and the button’s own click still means what it says', async () => {
    holdTimers();
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay></alliance-news-ticker>`,
    );
    const toggle = buttons(element)[0]!;
    await timer();
    buttons(element)[2]!.focus();
    await element.updateComplete;
    expect([toggle.textContent, timers]).to.deep.equal(['Play', []]);
    toggle.click();
    await element.updateComplete;
    expect(toggle.textContent).to.equal('Pause');
    toggle.blur();
    toggle.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    toggle.focus();
    toggle.dispatchEvent(new MouseEvent('click', {detail: 1, bubbles: true}));
    await element.updateComplete;
    expect(toggle.textContent).to.equal('Play');
  });

  it('has a button of one size, whichever of its two words it says', async () => {
    for (const lang of ['en', 'fr']) {
      const element = await ticker(
        html`<alliance-news-ticker lang=${lang} feed=${feed} mode="rotate"></alliance-news-ticker>`,
      );
      const boxes = () =>
        buttons(element).map((button) => {
          const {left, width, height} = button.getBoundingClientRect();
          return [left, width, height];
        });
      const paused = boxes();
      buttons(element)[0]!.click();
      await element.updateComplete;
      expect(buttons(element)[0]!.textContent).to.equal('Pause');
      expect(boxes(), lang).to.deep.equal(paused);
    }
  });

  it('plays by the keyboard after a press of the pointer that was let go elsewhere', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay></alliance-news-ticker>`,
    );
    const toggle = buttons(element)[0]!;
    toggle.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    toggle.focus();
    await element.updateComplete;
    expect(toggle.textContent).to.equal('Play');
    toggle.click();
    await element.updateComplete;
    expect(toggle.textContent).to.equal('Pause');
  });

  it('waits as long as a timer can where the interval is longer', async () => {
    const waits: number[] = [];
    window.setTimeout = ((act: () => void, ms: number) => {
      if (ms > 1e6) waits.push(ms);
      return realSetTimeout(act, ms > 1e6 ? 1e6 : ms);
    }) as typeof setTimeout;
    await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay interval="9999999"></alliance-news-ticker>`,
    );
    await until(() => waits.length);
    expect(waits).to.deep.equal([2 ** 31 - 1]);
  });

  it('leaves no timer behind, and never goes faster than 5 s', async () => {
    holdTimers();
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay interval="1"></alliance-news-ticker>`,
    );
    expect((await timer()).ms).to.be.at.least(5000);
    element.remove();
    expect(timers).to.deep.equal([]);
  });

  it('goes on after it was taken out from under the pointer', async () => {
    holdTimers();
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay></alliance-news-ticker>`,
    );
    await timer();
    find(element, '.carousel')!.dispatchEvent(
      new PointerEvent('pointerenter', {pointerType: 'mouse'}),
    );
    expect(timers).to.deep.equal([]);
    const {parentElement} = element;
    element.remove();
    parentElement!.append(element);
    await timer();
  });

  it('is a carousel by its role description, named once', async () => {
    const element = await rotating();
    expect(
      findAll(element, '[aria-roledescription]').map((node) => [
        node.className,
        node.role,
        node.ariaRoleDescription,
      ]),
    ).to.deep.equal([['carousel', 'group', 'carousel']]);
    expect(findAll(element, '[aria-labelledby]')).to.have.length(0, 'its heading says the name');
  });

  it('stands still for a visitor who wants less motion, until played', async () => {
    holdTimers();
    await withLessMotion(async () => {
      const element = await ticker(
        html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay></alliance-news-ticker>`,
      );
      expect([buttons(element)[0]!.textContent, timers]).to.deep.equal(['Play', []]);
      buttons(element)[0]!.click();
      await timer();
    });
  });

  it('has no timer while it is out of view or the page is hidden', async () => {
    holdTimers();
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" autoplay></alliance-news-ticker>`,
    );
    await timer();
    const inView = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
    const hidden = {value: 'hidden', configurable: true};
    Object.defineProperty(Document.prototype, 'visibilityState', hidden);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(timers).to.deep.equal([]);
    Object.defineProperty(Document.prototype, 'visibilityState', inView);
    document.dispatchEvent(new Event('visibilitychange'));
    await timer();
    element.style.marginBlockStart = '300vh';
    await until(() => !timers.length);
    element.style.marginBlockStart = '0';
    await timer();
  });

  it('has no controls for one item', async () => {
    const element = await ticker(
      html`<alliance-news-ticker feed=${feed} mode="rotate" limit="1"></alliance-news-ticker>`,
    );
    expect([buttons(element).length, titles(element)]).to.deep.equal([0, ['Conference to come']]);
  });

  it('asks for one news file, in the page’s language', async () => {
    const news = (await (await fetch(`${feed}news.fr.json`)).json()) as Json;
    const {url} = await made(() => undefined, {'news.fr.json': {...news, items: []}});
    const asked = await requestsOf(async () => {
      const element = await ticker(
        html`<alliance-news-ticker lang="fr" feed=${url}></alliance-news-ticker>`,
      );
      expect(textOf(element, '.muted')).to.equal('Il n’y a rien à afficher.');
    });
    expect(asked).to.deep.equal(['alliance.json', 'news.fr.json'].map((name) => url + name));
  });
});
