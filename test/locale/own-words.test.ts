import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {englishMessages as en} from '../../src/locale/english-messages.js';
import {findLacking, replaceWords} from '../../src/locale/own-words.js';

/** Returns the group as the page says it, and what was said of it. */
function replaced<G extends 'map' | 'counter' | 'badge' | 'common'>(
  group: G,
  messages: Parameters<typeof replaceWords>[0],
) {
  const warnings: string[] = [];
  const words = replaceWords(messages, (text) => warnings.push(text))(group, en[group]);
  return {words, warnings};
}

describe('replaceWords(messages)', () => {
  it('puts the page’s texts in place of ours, key by key', () => {
    const {words, warnings} = replaced('map', {
      'map.title': 'Who is with us',
      'map.sortBy.name': 'By letters',
      'map.shown': {one: 'one is shown', other: '{n} are shown'},
      'counter.byCountry': 'not of this group',
    });
    assert.equal(words.title, 'Who is with us');
    assert.deepEqual(words.sortBy, {...en.map.sortBy, name: 'By letters'});
    assert.equal(words.shown.one, 'one is shown');
    assert.equal(words.help, en.map.help);
    assert.deepEqual(warnings, []);
  });

  it('takes a placeholder that says the same', () => {
    const {words, warnings} = replaced('counter', {'counter.placed': '{country}: {participants}'});
    assert.equal(words.placed, '{country}: {participants}');
    assert.deepEqual(warnings, []);
  });

  it('leaves out, and names, what is no key, no text, or has other placeholders', () => {
    const {words, warnings} = replaced('map', {
      'map.tilte': 'x',
      'map.sorted': 'Sorted',
      'map.zoomIn': 7 as unknown as string,
      'map.sortBy': 'x',
    });
    assert.deepEqual(words, en.map);
    assert.deepEqual(warnings, [
      'words of this page: map.tilte is no key of ours; ours is shown',
      'words of this page: map.sorted has other placeholders than “Sorted: {order}”; ours is shown',
      'words of this page: map.zoomIn is no text; ours is shown',
      'words of this page: map.sortBy is no text of ours; ours is shown',
    ]);
  });

  it('knows tables from messages with forms', () => {
    const {words, warnings} = replaced('common', {'common.textIn.other': '(another tongue)'});
    assert.equal(words.textIn.other, '(another tongue)');
    assert.equal(words.textIn.fr, en.common.textIn.fr);
    assert.deepEqual(warnings, []);
    const types = replaced('map', {'map.type.other': 'thing', 'map.typeFilter.city': 'Towns'});
    assert.equal(types.words.type.other, 'thing');
    assert.equal(types.words.typeFilter.city, 'Towns');
    assert.deepEqual(types.warnings, []);
  });
});

describe('findLacking(words, own)', () => {
  it('names the first key that is not there', () => {
    assert.equal(findLacking({join: en.join}, {join: en.join}, ''), undefined);
    assert.equal(
      findLacking({join: en.join}, {join: {...en.join, inLanguage: {en: 'x'}}}, ''),
      '.join.inLanguage.fr',
    );
  });
});
