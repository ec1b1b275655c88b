import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {quickNameOrder} from '../../src/locale/letter-order.js';
import {formatDate, formatNumber, Locale, nameOrder} from '../../src/locale/locale.js';
import * as en from '../../src/locale/english.js';

const locale = (lang: string, requested = lang) =>
  new Locale<typeof en.counter>(lang, requested, en.counter, en.common);
/** With all that the order of letters alone does not decide. */
const characters = fc.constantFrom(
  ...Array.from("aAàÀbczZéÉeßæÆœøłđ -'’.,()*0129Жжабвиі\u0301\u0306\u00ADñçẞﬁ"),
);
const names = fc.string({unit: characters, maxLength: 6});

describe('What is done without Intl', () => {
  for (const tag of ['en', 'en-US', 'fr', 'fr-CA']) {
    it(`quickNameOrder(locale) is the order of nameOrder(locale), in ${tag}`, () => {
      const [quick, full] = [
        quickNameOrder(locale(tag.slice(0, 2), tag)),
        nameOrder(locale(tag.slice(0, 2), tag)),
      ];
      fc.assert(
        fc.property(names, names, (a, b) => {
          assert.equal(Math.sign(quick(a, b)), Math.sign(full(a, b)), JSON.stringify([a, b]));
        }),
        {numRuns: 20_000},
      );
    });

    it(`formatNumber(locale, count) writes every count as Intl does, in ${tag}`, () => {
      const intl = new Intl.NumberFormat(locale(tag.slice(0, 2), tag).tag);
      for (let count = 0; count <= 1100; count++)
        assert.equal(formatNumber(locale(tag.slice(0, 2), tag), count), intl.format(count));
    });
  }

  it('formatDate(locale, iso) writes a year as Intl does', () => {
    for (const tag of ['en', 'fr'])
      assert.equal(
        formatDate(locale(tag), '2014'),
        new Intl.DateTimeFormat(locale(tag).tag, {year: 'numeric'}).format(new Date('2014-06-01')),
      );
    assert.equal(formatDate(locale('ar', 'ar-EG'), '2014'), '٢٠١٤');
  });

  it('asks Intl where nothing else decides, and in languages with an order or digits of their own', () => {
    assert.ok(quickNameOrder(locale('en'))('Evora', 'Évora') < 0);
    assert.ok(quickNameOrder(locale('es'))('Ñuñoa', 'Nz') > 0);
    assert.equal(formatNumber(locale('ar', 'ar-EG'), 130), '١٣٠');
    assert.equal(formatNumber(locale('fr', 'fr-u-nu-deva'), 130), '१३०');
  });

  it('needs no Intl.Collator where the first letters differ', () => {
    const {Collator} = Intl;
    Intl.Collator = (() => {
      throw new Error('asked');
    }) as unknown as typeof Collator;
    try {
      assert.deepEqual(
        ['Türkiye', 'Austria', 'Îles 2', 'Îles 10'].sort(quickNameOrder(locale('fr', 'fr-BE'))),
        ['Austria', 'Îles 10', 'Îles 2', 'Türkiye'],
      );
    } finally {
      Intl.Collator = Collator;
    }
  });
});
