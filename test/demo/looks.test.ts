/** The looks of the configurator: the rule that is printed, and what is said of a colour. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  contrastOf,
  defaultLooks,
  judgeAccent,
  looksRule,
  readLooksRule,
} from '../../demo/configurator/looks.js';

test('looks that nobody changed print no rule', () => {
  assert.equal(looksRule(defaultLooks), '');
});

test('the rule says only what differs, and is read back', () => {
  const looks = {accent: '#7a1f5c', corners: 'square', font: 'own'} as const;
  const rule = looksRule(looks);
  assert.equal(
    rule,
    ':root { --alliance-accent: #7a1f5c; --alliance-radius: 0; --alliance-font: system-ui, sans-serif; }',
  );
  assert.deepEqual(readLooksRule(`<style>\n${rule}\n</style>`), looks);
  assert.deepEqual(readLooksRule('<style>:root { --alliance-accent: url(x) }</style>'), {});
});

test('contrast is that of WCAG', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21);
  assert.equal(contrastOf('#767676', '#ffffff').toFixed(2), '4.54');
});

test('a colour is judged by the text that the widgets put on it, rounded down', () => {
  assert.deepEqual(judgeAccent('#1b4b9b', undefined), {
    text: 'light',
    contrast: 8.3,
    isEnough: true,
  });
  assert.deepEqual(judgeAccent('#f0a000', undefined), {
    text: 'light',
    contrast: 2.1,
    isEnough: false,
  });
  assert.equal(judgeAccent('#1b4b9b', 'dark').isEnough, false);
  assert.equal(judgeAccent('#8db4f7', 'dark').isEnough, true);
});
