import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatMessage, messageParts, pluralCategory, pluralForm} from '../../src/locale/message.js';

const forms = {zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other'};
const formsOf = (lang: string, numbers: readonly number[]) =>
  numbers.map((n) => pluralForm(forms, pluralCategory(n, lang)));

describe('pluralForm(message, category)', () => {
  it('follows the rules of each language', () => {
    assert.deepEqual(formsOf('en', [0, 1, 2, 10_000]), ['other', 'one', 'other', 'other']);
    assert.deepEqual(formsOf('fr', [0, 1, 2, 10_000]), ['one', 'one', 'other', 'other']);
    assert.deepEqual(formsOf('pl', [0, 1, 2, 5, 12, 22, 130]), [
      'many',
      'one',
      'few',
      'many',
      'many',
      'few',
      'many',
    ]);
    assert.deepEqual(formsOf('sl', [0, 1, 2, 3, 4, 5, 101, 102]), [
      'other',
      'one',
      'two',
      'few',
      'few',
      'other',
      'one',
      'two',
    ]);
    assert.deepEqual(formsOf('ar', [0, 1, 2, 3, 11, 100]), [
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('follows the rules of the language’s file, where it has some', () => {
    const maltese = {
      one: 'n = 1',
      two: 'n = 2',
      few: 'n = 0 or n % 100 = 3..10',
      many: 'n % 100 = 11..19',
    };
    for (let n = 0; n <= 1000; n++)
      assert.equal(pluralCategory(n, 'xx', maltese), pluralCategory(n, 'mt'), `${n}`);
    const macedonian = {one: 'n % 100 = 1,21,31,41,51,61,71,81,91'};
    for (let n = 0; n <= 1000; n++)
      assert.equal(pluralCategory(n, 'xx', macedonian), pluralCategory(n, 'mk'), `${n}`);
  });

  it('takes English rules for a language that Intl does not know', () => {
    assert.deepEqual(formsOf('xx', [0, 1]), ['other', 'one']);
  });

  it('falls back to other where a form is missing', () => {
    assert.equal(pluralForm({other: 'x'}, 'one'), 'x');
    assert.equal(pluralForm('x', 'one'), 'x');
  });

  it('knows ordinals', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11].map((n) => pluralForm(forms, pluralCategory(n, 'en', {}, 'ordinal'))),
      ['one', 'two', 'few', 'other', 'other'],
    );
  });
});

describe('messageParts(text, values)', () => {
  it('splits a message at its placeholders', () => {
    assert.deepEqual(messageParts('{count} in {place}.', {count: '5', place: 'France'}), [
      {name: 'count', value: '5'},
      {value: ' in '},
      {name: 'place', value: 'France'},
      {value: '.'},
    ]);
  });

  it('keeps values of any type, and leaves a placeholder without one as it stands', () => {
    const value = {};
    assert.deepEqual(messageParts<object>('{a}{b}{toString}', {a: value}), [
      {name: 'a', value},
      {value: '{b}'},
      {value: '{toString}'},
    ]);
    assert.deepEqual(messageParts('', {}), []);
  });
});

describe('formatMessage(text, values)', () => {
  it('never reads a value as a message', () => {
    assert.equal(formatMessage('{a} {b}', {a: '{b}', b: '$&'}), '{b} $&');
  });
});
