import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  formatDate,
  formatDateRange,
  formatKilometres,
  formatList,
  formatNumber,
  nameOrder,
} from '../../src/locale/locale.js';
import {pluralCategory, type FlatMessages} from '../../src/locale/message.js';
import {languagesOf, readMessages, textAt} from '../../tools/messages/files.js';
import {countryCodes, seedOf} from '../../tools/messages/seed.js';
import {localeIn} from './words.js';

const intlTag = (tag: string) => (tag === 'en' ? 'en-GB' : tag);
const isKnown = (tag: string) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
/** Spaces of other widths, and those around a dash, are ours to set. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/ ?– ?/g, '–');

describe('What each language’s file says of dates, numbers and lists is what CLDR says', () => {
  for (const tag of languagesOf().filter(isKnown)) {
    const isSeeded = (group: string) =>
      textAt(readMessages(tag), 'meta.cldr').split(', ').includes(group);

    /** A translator may know better than CLDR, and our way of dates may be what CLDR does not have. */
    const isAsSeeded = (...groups: readonly string[]) => {
      const of = (messages: FlatMessages) =>
        JSON.stringify(
          Object.entries(messages)
            .filter(([key]) => groups.includes(key.split('.')[0] ?? ''))
            .sort(),
        );
      return of(seedOf(tag)) === of(readMessages(tag));
    };

    it(`${tag}: numbers`, async () => {
      if (!isAsSeeded('number', 'unit')) return;
      const locale = await localeIn(tag);
      const intl = new Intl.NumberFormat(intlTag(tag), {numberingSystem: 'latn'});
      for (const n of [0, 1, 12, 130, 999, 1000, 1234, 9999, 10_000, 123_456, 2.5, 1234.5])
        assert.equal(plain(formatNumber(locale, n)), plain(intl.format(n)));
      const kilometres = new Intl.NumberFormat(intlTag(tag), {
        style: 'unit',
        unit: 'kilometer',
        numberingSystem: 'latn',
      });
      if (isSeeded('unit'))
        for (const n of [2.5, 7, 12, 1234])
          assert.equal(plain(formatKilometres(locale, n)), plain(kilometres.format(n)));
    });

    it(`${tag}: dates`, async () => {
      // Figures of CLDR’s ranges may have two digits.
      if (!isAsSeeded('date', 'month') || tag === 'hy') return;
      const locale = await localeIn(tag);
      const options = {timeZone: 'UTC', numberingSystem: 'latn', year: 'numeric'} as const;
      const day = new Intl.DateTimeFormat(intlTag(tag), {
        ...options,
        month: 'long',
        day: 'numeric',
      });
      const month = new Intl.DateTimeFormat(intlTag(tag), {...options, month: 'long'});
      for (let i = 1; i <= 12; i++) {
        const iso = `2015-${String(i).padStart(2, '0')}`;
        assert.equal(
          plain(formatDate(locale, `${iso}-06`)),
          plain(day.format(new Date(`${iso}-06`))),
        );
        assert.equal(plain(formatDate(locale, iso)), plain(month.format(new Date(iso))));
      }
      const year = new Intl.DateTimeFormat(intlTag(tag), options);
      assert.equal(plain(formatDate(locale, '2015')), plain(year.format(new Date('2015-06-06'))));
      for (const [start, end] of [
        ['2014-05-14', '2014-05-16'],
        ['2014-05-30', '2014-06-02'],
      ] as const)
        assert.equal(
          plain(formatDateRange(locale, start, end)),
          plain(day.formatRange(new Date(start), new Date(end))),
        );
    });

    it(`${tag}: lists, plural forms and the order of names`, async () => {
      const locale = await localeIn(tag);
      const list = new Intl.ListFormat(intlTag(tag));
      if (isAsSeeded('list'))
        for (const items of [['A'], ['A', 'B'], ['Á', 'B', 'Č', 'D']])
          assert.equal(plain(formatList(locale, items)), plain(list.format(items)));
      const rules = new Intl.PluralRules(tag);
      if (isAsSeeded('plural'))
        for (let n = 0; n <= 1000; n++)
          assert.equal(pluralCategory(n, tag, locale.groups.plural), rules.select(n), `${n}`);
      if (!isAsSeeded('order')) return;
      const names = countryCodes.flatMap((code) => readMessages(tag)[`country.${code}`] as string);
      assert.deepEqual(
        [...names].sort(nameOrder(locale)),
        [...names].sort(new Intl.Collator(tag).compare),
      );
    });

    it(`${tag}: names of countries, where they are CLDR’s`, () => {
      if (!isSeeded('country')) return;
      const seed = seedOf(tag);
      for (const code of countryCodes)
        assert.ok(
          readMessages(tag)[`country.${code}`],
          `${code}, CLDR: ${textAt(seed, `country.${code}`)}`,
        );
    });
  }
});
