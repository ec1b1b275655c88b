import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {quickNameOrder} from '../../src/locale/letter-order.js';
import {Locale, nameOrder} from '../../src/locale/locale.js';
import {languagesOf} from '../../tools/messages/files.js';
import {seedOf} from '../../tools/messages/seed.js';
import {localeIn} from './words.js';

/** With all that the order of letters alone does not decide. */
const characters = fc.constantFrom(
  ...Array.from("aAàÀbczZéÉeßæÆœøłđ -'’.,()*0129Жжабвиі\u0301\u0306\u00ADñçẞﬁ"),
);
const names = fc.string({unit: characters, maxLength: 6});

describe('What is done without Intl', () => {
  for (const tag of languagesOf()) {
    it(`quickNameOrder(locale) is the order of nameOrder(locale), in ${tag}`, async () => {
      const locale = await localeIn(tag);
      const [quick, full] = [quickNameOrder(locale), nameOrder(locale)];
      fc.assert(
        fc.property(names, names, (a, b) => {
          assert.equal(Math.sign(quick(a, b)), Math.sign(full(a, b)), JSON.stringify([a, b]));
        }),
        {numRuns: 5_000},
      );
    });
  }

  it('asks Intl where nothing else decides, and in languages with an order of their own', () => {
    const spanish = new Locale('es', 'es', {}, {order: 'n<ñ'});
    assert.ok(quickNameOrder(new Locale('en', 'en', {}))('Evora', 'Évora') < 0);
    assert.ok(quickNameOrder(spanish)('Ñuñoa', 'Nz') > 0);
    assert.ok(quickNameOrder(new Locale('es', 'es', {}, {}))('Ñuñoa', 'Nz') > 0);
  });

  it('orders letters that follow another as the language does', () => {
    for (const tag of ['sq', 'is', 'mt', 'gl']) {
      const {order} = seedOf(tag);
      const locale = new Locale(tag, tag, {}, {order: order as string});
      const words = [
        'Çajle',
        'Cz',
        'Da',
        'Dhana',
        'Dz',
        'Ë',
        'Ez',
        'Gjir',
        'Gz',
        'Há',
        'Haz',
        'Lla',
        'Lz',
        'Nja',
        'Nz',
        'Ñu',
        'Ýr',
        'Yz',
        'Þor',
        'Zz',
        'Æsa',
        'Öl',
        'Ðor',
        'ċaj',
        'ġar',
        'għar',
        'ħobż',
        'żur',
      ];
      assert.deepEqual(
        [...words].sort(nameOrder(locale)).join(' '),
        [...words].sort(new Intl.Collator(tag).compare).join(' '),
        tag,
      );
    }
  });

  it('needs no Intl.Collator where the first letters differ', async () => {
    const french = await localeIn('fr', 'fr-BE');
    const {Collator} = Intl;
    Intl.Collator = (() => {
      throw new Error('asked');
    }) as unknown as typeof Collator;
    try {
      assert.deepEqual(['Türkiye', 'Austria', 'Îles 2', 'Îles 10'].sort(quickNameOrder(french)), [
        'Austria',
        'Îles 10',
        'Îles 2',
        'Türkiye',
      ]);
    } finally {
      Intl.Collator = Collator;
    }
  });
});
