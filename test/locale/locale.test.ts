import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  formatDate,
  formatDated,
  formatDateRange,
  formatKilometres,
  formatList,
  formatNumber,
  formatOrdinal,
  kosovoNote,
  languageNote,
  Locale,
  nameCountry,
  placeValues,
  type CountryTable,
} from '../../src/locale/locale.js';
import {de, en, fr} from './words.js';

const english = new Locale<typeof en.counter>('en', 'en', en.counter, en);
const french = new Locale<typeof en.counter>('fr', 'fr', fr.counter, fr);
const german = new Locale('de', 'de', de.counter, de);
const placeInCountry = (locale: Locale, code: string, table?: CountryTable) =>
  placeValues(locale, [code], table).inCountry;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const narrow = '\u202f';

describe('Locale', () => {
  it('formatNumber(locale, n) is written as the language does', () => {
    assert.equal(formatNumber(english, 10_000), '10,000');
    assert.equal(formatNumber(french, 10_000), `10${narrow}000`);
  });

  it('formatDate(locale, iso) is as precise as the date is, and a line breaks before its year alone', () => {
    assert.deepEqual(
      ['2015-05-06', '2015-05', '2015', '2015-05-06T23:30:00Z'].map((iso) =>
        formatDate(english, iso),
      ),
      ['6\u00a0May 2015', 'May 2015', '2015', '6\u00a0May 2015'],
    );
    assert.deepEqual(
      ['2015-05-06', '2015-05', '2015'].map((iso) => formatDate(french, iso)),
      ['6\u00a0mai 2015', 'mai 2015', '2015'],
    );
    assert.equal(formatDate(english, '2017-11-16', 'short'), '16\u00a0Nov 2017');
  });

  it('formatDate(locale, iso) is the same day in every time zone', () => {
    const {TZ} = process.env;
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      assert.equal(formatDate(english, '2014-05-14'), '14\u00a0May 2014');
      assert.equal(formatDate(english, '2014-05-14T00:30:00+02:00'), '14\u00a0May 2014');
    }
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it('formatDate(locale, iso) has the first of a month as French writes it', () => {
    assert.equal(formatDate(french, '2015-05-01'), '1er\u00a0mai 2015');
    assert.equal(formatDate(french, '2015-05-11'), '11\u00a0mai 2015');
    assert.equal(formatDate(english, '2015-05-01'), '1\u00a0May 2015');
  });

  it('formatDate(locale, iso) is that of the language’s file in every region', () => {
    assert.equal(
      formatDate(new Locale('en', 'en-US', en.counter, en), '2015-05-06'),
      '6\u00a0May 2015',
    );
  });

  it('formatNumber(locale, n) has the language’s decimal sign', () => {
    assert.deepEqual(
      [english, french].map((locale) => formatNumber(locale, 1234.5)),
      ['1,234.5', `1${narrow}234,5`],
    );
  });

  it('formatKilometres(locale, n)', () => {
    assert.deepEqual(
      [english, french].map((locale) => plain(formatKilometres(locale, 2.5))),
      ['2.5 km', '2,5 km'],
    );
  });

  it('formatDateRange(locale, start, end) says once what both share', () => {
    const ranges = [
      ['2014-05-14', '2014-05-16'],
      ['2014-05-30', '2014-06-02'],
      ['2014-12-30', '2015-01-02'],
      ['2014-05-14', '2014-05-14'],
      ['2014-05-14', undefined],
      ['2014-05-14', '2014-05-01'],
    ] as const;
    assert.deepEqual(
      ranges.map(([start, end]) => formatDateRange(english, start, end)),
      [
        '14–16\u00a0May 2014',
        '30\u00a0May – 2\u00a0June 2014',
        '30\u00a0December 2014 – 2\u00a0January 2015',
        '14\u00a0May 2014',
        '14\u00a0May 2014',
        '14\u00a0May 2014',
      ],
    );
    assert.deepEqual(
      ranges.slice(0, 3).map(([start, end]) => formatDateRange(french, start, end)),
      [
        '14–16\u00a0mai 2014',
        '30\u00a0mai – 2\u00a0juin 2014',
        '30\u00a0décembre 2014 – 2\u00a0janvier 2015',
      ],
    );
    assert.deepEqual(
      [
        ['2014-05-01', '2014-05-03'],
        ['2014-04-30', '2014-05-01'],
        ['2014-05-01', '2014-06-01'],
        ['2014-05-10', '2014-05-11'],
      ].map(([start, end]) => formatDateRange(french, start!, end)),
      [
        '1er–3\u00a0mai 2014',
        '30\u00a0avril – 1er\u00a0mai 2014',
        '1er\u00a0mai – 1er\u00a0juin 2014',
        '10–11\u00a0mai 2014',
      ],
    );
  });

  it('formatDated(locale, message, iso) has a form for a day and one for less', () => {
    assert.equal(
      formatDated(english, en.common.announced, '2015-05-06'),
      'announced on 6\u00a0May 2015',
    );
    assert.equal(formatDated(english, en.common.announced, '2015-05'), 'announced in May 2015');
    assert.equal(formatDated(french, fr.common.since, '2014-03-24'), 'depuis le 24\u00a0mars 2014');
    assert.equal(formatDated(french, fr.common.since, '2013'), 'depuis 2013');
  });

  it('formatOrdinal(locale, n)', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 13, 21, 122, 123, 127].map((n) => formatOrdinal(english, n)),
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '122nd', '123rd', '127th'],
    );
    assert.deepEqual(
      [1, 2, 21, 127].map((n) => formatOrdinal(french, n)),
      ['1er', '2e', '21e', '127e'],
    );
  });

  it('nameCountry(locale, code, table) prefers the feed’s official name, then the language’s, with the asterisk of a note', () => {
    const table = {
      TR: {name: {en: 'Türkiye'}},
      XK: {name: {en: 'Kosovo*'}, note: {en: 'All reference …'}},
    };
    assert.deepEqual(
      ['TR', 'XK', 'FR', 'ZZZ'].map((code) => nameCountry(english, code, table)),
      ['Türkiye', 'Kosovo*', 'France', 'ZZZ'],
    );
    assert.deepEqual(
      ['XK', 'NL'].map((code) => nameCountry(french, code, table)),
      ['Kosovo*', 'Pays-Bas'],
    );
    assert.equal(nameCountry(english, 'constructor'), 'constructor');
  });

  it('placeValues(locale, codes) has the preposition and the article that the name asks for', () => {
    const slovak = {SK: {name: {en: 'Slovak Republic', fr: 'République slovaque'}}};
    assert.deepEqual(
      ['FR', 'NL', 'GB', 'SK'].map((code) => placeInCountry(english, code)),
      ['in France', 'in the Netherlands', 'in the United Kingdom', 'in the Slovak Republic'],
    );
    assert.equal(placeInCountry(english, 'SK', slovak), 'in the Slovak Republic');
    assert.deepEqual(
      ['FR', 'NL', 'PT', 'CY', 'ES'].map((code) => placeInCountry(french, code)),
      ['en France', 'aux Pays-Bas', 'au Portugal', 'à Chypre', 'en Espagne'],
    );
    assert.equal(placeInCountry(french, 'SK', slovak), 'en République slovaque');
    assert.equal(placeInCountry(english, 'SK', {SK: {name: {en: 'Slovakia'}}}), 'in Slovakia');
    assert.deepEqual(
      ['FR', 'CH', 'GB', 'NL', 'SK'].map((code) => placeInCountry(german, code)),
      [
        'in Frankreich',
        'in der Schweiz',
        'im Vereinigten Königreich',
        'in den Niederlanden',
        'in der Slowakei',
      ],
    );
  });

  it('formatList(locale, items)', () => {
    assert.equal(
      formatList(english, ['in France', 'in Greece', 'in the Netherlands']),
      'in France, in Greece and in the Netherlands',
    );
    assert.equal(formatList(french, ['en France', 'aux Pays-Bas']), 'en France et aux Pays-Bas');
  });

  it('languageNote(notes, tag)', () => {
    const {textIn} = en.common;
    assert.deepEqual(
      ['fr', 'fr-BE', 'hu'].map((tag) => languageNote(textIn, tag)),
      ['(text in French)', '(text in French)', '(text in another language)'],
    );
  });

  it('kosovoNote(locale) is in English where its official wording is not known', () => {
    assert.deepEqual(
      [english, french, german].map((locale) => kosovoNote(locale).lang),
      ['en', 'fr', 'en'],
    );
    assert.match(kosovoNote(german).text, /^\* All reference to Kosovo,/);
  });

  it('speaks English, never the browser’s language, for one that Intl does not know', () => {
    const romani = new Locale<typeof en.counter>('rom', 'rom', en.counter, en);
    assert.deepEqual(
      [formatDate(romani, '2015-05-06'), formatNumber(romani, 10_000), nameCountry(romani, 'FR')],
      ['6\u00a0May 2015', '10,000', 'France'],
    );
  });

  it('has the direction of its language', () => {
    assert.deepEqual(
      ['en', 'ar', 'he-IL', 'ku-Arab', 'pa', 'ar-Latn', 'sr-Latn'].map(
        (lang) => new Locale<typeof en.counter>(lang, lang, en.counter, en).dir,
      ),
      ['ltr', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr'],
    );
  });
});
