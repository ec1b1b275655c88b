/** What holds for the six content elements alike: in any column, size of text and direction, in print, in any browser's language. */
import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/follow-links.js';
import '../../src/elements/join-button.js';
import '../../src/elements/news-ticker.js';
import '../../src/elements/participant-badge.js';
import {
  feed,
  find,
  findAll,
  listenToIntl,
  made,
  mount,
  mountFailing,
  noFeed,
  seen,
  textOf,
  until,
  warningsOf,
} from './fixture.js';

/** Each element with all that it can show. */
const all = (url = feed, lang = 'en'): TemplateResult[] => [
  html`<alliance-country-counter feed=${url} lang=${lang} history breakdown as-of></alliance-country-counter>`,
  html`<alliance-country-counter feed=${url} lang=${lang} format="figures"></alliance-country-counter>`,
  html`<alliance-news-ticker feed=${url} lang=${lang}></alliance-news-ticker>`,
  html`<alliance-news-ticker feed=${url} lang=${lang} mode="rotate"></alliance-news-ticker>`,
  html`<alliance-news-ticker feed=${url} lang=${lang} article="ra-130"></alliance-news-ticker>`,
  html`<alliance-join-button feed=${url} lang=${lang} size="large" target="_blank"></alliance-join-button>`,
  html`<alliance-follow-links feed=${url} lang=${lang}></alliance-follow-links>`,
  html`<alliance-about feed=${url} lang=${lang} length="full" note="inline"></alliance-about>`,
  html`<alliance-about feed=${url} lang=${lang}></alliance-about>`,
  html`<alliance-participant-badge feed=${url} lang=${lang} participant="kragujevac"></alliance-participant-badge>`,
];

const open = (element: Element) => {
  findAll<HTMLDetailsElement>(element, 'details').forEach((details) => {
    details.open = true;
  });
};
const name = (element: Element) =>
  `${element.localName} ${[...element.attributes].map(({name: attribute, value}) => `${attribute}=${value}`).join(' ')}`;
const paints = (node: Element) =>
  !node.closest('.visually-hidden, .join, svg > *, [inert]') && node.getClientRects().length > 0;

/** Whether a link stands in a line with words that are none of its own (WCAG 2.5.8, "inline"). */
const inSentence = (node: Element) =>
  getComputedStyle(node).display === 'inline' &&
  !!node.closest('p, li')!.textContent.replace(node.textContent, '').trim();

/** What sticks out of an element's column, or is cut off in it. */
function losses(element: HTMLElement): string[] {
  const column = element.getBoundingClientRect();
  return findAll(element, '[part=base] *')
    .filter(paints)
    .filter((node) => {
      const {left, right} = node.getBoundingClientRect();
      return (
        left < column.left - 1 ||
        right > column.right + 1 ||
        (getComputedStyle(node).overflow !== 'visible' &&
          node.scrollHeight > node.clientHeight + 1 &&
          !(node instanceof SVGElement))
      );
    })
    .map(
      (node) =>
        `${name(element)}: ${node.localName}.${node.getAttribute('class') ?? ''} in ${column.width} px`,
    );
}

describe('every content element', () => {
  // The first of this page: what Intl has made is kept.
  it('asks Intl for the widget’s language and never for the browser’s', async () => {
    const asked: string[] = [];
    // With a figure that is not written without Intl.
    const {url} = await made(({sets}) => {
      sets['participants']!.count = 1300;
    });
    const stop = listenToIntl((name, madeWith) => {
      if (madeWith) asked.push(`${name} ${JSON.stringify(madeWith[0])}`);
    });
    try {
      for (const template of all(url, 'fr')) await mount(template);
    } finally {
      stop();
    }
    // Words, numbers and dates are of the language's file; the root's order of letters is that of "en".
    expect([...new Set(asked.map((call) => call.split(' ')[0]))].sort()).to.deep.equal([
      'Collator',
      'PluralRules',
    ]);
    expect(asked.filter((call) => !/ (\["?)?"(fr|en)"/.test(call))).to.deep.equal([]);
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const lang of ['en', 'fr']) {
      it(`loses nothing from 180 to 1200 px, nor from 320 px with text of 200 %, in ${lang} on a page that runs ${dir}`, async () => {
        const found: string[] = [];
        for (const template of all(feed, lang)) {
          const element = await mount<HTMLElement>(template);
          element.parentElement!.dir = dir;
          open(element);
          for (const [width, fontSize] of [
            [180, 16],
            [320, 16],
            [320, 32],
            [1200, 16],
            [1200, 32],
          ]) {
            Object.assign(element.style, {width: `${width}px`, fontSize: `${fontSize}px`});
            found.push(...losses(element));
          }
        }
        expect(found).to.deep.equal([]);
      });
    }
  }

  it('has targets of 24 px at least, or within a sentence, 180 and 320 px wide', async () => {
    const small: string[] = [];
    for (const template of [
      ...all(),
      html`<alliance-country-counter feed=${feed} href="/map"></alliance-country-counter>`,
      html`<alliance-follow-links feed=${feed} display="icons"></alliance-follow-links>`,
      html`<alliance-news-ticker feed=${feed} title-lines="1"></alliance-news-ticker>`,
      html`<alliance-news-ticker feed=${feed} article="coming"></alliance-news-ticker>`,
      ...['small', 'medium'].map(
        (size) =>
          html`<alliance-join-button feed=${feed} variant="text" size=${size}></alliance-join-button>`,
      ),
    ]) {
      const element = await mount<HTMLElement>(template);
      open(element);
      for (const width of [180, 320]) {
        element.style.width = `${width}px`;
        for (const node of findAll(element, 'a, button, summary, .target').filter(
          (target) => !target.closest('[inert]'),
        )) {
          const box = node.getBoundingClientRect();
          // A stroke is no part of an SVG's box.
          const stroke =
            node instanceof SVGElement ? Number.parseFloat(getComputedStyle(node).strokeWidth) : 0;
          const [wide, high] = [box.width + stroke, box.height + stroke];
          if (Math.min(wide, high) < 24 && !inSentence(node))
            small.push(
              `${name(element)} in ${width} px: ${node.localName} "${node.textContent.trim()}" ${wide.toFixed(1)} × ${high.toFixed(1)}`,
            );
        }
      }
    }
    expect(small).to.deep.equal([]);
  });

  it('shows the same again once an attribute is taken away', async () => {
    const faults: string[] = [];
    for (const template of all()) {
      const element = await mount<HTMLElement & {status: string; updateComplete: Promise<unknown>}>(
        template,
      );
      const before = textOf(element);
      for (const attribute of (
        element.constructor as unknown as {observedAttributes: string[]}
      ).observedAttributes.filter((one) => one !== 'feed' && !element.hasAttribute(one))) {
        element.setAttribute(attribute, '');
        element.removeAttribute(attribute);
        await element.updateComplete;
        if (element.status !== 'ready' || textOf(element) !== before)
          faults.push(`${name(element)}: ${attribute}`);
      }
    }
    expect(faults).to.deep.equal([]);
  });

  it('names no group as the one around it is named', async () => {
    for (const template of all()) {
      const element = await mount<HTMLElement>(template);
      const nameOf = (node: Element) =>
        node.ariaLabel ??
        (node.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => (id && find(element, `#${id}`)?.textContent.trim()) ?? '')
          .join(' ');
      const named = findAll(element, '[aria-label], [aria-labelledby]');
      const twice = named.filter((node) =>
        named.some(
          (around) => around !== node && around.contains(node) && nameOf(around) === nameOf(node),
        ),
      );
      expect(
        twice.map((node) => `${name(element)}: ${node.localName} ${nameOf(node)}`),
      ).to.deep.equal([]);
    }
  });

  it('breaks the long words of other languages rather than the page', async () => {
    const finnish = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas';
    const german = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const {url} = await made(
      (manifest) => {
        manifest.join![0]!.label = {en: german};
        manifest.about!.short = {en: finnish};
        manifest.follow![2]!.network = german;
        manifest.terminology!.title = {en: finnish};
        manifest.name = {en: german};
      },
      {
        'news.en.json': {
          version: 'https://jsonfeed.org/version/1.1',
          title: 'News',
          items: [
            {id: 'ra-130', title: finnish, url: 'https://alliance.example/', content_text: german},
            {id: 'b', title: german},
          ],
        },
      },
    );
    const found: string[] = [];
    for (const template of all(url)) {
      const element = await mount<HTMLElement>(template);
      open(element);
      element.style.width = '180px';
      found.push(...losses(element));
    }
    expect(found).to.deep.equal([]);
  });

  it('reads from the left in words that do, on a page that runs to the left', async () => {
    for (const template of all()) {
      const element = await mount<HTMLElement>(template);
      element.parentElement!.dir = 'rtl';
      expect(getComputedStyle(find(element, '[part=base]')!).direction, name(element)).to.equal(
        'ltr',
      );
    }
  });

  it('takes a padded language, and the next ancestor’s where its own is none, with one warning', async () => {
    const warnings = await warningsOf(async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang=" fr "><alliance-about feed=${feed} lang="not a tag"></alliance-about><alliance-about feed=${feed} lang=" EN "></alliance-about></div>`,
      );
      const [french, english] = [...box.children] as [HTMLElement, HTMLElement];
      await until(() => textOf(french, '#heading') === 'À propos de l’Alliance');
      await until(() => textOf(english, '#heading') === 'About the Alliance');
    });
    expect(warnings).to.deep.equal([
      'alliance-widgets: lang="not a tag" is not a language tag; the next ancestor\'s is used',
    ]);
  });
});

describe('a bare tag that asks for what the feed lacks', () => {
  const lacking = (url: string, lang: string) => [
    html`<alliance-country-counter feed=${feed} lang=${lang} set="nowhere"></alliance-country-counter>`,
    html`<alliance-country-counter feed=${feed} lang=${lang} country="Atlantis" format="compact"></alliance-country-counter>`,
    html`<alliance-follow-links feed=${feed} lang=${lang} only="nowhere"> </alliance-follow-links>`,
    html`<alliance-join-button feed=${url} lang=${lang} for="ngo"></alliance-join-button>`,
    html`<alliance-about feed=${url} lang=${lang}></alliance-about>`,
  ];

  it('leads to the Alliance, and says on the console what is lacking', async () => {
    const {url} = await made((manifest) => {
      delete manifest.about;
      delete manifest.join;
    });
    for (const [lang, words] of [
      ['en', 'Website of the Alliance'],
      ['fr', 'Site de l’Alliance'],
    ] as const) {
      for (const template of lacking(url, lang)) {
        const element = await mount<HTMLElement>(template);
        expect(
          [textOf(element), findAll<HTMLAnchorElement>(element, 'a').map((a) => a.href)],
          name(element),
        ).to.deep.equal([words, ['https://www.roma-alliance.org/']]);
        expect(find(element, 'a')!.closest<HTMLElement>('[lang]')!.lang).to.equal(lang);
        expect(find(element, 'a')!.getBoundingClientRect().height, name(element)).to.be.at.least(
          24,
        );
        await expect(element).to.be.accessible();
      }
    }
    const warnings = await warningsOf(() =>
      mount(
        html`<alliance-country-counter feed=${feed} set="elsewhere"></alliance-country-counter>`,
      ),
    );
    expect(warnings).to.deep.equal([
      'alliance-widgets: <alliance-country-counter>: the feed has no set "elsewhere"',
    ]);
  });

  it('keeps the line that it stands in as it was', async () => {
    const line = await fixture<HTMLElement>(
      html`<p>From <alliance-country-counter feed=${feed} country="Atlantis" format="compact"></alliance-country-counter> come</p>`,
    );
    const {height} = line.getBoundingClientRect();
    await (line.firstElementChild as HTMLElement & {whenReady(): Promise<void>}).whenReady();
    expect(line.getBoundingClientRect().height).to.equal(height);
  });
});

describe('several elements whose feed cannot be had', () => {
  type Failing = HTMLElement & {
    refresh(): Promise<void>;
    requestUpdate(): void;
    updateComplete: Promise<unknown>;
  };
  const lines = (elements: readonly Element[]) =>
    elements.flatMap((element) => findAll(element, '.status')).map(({textContent}) => textContent);
  const aloud = (elements: readonly Element[]) =>
    elements
      .flatMap((element) => findAll(element, '.status[aria-live=polite]'))
      .map(({textContent}) => textContent)
      .filter(Boolean);

  it('each bear the words, and one of them says them aloud, however they come and go', async () => {
    const unavailable = 'The latest content of the Alliance cannot be loaded now.';
    const elements: Failing[] = [];
    for (const template of all(noFeed)) elements.push(await mountFailing<Failing>(template));
    expect(lines(elements)).to.deep.equal(elements.map(() => unavailable));
    expect(aloud(elements)).to.deep.equal([unavailable]);
    const gone = elements.shift()!;
    gone.remove();
    // Something it had asked for comes late.
    gone.requestUpdate();
    await gone.updateComplete;
    elements.push(
      await mountFailing<Failing>(html`<alliance-about feed=${noFeed}></alliance-about>`),
    );
    await Promise.all(elements.map((element) => element.updateComplete));
    expect(aloud(elements), 'who left leaves the word to the next').to.deep.equal([unavailable]);
  });

  it('are silent again once it is there, and say the next failure aloud', async () => {
    const source = await made(() => undefined);
    const elements: Failing[] = [];
    for (const template of all(source.url)) elements.push(await mount<Failing>(template));
    const settled = async () => {
      await elements[0]!.refresh();
      await Promise.all(elements.map((element) => element.updateComplete));
    };
    for (let i = 0; i < 2; i++) {
      source.fail();
      await settled();
      expect(lines(elements).filter(Boolean)).to.have.length(elements.length);
      expect(aloud(elements)).to.have.length(1);
      source.publish(() => undefined);
      await settled();
      expect(lines(elements).filter(Boolean)).to.have.length(0);
      expect(
        elements.flatMap((element) => findAll(element, '.status[aria-live=polite]')),
        'regions that are ready to speak',
      ).to.have.length(elements.length);
    }
  });
});

describe('in print', () => {
  const printed = <T>(element: Element, look: () => T) => seen(element, 'print', look);
  /** Engines tell the computed value before or after they look the attribute up. */
  const ADDRESS = /attr\(href\)|(https?|mailto):/;
  const after = (node: Element) => getComputedStyle(node, '::after').content;

  it('a rotating news element is a list: all items, no controls', async () => {
    const element = await mount(
      html`<alliance-news-ticker feed=${feed} mode="rotate"></alliance-news-ticker>`,
    );
    printed(element, () => {
      expect(find(element, '[part=controls]')!.getClientRects()).to.have.length(0);
      const slides = findAll(element, '.slide');
      expect(slides.map((slide) => getComputedStyle(slide).visibility)).to.deep.equal(
        Array(5).fill('visible'),
      );
      const tops = slides.map((slide) => slide.getBoundingClientRect().top);
      expect(new Set(tops).size, 'none over another').to.equal(5);
    });
  });

  it('a title that was cut is whole, with the address it leads to', async () => {
    const element = await mount<HTMLElement>(
      html`<alliance-news-ticker feed=${feed} title-lines="1" style="width: 200px"></alliance-news-ticker>`,
    );
    const link = find(element, '[part=title] a')!;
    printed(element, () => {
      expect(getComputedStyle(link.parentElement!).display).to.equal('inline');
      expect(after(link)).to.match(ADDRESS);
    });
  });

  it('an invitation is text and the address of the form', async () => {
    const element = await mount(
      html`<alliance-join-button feed=${feed} target="_blank"></alliance-join-button>`,
    );
    printed(element, () => {
      const link = find(element, 'a')!;
      const {display, borderTopWidth} = getComputedStyle(link);
      expect([display, borderTopWidth]).to.deep.equal(['block', '0px']);
      expect(after(link)).to.match(ADDRESS);
      expect(find(element, '.new-tab')!.getClientRects()).to.have.length(0);
    });
  });

  it('accounts are names with their addresses, also where only icons were shown', async () => {
    for (const display of ['icons', 'both']) {
      const element = await mount(
        html`<alliance-follow-links feed=${feed} display=${display}></alliance-follow-links>`,
      );
      printed(element, () => {
        for (const link of findAll(element, 'a')) {
          expect(find(element, '.icon')!.getClientRects()).to.have.length(0);
          expect(link.querySelector('.name')!.getBoundingClientRect().width).to.be.greaterThan(20);
          expect(after(link)).to.match(ADDRESS);
        }
      });
    }
  });

  it('disclosures are open: the note, the countries, the figures', async () => {
    for (const template of [
      html`<alliance-about feed=${feed}></alliance-about>`,
      html`<alliance-participant-badge feed=${feed} participant="tivat"></alliance-participant-badge>`,
      html`<alliance-country-counter feed=${feed} breakdown history></alliance-country-counter>`,
    ]) {
      const element = await mount(template);
      for (const details of findAll<HTMLDetailsElement>(element, 'details')) {
        const closed = details.getBoundingClientRect().height;
        expect(details.open).to.equal(false);
        expect(
          printed(element, () => details.getBoundingClientRect().height),
          name(element),
        ).to.be.greaterThan(closed + 20);
      }
    }
  });

  it('a dark element is light', async () => {
    const element = await mount(
      html`<alliance-participant-badge feed=${feed} participant="tivat" variant="dark" theme="dark"></alliance-participant-badge>`,
    );
    const ground = () => getComputedStyle(find(element, '.card')!).backgroundColor;
    expect(ground()).to.equal('rgb(27, 34, 46)');
    expect(printed(element, ground)).to.equal('rgb(255, 255, 255)');
  });
});
