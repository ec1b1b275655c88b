/** The words of demo and configurator: the same in both languages, and none of them a program's. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {optionWords} from '../../demo/configurator/option-words.js';
import {setupWords} from '../../demo/configurator/setup-words.js';
import {words} from '../../demo/configurator/words.js';
import {words as demoWords} from '../../demo/demo-words.js';
import {widgetOptions} from '../../tools/widget-options.js';

const paths = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => paths(inner, `${path}.${name}`))
    : [path];
const texts = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(texts)
    : [String(value)];

test('English and French say the same things', () => {
  for (const {en, fr} of [words, setupWords, optionWords, demoWords])
    assert.deepEqual(paths(fr).sort(), paths(en).sort());
});

test('French has a space that does not break before : ; ? ! and within « »', () => {
  const loose = [words.fr, setupWords.fr, optionWords.fr, demoWords.fr]
    .flatMap(texts)
    .filter((text) => / [:;?!»]|« /.test(text));
  assert.deepEqual(loose, []);
});

test('every option has a name, and every value a text that is not the value', () => {
  for (const page of ['en', 'fr'] as const)
    for (const [widget, options] of Object.entries(widgetOptions()))
      for (const {name, values = [], boolean} of options) {
        const own = optionWords[page][`${widget} ${name}`] ?? optionWords[page][name];
        assert.ok(own?.label, `${page} ${widget} ${name}`);
        for (const value of boolean ? ['on', 'off'] : values) {
          const text = own.values?.[value];
          assert.ok(text && text !== value, `${page} ${widget} ${name}="${value}": ${text}`);
        }
      }
});

test('the options speak of pages, not of programs', () => {
  for (const page of ['en', 'fr'] as const)
    for (const text of texts(optionWords[page]))
      assert.doesNotMatch(text, /`|ISO|BCP|URL|\bId\b|ancestor|data-|="/);
});
