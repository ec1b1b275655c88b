/**
 * `npm test -- editors`: what editors and sanitisers leave of each form, by their own code. It is kept in
 * test/filters/editors.json, from which `npm test` goes on; with UPDATE=1 it is written anew.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {pastedForms} from '../filters/forms.js';
import {measureEditors, type Measured} from './editors.js';

const KEPT = 'test/filters/editors.json';
const NPM_CI = ['ci', '--prefix', 'test/editors', '--ignore-scripts', '--no-audit', '--no-fund'];

describe('editors by their own code', () => {
  let forms: Measured['forms'];
  let left: Measured['left'];
  before(async () => {
    await promisify(execFile)('npm', NPM_CI);
    forms = await pastedForms();
    left = await measureEditors(forms);
  });

  it('leave of each form what is kept', async () => {
    const date = new Date().toISOString().slice(0, 10);
    if (process.env['UPDATE'])
      await writeFile(KEPT, `${JSON.stringify({date, forms, left}, null, 2)}\n`);
    const kept = JSON.parse(await readFile(KEPT, 'utf8')) as Measured;
    assert.deepEqual({forms, left}, {forms: kept.forms, left: kept.left});
  });

  it('keep a link with its text, whatever it is of', () => {
    for (const [editor, texts] of Object.entries(left))
      for (const [form, text] of Object.entries(texts).filter(([name]) => name.startsWith('Link')))
        assert.match(
          text,
          /<a [^>]*href="https:\/\/alliance\.example\/w\/[^>]*>[^<]+<\/a>/,
          `${editor}: ${form}`,
        );
  });
});
