import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readFileSync} from 'node:fs';
import type {SnippetSource} from '../../src/embed/children/source.js';
import {MAP_PICTURE_PX, mapPicture} from '../../src/embed/map-picture.js';
import {elementCode, plainHtmlCode, reserveRule, scriptLine} from '../../src/embed/snippet.js';
import {widgetNames} from '../../src/embed/widget-names.js';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import {en, fr} from '../locale/words.js';

function sourceOf(site: string): SnippetSource {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${site}/feed/${file}`, 'utf8'));
  const manifest = parseManifest(read('alliance.json'));
  return {
    base: 'https://widgets.test/feed/',
    manifest,
    lang: 'en',
    words: en,
    participants: parseParticipants(read(manifest.sets['participants']!.href!)),
    news: parseNews(read(manifest.news!['en']!)),
  };
}
const incomplete = sourceOf('dist/site');
const whole = sourceOf('dist/site/sample');
const inFrench = (source: SnippetSource) => ({...source, lang: 'fr', words: fr});
const altOf = (source: SnippetSource, attributes = {}) => mapPicture(source, attributes)?.alt;
const imgOf = (code: string) => /<a [^>]*>(<picture>.*|<img[^>]*>)<\/a>/.exec(code)?.[1];
const LIBRARY = 'https://widgets.test/v1/';
const printed = (more: Partial<Parameters<typeof plainHtmlCode>[0]> = {}) =>
  plainHtmlCode({
    widget: 'participant-map',
    attributes: {},
    column: 'wide',
    source: whole,
    library: LIBRARY,
    ...more,
  });

describe('the picture of the map in the printed code', () => {
  it('says in words what it shows', () => {
    assert.equal(altOf(whole), 'Map: 130 participants in 29 countries');
    assert.equal(altOf(inFrench(whole)), 'Carte\u00a0: 130 participants dans 29 pays');
    assert.equal(altOf(whole, {country: 'fr'}), 'Map: 10 participants in France');
  });

  it('says “listed”, or how many of how many, while the list is incomplete', () => {
    assert.equal(altOf(incomplete), 'Map: 13 of 130 participants');
    assert.equal(altOf(inFrench(incomplete)), 'Carte\u00a0: 13 participants sur 130');
    assert.equal(altOf(incomplete, {country: 'FR'}), 'Map: 5 listed in France');
  });

  it('is that of the map with these attributes, or there is none', () => {
    assert.deepEqual(
      ([{}, {highlight: 'tivat'}, {country: 'FR', view: 'map'}] as Record<string, string>[]).map(
        (attributes) => mapPicture(whole, attributes)?.light,
      ),
      ['', '', '/fr'].map((key) => `https://widgets.test/w/participant-map${key}.svg`),
    );
    for (const attributes of [
      {type: 'city'},
      {country: 'FR DE'},
      {country: 'XX'},
      {view: 'list'},
    ] as Record<string, string>[])
      assert.equal(mapPicture(whole, attributes), undefined, JSON.stringify(attributes));
  });

  it('is the first child, in a link to the public page in the language of the words', () => {
    assert.match(
      elementCode('participant-map', {}, inFrench(whole)),
      /^<div class="alliance-map">\n<alliance-participant-map theme="light">\n {2}<a href="https:\/\/widgets\.test\/w\/fr\/participant-map\.html"><img /,
    );
  });

  it('is light and lazy, and at once where visitors see it without scrolling', () => {
    const img = (loading: string) =>
      `<img src="https://widgets.test/w/participant-map.svg" width="680" height="340" alt="Map: 130 participants in 29 countries"${loading} referrerpolicy="no-referrer">`;
    assert.equal(imgOf(printed().body), img(' loading="lazy"'));
    assert.equal(imgOf(printed({isAtTop: true}).body), img(''));
  });

  it('follows the visitor’s device together with the element, where the site has a dark mode', () => {
    const {head, body} = printed({hasDarkMode: true});
    assert.match(
      imgOf(body)!,
      /^<picture><source srcset="https:\/\/widgets\.test\/w\/participant-map\.dark\.svg" media="\(prefers-color-scheme: dark\)"><img src="https:\/\/widgets\.test\/w\/participant-map\.svg"/,
    );
    assert.match(body, /<alliance-participant-map theme="auto">/);
    assert.match(head, /\{ display: block; [^}]*color-scheme: light dark;/);
    assert.doesNotMatch(printed().head, /color-scheme/);
    assert.match(
      printed({attributes: {theme: 'dark'}}).body,
      /theme="dark">\n.*participant-map\.dark\.svg/,
    );
  });

  it('has the proportions of the files that the tool makes', () => {
    const file = readFileSync('dist/site/w/participant-map.svg', 'utf8');
    const {width, height} = MAP_PICTURE_PX;
    assert.match(file, new RegExp(`viewBox="\\S+ 0 ${width} ${height}"`));
  });
});

describe('the code for a plain HTML page', () => {
  it('is the script’s line and at most 12 lines of rules for the head, and the element for the body', () => {
    for (const attributes of [{}, {timeline: ''}, {theme: 'auto'}, {view: 'map'}] as Record<
      string,
      string
    >[]) {
      const {head, body} = printed({attributes});
      const rule = reserveRule('participant-map', attributes, 'wide', whole);
      assert.equal(head, `${scriptLine(LIBRARY)}\n<style>\n${rule}\n</style>`);
      assert.ok(rule.split('\n').length <= 12, JSON.stringify(attributes));
      assert.equal(body, elementCode('participant-map', attributes, whole));
    }
  });

  it('reserves the height by an attribute where the page’s stylesheet is out of reach', () => {
    for (const widget of widgetNames) {
      const {head, body} = printed({widget, hasStylesheet: false});
      assert.equal(head, scriptLine(LIBRARY));
      assert.match(
        body,
        new RegExp(`^<alliance-${widget}[^>]* style="display: block; [^"]*height: `),
      );
    }
    assert.match(
      imgOf(printed({hasStylesheet: false}).body)!,
      / style="display: block; width: 100%; height: auto;"/,
    );
  });

  it('makes any widget follow a page that has a dark mode', () => {
    for (const widget of widgetNames) {
      const {head, body} = printed({widget, hasDarkMode: true});
      assert.match(body, /^(<div class="alliance-map">\n)?<alliance-[a-z-]+ theme="auto"/);
      assert.match(head, /color-scheme: light dark;/);
    }
  });
});
