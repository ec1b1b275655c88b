import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {canonicalTag, directionOf, matchLanguage, pickText} from '../../src/locale/language.js';

describe('canonicalTag(tag)', () => {
  it('makes a BCP 47 tag canonical', () => {
    assert.deepEqual([' en', 'FR-be', 'sr_latn', 'rom', 'zh-hant-tw'].map(canonicalTag), [
      'en',
      'fr-BE',
      'sr-Latn',
      'rom',
      'zh-Hant-TW',
    ]);
  });

  it('never throws on what is none', () => {
    assert.deepEqual(
      ['C', 'C.UTF-8', '', '  ', 'english!', '-', null, undefined].map(canonicalTag),
      Array<undefined>(8).fill(undefined),
    );
  });
});

describe('matchLanguage(requested, available)', () => {
  it('prefers the same tag, then the base language, then another region of it', () => {
    assert.equal(matchLanguage('fr-BE', ['en', 'fr', 'fr-BE']), 'fr-BE');
    assert.equal(matchLanguage('fr-BE', ['en', 'fr', 'fr-CH']), 'fr');
    assert.equal(matchLanguage('sr', ['en', 'sr-Latn']), 'sr-Latn');
    assert.equal(matchLanguage('FR', ['fr']), 'fr');
  });

  it('is undefined where nothing serves', () => {
    assert.equal(matchLanguage('pl', ['en', 'fr']), undefined);
    assert.equal(matchLanguage('', ['en']), undefined);
    assert.equal(matchLanguage(undefined, ['en']), undefined);
    assert.equal(matchLanguage('e', ['en']), undefined);
  });
});

describe('pickText(map, lang)', () => {
  it('says in which language the text is and whether that was asked for', () => {
    assert.deepEqual(pickText({en: 'E', fr: 'F'}, 'fr-CH'), {
      text: 'F',
      lang: 'fr',
      fallback: false,
    });
    assert.deepEqual(pickText({fr: 'F', en: 'E'}, 'pl'), {text: 'E', lang: 'en', fallback: true});
    assert.deepEqual(pickText({de: 'D', fr: 'F'}, 'pl'), {text: 'F', lang: 'fr', fallback: true});
    assert.deepEqual(pickText({de: 'D'}, 'pl'), {text: 'D', lang: 'de', fallback: true});
    assert.equal(pickText({}, 'pl'), undefined);
    assert.equal(pickText(undefined, 'pl'), undefined);
  });
});

describe('directionOf(tag)', () => {
  it('is that of the script, where the tag names one', () => {
    assert.deepEqual(['ar', 'ar-EG', 'fa', 'ur-Latn', 'ks', 'arn', 'en'].map(directionOf), [
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });
});
