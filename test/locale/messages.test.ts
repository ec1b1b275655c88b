import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {FlatMessages} from '../../src/locale/message.js';
import {checkMessages, categoriesOf} from '../../tools/messages/check.js';
import {nextState, readState} from '../../tools/messages/changes.js';
import {
  languagesOf,
  readDescriptions,
  readMessages,
  type Room,
} from '../../tools/messages/files.js';
import {checkFiles, madeFiles} from '../../tools/messages/made.js';
import {missingKeys} from '../../tools/messages/missing.js';
import {offeredIn} from '../../tools/messages/offered.js';
import {seedOf} from '../../tools/messages/seed.js';

const descriptions = readDescriptions();

/** Returns the faults of a German text that stands under a key of English. */
const faultsOf = (messages: FlatMessages, english: FlatMessages, tag = 'de') =>
  checkMessages({tag, room: '', messages, english, descriptions});

describe('The words of all languages', () => {
  it('have no fault', () => {
    assert.deepEqual(checkFiles(), []);
  });

  it('are what the made files were made from: `npm run messages` was run', async () => {
    for (const [file, make] of madeFiles) {
      const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.equal(before, await make(before), file);
    }
  });

  it('are whole in English, French and German, on pages too', () => {
    for (const tag of ['en', 'fr', 'de']) assert.deepEqual(offeredIn(tag).missing, {}, tag);
    for (const tag of ['fr', 'de'])
      assert.deepEqual(
        Object.keys(readMessages(tag, 'pages')).sort(),
        Object.keys(readMessages('en', 'pages')).sort(),
        tag,
      );
  });

  it('say who read them', () => {
    for (const tag of languagesOf())
      for (const key of ['meta.name', 'meta.checked'])
        assert.ok(readMessages(tag)[key], `${tag}: ${key}`);
  });

  it('are described, placeholders too, and nothing else is', () => {
    const keys = (['', 'pages'] satisfies Room[]).flatMap((room) =>
      Object.keys(readMessages('en', room)),
    );
    assert.deepEqual(
      Object.keys(descriptions.keys).filter((key) => !keys.includes(key)),
      [],
    );
    const used = new Set(
      (['', 'pages'] satisfies Room[])
        .flatMap((room) => Object.values(readMessages('en', room)))
        .flatMap((message) => JSON.stringify(message).match(/(?<=\{)\w+(?=\})/g) ?? []),
    );
    assert.deepEqual(
      [...used].filter((name) => !descriptions.values[name]),
      [],
    );
  });
});

describe('checkMessages', () => {
  it('names what English does not have', () => {
    assert.deepEqual(faultsOf({'map.tilte': 'Titel'}, {'map.title': 'Title'}), [
      'de: map.tilte: English has no such key',
    ]);
  });

  it('names placeholders that are missing, unknown or broken', () => {
    const english = {'map.sorted': 'Sorted: {order}'};
    assert.deepEqual(faultsOf({'map.sorted': 'Sortiert'}, english), [
      'de: map.sorted: {order} is missing',
    ]);
    assert.deepEqual(faultsOf({'map.sorted': 'Sortiert: {ordnung}'}, english), [
      'de: map.sorted: {ordnung} is not put in here',
      'de: map.sorted: {order} is missing',
    ]);
    assert.deepEqual(faultsOf({'map.sorted': 'Sortiert: {order'}, english), [
      'de: map.sorted: {order} is missing',
      'de: map.sorted: has a brace that belongs to nothing',
    ]);
  });

  it('asks for one of the placeholders that say the same', () => {
    const english = {'counter.placed': '{participants} {inCountry}'};
    assert.deepEqual(faultsOf({'counter.placed': '{country}: {participants}'}, english), []);
    assert.deepEqual(faultsOf({'counter.placed': '{participants}'}, english), [
      'de: counter.placed: one of {inCountry}, {country} is missing',
    ]);
    assert.deepEqual(faultsOf({'counter.placed': '{participants} {inCountry}'}, english), [
      'de: counter.placed: {inCountry} needs phrases such as in.FR and in.other; else use {country}',
    ]);
  });

  it('asks for exactly the plural forms of the language', () => {
    const english = {'map.shown': {one: '{n} shown', other: '{n} shown'}};
    assert.deepEqual(faultsOf({'map.shown': {other: '{n} angezeigt'}}, english), [
      'de: map.shown: has the plural forms other, and the language has one, other',
    ]);
    assert.deepEqual(
      faultsOf({'map.shown': {one: '{n} a', few: '{n} b', other: '{n} c'}}, english, 'sk'),
      [],
    );
    assert.deepEqual(faultsOf({'map.shown': '{n} angezeigt'}, english), [
      'de: map.shown: takes plural forms',
    ]);
  });

  it('knows the plural forms of whole numbers in each language', () => {
    assert.deepEqual(
      ['en', 'fr', 'cs', 'pl', 'sl', 'lt', 'ar', 'tr'].map((tag) => categoriesOf(tag, {}).join()),
      [
        'one,other',
        'one,other',
        'few,one,other',
        'few,many,one',
        'few,one,other,two',
        'few,one,other',
        'few,many,one,other,two,zero',
        'one,other',
      ],
    );
    assert.equal(categoriesOf('rom', {'plural.one': 'n = 1'}).join(), 'one,other');
    assert.equal(categoriesOf('mt', seedOf('mt')).join(), categoriesOf('mt', {}).join());
  });

  it('names wrong typography', () => {
    const of = (tag: string, text: string) => faultsOf({'a.b': text}, {'a.b': 'x'.repeat(40)}, tag);
    assert.deepEqual(of('fr', 'Qui ?'), [
      'fr: a.b: a no-break space belongs before ; : ! ? » and after «',
    ]);
    assert.deepEqual(of('de', 'das “Wort”'), ['de: a.b: quotation marks are „ and “']);
    assert.deepEqual(of('de', 'das „Wort“'), []);
    assert.deepEqual(of('es', "l'home..."), [
      'es: a.b: three dots are one sign: …',
      'es: a.b: typewriter’s quotation marks; write the language’s own',
    ]);
    assert.deepEqual(of('es', ' hola'), ['es: a.b: is empty, or begins or ends with a space']);
  });

  it('names what is too long, and what was left in English', () => {
    assert.deepEqual(faultsOf({'map.viewMap': 'Landkartendarstellung'}, {'map.viewMap': 'Map'}), [
      'de: map.viewMap: has 21 characters; there is room for 14',
    ]);
    const english = {'map.noneFound': 'No participant matches.'};
    assert.deepEqual(faultsOf(english, english), ['de: map.noneFound: is the English text']);
  });
});

describe('A language', () => {
  it('is stale in a key whose English text changed, until its own text changes', () => {
    const before = readState();
    const changed = {...before, english: {...before.english, 'map.title': 'another'}};
    const {stale} = nextState(changed);
    assert.deepEqual(Object.keys(stale['de'] ?? {}), ['map.title']);
    const mended = {english: before.english, stale: {de: {'map.title': 'another'}}};
    assert.deepEqual(nextState(mended).stale['de'], undefined);
  });

  it('is begun with the names of all countries, and what it lacks is listed', () => {
    const seed = seedOf('lb');
    assert.equal(seed['country.DE'], 'Däitschland');
    assert.equal(Object.keys(seed).filter((key) => key.startsWith('country.')).length, 47);
    assert.match(
      missingKeys('lb'),
      /^map\.title\n {2}"Participating cities and regions"\n {2}The map/m,
    );
  });
});
