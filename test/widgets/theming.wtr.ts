import {expect, html} from '@open-wc/testing';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/join-button.js';
import {feed, find, mount} from './fixture.js';

/** Relative luminance (WCAG 2) of a computed colour. */
function luminance(color: string): number {
  const numbers = color.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number);
  // "color(xyz-d65 x y z)": the digits of the name come first.
  if (color.startsWith('color(xyz')) return numbers.at(-2)!;
  expect(color).to.match(/^rgb\(/);
  const [r, g, b] = numbers.map((n) => n / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the looks of every widget', () => {
  for (const accent of ['', 'yellow', '#000', 'white', '#e2001a', 'rgb(0 160 0)', 'hotpink']) {
    for (const theme of ['light', 'dark'] as const) {
      it(`keep 4.5:1 with the accent ${accent || 'of our own'} in ${theme}`, async () => {
        const counter = await mount(html`<alliance-country-counter feed=${feed} theme=${theme}></alliance-country-counter>`);
        const button = await mount(html`<alliance-join-button feed=${feed} theme=${theme}></alliance-join-button>`);
        for (const element of [counter, button]) if (accent) element.style.setProperty('--alliance-accent', accent);
        const ground = getComputedStyle(find(counter, '.card')!).backgroundColor;
        expect(contrast(getComputedStyle(find(counter, '.number')!).color, ground)).to.be.at.least(4.5);
        const solid = getComputedStyle(find(button, '.button')!);
        expect(contrast(solid.color, solid.backgroundColor)).to.be.at.least(4.5);
      });
    }
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
    Object.assign(element.parentElement!.style, {fontFamily: 'monospace', textTransform: 'uppercase', letterSpacing: '1em', textIndent: '3em', textAlign: 'right', whiteSpace: 'nowrap'});
    const {fontFamily, textTransform, letterSpacing, textIndent, textAlign, whiteSpace} = getComputedStyle(find(element, '[part=text] p')!);
    expect([fontFamily, textTransform, letterSpacing, textIndent, textAlign, whiteSpace]).to.deep.equal(['monospace', 'none', 'normal', '0px', 'start', 'normal']);
  });

  it('have a heading of the level asked for, or none', async () => {
    const level = async (value: string) => find(await mount(html`<alliance-about feed=${feed} heading-level=${value}></alliance-about>`), '#heading')!.localName;
    expect([await level('2'), await level(' 6 '), await level('None'), await level('7'), await level('')]).to.deep.equal(['h2', 'h6', 'p', 'h3', 'h3']);
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
