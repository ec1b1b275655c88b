import {expect, html} from '@open-wc/testing';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/follow-links.js';
import '../../src/elements/join-button.js';
import '../../src/elements/news-ticker.js';
import '../../src/elements/participant-badge.js';
import {map} from './map-fixture.js';
import {feed, find, findAll, made, mount, seen} from './fixture.js';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Relative luminance (WCAG 2) of a computed colour, whatever space it is written in. */
function luminance(color: string): number {
  // What is seen through shows the page, which is white.
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
    .map((n) => n / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const style = (element: Element, selector: string) => getComputedStyle(find(element, selector)!);

/** The texts and lines that have less than 4.5:1 (lines 3:1) against what is behind them: the nearest ground, else the page's. */
function faint(element: Element, page: string): string[] {
  const groundOf = (node: Element | null): string => {
    const color = node && getComputedStyle(node).backgroundColor;
    return !color ? page : /, 0\)$/.test(color) ? groundOf(node.parentElement) : color;
  };
  const texts = findAll(element, '*').filter(
    (node) =>
      [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) &&
      !node.closest('[inert], .visually-hidden, svg'),
  );
  const lines = findAll(element, '.line, .point .dot, .icon svg');
  return [
    ...texts.map((node) => [node, getComputedStyle(node).color, 4.5] as const),
    ...lines.map((node) => [node, getComputedStyle(node).stroke, 3] as const),
  ]
    .filter(
      ([node, color, least]) =>
        color === 'none' ||
        contrast(color, groundOf(node.closest('svg')?.parentElement ?? node)) < least,
    )
    .map(
      ([node, color]) =>
        `${node.localName}.${node.getAttribute('class') ?? ''} ${color} on ${groundOf(node.closest('svg')?.parentElement ?? node)}`,
    );
}

/** The corners and edges of sRGB, what lies between them, and some a city would choose, or see through. */
const STEPS = [0, 51, 119, 187, 255];
const ACCENTS = [
  '',
  'yellow',
  '#e2001a',
  'hotpink',
  'oklch(0.9 0.3 140)',
  '#1b4b9b80',
  'transparent',
  ...STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `rgb(${r} ${g} ${b})`))),
];
/** No colours. */
const MISSPELT = ['1b4b9b', 'not-a-colour'];

describe('the looks of every widget', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`keep 4.5:1 with each of ${ACCENTS.length} accents, pointed at or not, in ${theme}`, async () => {
      const counter = await mount(
        html`<alliance-country-counter feed=${feed} theme=${theme} href="/map"></alliance-country-counter>`,
      );
      const follow = await mount(
        html`<alliance-follow-links feed=${feed} theme=${theme}></alliance-follow-links>`,
      );
      const [solid, outline] = [
        await mount(
          html`<alliance-join-button feed=${feed} theme=${theme}></alliance-join-button>`,
        ),
        await mount(
          html`<alliance-join-button variant="outline" feed=${feed} theme=${theme}></alliance-join-button>`,
        ),
      ];
      const pairs = () =>
        [
          [style(counter, '.number').color, style(counter, '.card').backgroundColor],
          ...[solid, outline]
            .map((button) => style(button, '.button'))
            .map(({color, backgroundColor}) => [color, backgroundColor]),
          [style(follow, 'a').color, style(follow, 'a').backgroundColor],
        ] as [string, string][];
      const low: string[] = [];
      for (const accent of [...ACCENTS, ...MISSPELT]) {
        for (const element of [counter, follow, solid, outline])
          element.style.setProperty('--alliance-accent', accent);
        const all = [...pairs(), ...seen(follow, ':hover', pairs), ...seen(solid, ':hover', pairs)];
        low.push(
          ...all
            .filter(([text, ground]) => contrast(text, ground) < 4.5)
            .map(([text, ground]) => `${accent}: ${text} on ${ground}`),
        );
      }
      expect(low).to.deep.equal([]);
    });

    it(`outline their controls with 3:1 with each accent, chosen or not, in ${theme}`, async () => {
      const place = await map({theme, type: 'city', view: 'map'}, 600);
      const news = await mount<HTMLElement>(
        html`<alliance-news-ticker feed=${feed} theme=${theme} mode="rotate"></alliance-news-ticker>`,
      );
      const outlined = () => [
        ...findAll(place, 'input, .chip, .switch, .filter-button'),
        ...findAll(news, 'button'),
      ];
      expect(outlined().map(({localName}) => localName)).to.include.members([
        'input',
        'button',
        'select',
        'div',
      ]);
      const low: string[] = [];
      for (const accent of [...ACCENTS, ...MISSPELT]) {
        for (const element of [place, news]) element.style.setProperty('--alliance-accent', accent);
        const ground = style(place, '.frame').backgroundColor;
        low.push(
          ...outlined()
            .map((node) => [node.className, getComputedStyle(node).borderTopColor] as const)
            .filter(([, line]) => contrast(line, ground) < 3)
            .map(([node, line]) => `${accent}: ${node} ${line} on ${ground}`),
        );
      }
      expect(low).to.deep.equal([]);
    });

    it(`have every line and every word in the text’s colour for who asks for more contrast, in ${theme}`, async () => {
      for (const element of [
        await map({theme}, 600),
        await mount<HTMLElement>(
          html`<alliance-country-counter feed=${feed} theme=${theme} history breakdown as-of></alliance-country-counter>`,
        ),
        await mount<HTMLElement>(
          html`<alliance-news-ticker feed=${feed} theme=${theme} mode="rotate"></alliance-news-ticker>`,
        ),
        await mount<HTMLElement>(
          html`<alliance-about feed=${feed} theme=${theme}></alliance-about>`,
        ),
      ]) {
        const parts = () =>
          findAll(element, '.frame, .card, .status[tabindex], .facts, .small, .when, .chip, input')
            .filter((node) => !node.matches('[aria-pressed=true], [type=range]'))
            .flatMap((node) => {
              const {color, borderTopColor, borderTopWidth} = getComputedStyle(node);
              return borderTopWidth === '0px' ? [color] : [color, borderTopColor];
            });
        expect(new Set(parts()).size, element.localName).to.be.greaterThan(1);
        expect(
          seen(element, '(prefers-contrast: more)', () => [...new Set(parts())]),
          element.localName,
        ).to.deep.equal([theme === 'light' ? 'rgb(21, 29, 44)' : 'rgb(232, 236, 243)']);
      }
    });

    it(`are all legible on a page against their theme, with an accent that is none as well, in ${theme}`, async () => {
      const {url} = await made((manifest) => {
        manifest.join![0]!.text = {en: 'For all who work with Roma and Travellers.'};
      });
      const [page, ink] = theme === 'light' ? ['#000', '#fff'] : ['#fff', '#000'];
      const low: string[] = [];
      for (const template of [
        html`<alliance-country-counter feed=${url} theme=${theme} history breakdown as-of href="/map"></alliance-country-counter>`,
        html`<alliance-country-counter feed=${url} theme=${theme} set="nowhere"></alliance-country-counter>`,
        html`<alliance-follow-links feed=${url} theme=${theme}></alliance-follow-links>`,
        html`<alliance-about feed=${url} theme=${theme}></alliance-about>`,
        html`<alliance-news-ticker feed=${url} theme=${theme}></alliance-news-ticker>`,
        html`<alliance-news-ticker feed=${url} theme=${theme} mode="rotate"></alliance-news-ticker>`,
        html`<alliance-participant-badge feed=${url} theme=${theme} participant="tivat"></alliance-participant-badge>`,
        ...['solid', 'outline', 'text'].map(
          (variant) =>
            html`<alliance-join-button feed=${url} theme=${theme} variant=${variant}></alliance-join-button>`,
        ),
      ]) {
        const element = await mount<HTMLElement>(template);
        Object.assign(element.parentElement!.style, {background: page, color: ink});
        findAll<HTMLDetailsElement>(element, 'details').forEach((details) => {
          details.open = true;
        });
        for (const accent of ['', ...MISSPELT]) {
          element.style.setProperty('--alliance-accent', accent);
          low.push(
            ...faint(element, page!).map((what) => `${element.localName} ${accent}: ${what}`),
          );
        }
      }
      expect(low).to.deep.equal([]);
    });

    it(`have a focus ring that stands out from any ground in ${theme}`, async () => {
      const element = await mount(
        html`<alliance-join-button feed=${feed} theme=${theme}></alliance-join-button>`,
      );
      const link = find(element, 'a')!;
      const [ring, outlineWidth, boxShadow] = seen(element, ':focus-visible', () => {
        const {outlineColor, outlineWidth: width, boxShadow: shadow} = getComputedStyle(link);
        return [outlineColor, width, shadow];
      }) as [string, string, string];
      const rim = /^(rgb[^)]*\))/.exec(boxShadow)![1]!;
      expect([Number.parseFloat(outlineWidth) >= 2, boxShadow.includes('6px')]).to.deep.equal([
        true,
        true,
      ]);
      for (let grey = 0; grey < 256; grey++) {
        const ground = `rgb(${grey}, ${grey}, ${grey})`;
        expect(Math.max(contrast(ring, ground), contrast(rim, ground)), ground).to.be.at.least(3);
      }
    });
  }

  it('follow the page’s color-scheme, light where it says nothing', async () => {
    const element = await mount(html`<alliance-about feed=${feed}></alliance-about>`);
    const ground = () => getComputedStyle(find(element, '.card')!).backgroundColor;
    expect(ground()).to.equal('rgb(255, 255, 255)');
    element.parentElement!.style.colorScheme = 'dark';
    expect(ground()).to.equal('rgb(27, 34, 46)');
    element.setAttribute('theme', ' Light ');
    expect(ground()).to.equal('rgb(255, 255, 255)');
  });

  it('take the page’s font, and none of what a hostile rule for every element passes down', async () => {
    const element = await mount(html`<alliance-about feed=${feed}></alliance-about>`);
    Object.assign(element.parentElement!.style, {
      fontFamily: 'monospace',
      textTransform: 'uppercase',
      letterSpacing: '1em',
      textIndent: '3em',
      textAlign: 'right',
      whiteSpace: 'nowrap',
    });
    const {fontFamily, textTransform, letterSpacing, textIndent, textAlign, whiteSpace} =
      getComputedStyle(find(element, '[part=text] p')!);
    expect([
      fontFamily,
      textTransform,
      letterSpacing,
      textIndent,
      textAlign,
      whiteSpace,
    ]).to.deep.equal(['monospace', 'none', 'normal', '0px', 'start', 'normal']);
  });

  it('have a heading of the level asked for, or none', async () => {
    const level = async (value: string) =>
      find(
        await mount(html`<alliance-about feed=${feed} heading-level=${value}></alliance-about>`),
        '#heading',
      )!.localName;
    expect([
      await level('2'),
      await level(' 6 '),
      await level('None'),
      await level('7'),
      await level(''),
    ]).to.deep.equal(['h2', 'h6', 'p', 'h3', 'h3']);
  });

  it('take the language of the nearest ancestor, across shadow roots', async () => {
    const outer = document.createElement('div');
    outer.lang = 'fr';
    outer.attachShadow({mode: 'open'}).innerHTML = '<p></p>';
    document.body.append(outer);
    const element = document.createElement('alliance-about');
    element.feed = feed;
    outer.shadowRoot!.firstElementChild!.append(element);
    await element.whenReady();
    expect(find(element, 'h3')!.textContent).to.equal('À propos de l’Alliance');
    outer.remove();
  });

  it('come back intact after they were taken out', async () => {
    const element = await mount<HTMLElement>(html`<alliance-about feed=${feed}></alliance-about>`);
    const before = element.shadowRoot!.textContent;
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await (element as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
    expect(element.shadowRoot!.textContent).to.equal(before);
  });
});
