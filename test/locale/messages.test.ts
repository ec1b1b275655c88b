import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as en from '../../src/locale/messages/en.js';
import * as fr from '../../src/locale/messages/fr.js';
import {longListWords} from '../../src/locale/messages/long-list.js';
import {mapExtrasWords} from '../../src/locale/messages/map-extras.js';

type Tree = string | {readonly [key: string]: Tree};

/** A message in several forms: its keys are plural categories or `day` and `other`. */
const isForms = (tree: Tree): tree is Record<string, string> =>
  typeof tree === 'object' &&
  'other' in tree &&
  Object.keys(tree).every((key) => /^(zero|one|two|few|many|other|day)$/.test(key));
/** Tables whose keys are the language's own. */
const OWN_KEYS = new Set(['common.inCountry']);

function* messages(tree: Tree, path = ''): Generator<[string, string[]]> {
  if (OWN_KEYS.has(path)) yield [path, Object.keys(tree)];
  else if (typeof tree === 'string') yield [path, [tree]];
  else if (isForms(tree)) yield [path, Object.values(tree)];
  else
    for (const [key, member] of Object.entries(tree))
      yield* messages(member, path ? `${path}.${key}` : key);
}

const lateWords = (lang: string) => ({
  longList: longListWords(lang),
  mapExtras: mapExtrasWords(lang),
});
const english = new Map(messages({...en, ...lateWords('en')}));
const french = new Map(messages({...fr, ...lateWords('fr')}));
const placeholders = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe('the French words', () => {
  it('are those of the English, key by key', () => {
    assert.deepEqual([...french.keys()].sort(), [...english.keys()].sort());
  });

  it('have the placeholders of the English', () => {
    for (const [path, texts] of english)
      assert.deepEqual(placeholders(french.get(path)!), placeholders(texts), path);
  });

  it('have a no-break space where French sets one, and its apostrophe', () => {
    for (const [path, texts] of french) {
      for (const text of texts) {
        assert.doesNotMatch(text, /[^\u00a0\u202f][;:!?»]|«[^\u00a0\u202f]/u, `${path}: ${text}`);
        assert.doesNotMatch(text, /'/, `${path}: ${text}`);
      }
    }
  });

  it('leave nothing empty', () => {
    for (const [path, texts] of [...english, ...french])
      assert.ok(
        texts.every((text) => text.trim()),
        path,
      );
  });
});
