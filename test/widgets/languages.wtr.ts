/** Which language a widget speaks, and in whose words. */
import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/elements/about.js';
import '../../src/elements/country-counter.js';
import '../../src/elements/join-button.js';
import {englishMessages} from '../../src/locale/english-messages.js';
import {feed, find, textOf, warningsOf} from './fixture.js';

const counter = (lang: string) =>
  html`<alliance-country-counter feed=${feed} lang=${lang} format="compact"></alliance-country-counter>`;
const sentence = async (template: TemplateResult, selector = 'alliance-country-counter') => {
  const root = await fixture<HTMLElement>(template);
  const element = root.matches(selector) ? root : root.querySelector<HTMLElement>(selector)!;
  await (element as HTMLElement & {whenReady(): Promise<void>}).whenReady();
  const base = find(element, '[part=base]')!;
  return [base.lang, textOf(element, '[part=sentence]')];
};

const ENGLISH = '130 cities and regions from 29 countries';
const FRENCH = '130 villes et régions de 29 pays';
const GERMAN = '130 Städte und Regionen aus 29 Ländern';

describe('The language of a widget', () => {
  it('is that of its tag, with region, script, extension or underscore', async () => {
    for (const [tag, lang, text] of [
      ['de', 'de', GERMAN],
      ['de-AT', 'de', GERMAN],
      ['DE_ch', 'de', GERMAN],
      ['de-Latn-DE-u-nu-latn', 'de', GERMAN],
      ['fr-BE', 'fr', FRENCH],
      ['en-US', 'en', ENGLISH],
    ] as const)
      expect(await sentence(counter(tag)), tag).to.deep.equal([lang, text]);
  });

  it('is English for a tag that is none, or of no language we speak, whatever the browser’s', async () => {
    for (const tag of ['zh', 'zh-Hant-TW', 'C', 'POSIX', 'english!', 'x', ''])
      expect(await sentence(counter(tag)), tag).to.deep.equal(['en', ENGLISH]);
  });

  it('is the next one of the page where the widget does not speak the first', async () => {
    expect(
      await sentence(html`<div lang="fr"><p lang="zh">${counter('br')}</p></div>`),
    ).to.deep.equal(['fr', FRENCH]);
  });
});

const json = (words: object, lang?: string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), {
    type: 'application/json',
    lang: lang ?? '',
    textContent: JSON.stringify(words),
  });
const block = (words: object, lang?: string) => {
  const script = json(words, lang);
  script.dataset['allianceWords'] = '';
  return script;
};

describe('The words of the page', () => {
  it('stand in place of ours, in the element or once for the page', async () => {
    const script = block({
      'counter.fromCountries': {one: 'of {count} land', other: 'of {count} lands'},
    });
    document.body.append(script);
    try {
      expect(await sentence(counter('en'))).to.deep.equal([
        'en',
        '130 cities and regions of 29 lands',
      ]);
      const own = block({'counter.participants': '{count} <b>places</b>'});
      expect(
        await sentence(
          html`<alliance-country-counter feed=${feed} lang="de" format="compact">${own}</alliance-country-counter>`,
        ),
      ).to.deep.equal(['de', '130 <b>places</b> of 29 lands']);
    } finally {
      script.remove();
    }
  });

  it('are for their own language alone, where the block has one', async () => {
    const script = block({'counter.sentence': '{fromCountries}: {participants}'}, 'de');
    document.body.append(script);
    try {
      expect(await sentence(counter('en'))).to.deep.equal(['en', ENGLISH]);
      expect(await sentence(counter('de-AT'))).to.deep.equal([
        'de',
        'aus 29 Ländern: 130 Städte und Regionen',
      ]);
    } finally {
      script.remove();
    }
  });

  it('are a language that we do not speak, when they have all that the widget shows', async () => {
    const {common, date, month, number, counter: words} = englishMessages;
    const flat = (tree: object, path: string): [string, unknown][] =>
      Object.entries(tree).flatMap(([name, text]: [string, object | string]) =>
        typeof text === 'string' || 'one' in text
          ? [[`${path}.${name}`, text]]
          : flat(text, `${path}.${name}`),
      );
    const all = Object.fromEntries(
      Object.entries({common, date, month, number, counter: words}).flatMap(([group, tree]) =>
        flat(tree, group),
      ),
    );
    const own = {
      ...all,
      'counter.fromCountries': {one: 'aus {count} Land', other: 'aus {count} Länner'},
    };
    const whole = block(own, 'lb');
    document.body.append(whole);
    try {
      expect(await sentence(counter('lb'))).to.deep.equal([
        'lb',
        '130 cities and regions aus 29 Länner',
      ]);
    } finally {
      whole.remove();
    }
    const part = block({'counter.byCountry': 'No Land'}, 'lb');
    document.body.append(part);
    try {
      const warnings = await warningsOf(async () => {
        expect(await sentence(counter('lb'))).to.deep.equal(['en', ENGLISH]);
      });
      expect(warnings).to.deep.equal([
        'alliance-widgets: the page\'s words in "lb" lack common.sample; another language is shown',
      ]);
    } finally {
      part.remove();
    }
  });

  it('are left out, with one warning, where they do not fit', async () => {
    const script = block({'counter.sentence': 'Many', 'counter.none': 'x'});
    document.body.append(script);
    try {
      const warnings = await warningsOf(async () => {
        expect(await sentence(counter('fr'))).to.deep.equal(['fr', FRENCH]);
      });
      expect(warnings).to.deep.equal([
        'alliance-widgets: words of this page: counter.sentence has other placeholders than “{participants} {fromCountries}”; ours is shown',
        'alliance-widgets: words of this page: counter.none is no key of ours; ours is shown',
      ]);
    } finally {
      script.remove();
    }
  });
});
