/** The steps of the systems: one source for the configurator and docs/embedding.md. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {hasSetup, setupMarkdown, setupOf} from '../../demo/configurator/setup.js';
import {setupWords} from '../../demo/configurator/setup-words.js';
import {systems} from '../../demo/configurator/systems.js';

const own = {
  widget: 'participant-map',
  attributes: {country: 'FR'},
  published: {
    site: 'https://widgets.example/',
    first: 'en',
    lang: 'en',
    title: 'Participating cities and regions in France',
  },
} as const;
const page = readFileSync('docs/embedding.md', 'utf8');

test('docs/embedding.md has the steps of the configurator, word for word: else run `npm run api`', () => {
  assert.equal(
    /<!-- systems:start -->\n\n([^]*?)\n\n<!-- systems:end -->/.exec(page)?.[1],
    setupMarkdown(own),
  );
});

test('each system has its steps in English and French, and words for each step of administrators', () => {
  for (const lang of ['en', 'fr'] as const)
    for (const system of systems) {
      assert.ok(setupWords[lang].names[system], `${lang} ${system}`);
      assert.equal(setupWords[lang].steps[system].length, 3, `${lang} ${system}`);
      if (hasSetup(system))
        for (const {name, text} of setupOf(system, own, lang))
          assert.ok(text, `${lang} ${system} ${name}`);
    }
});

test('TYPO3 12.4 is told of its policy in the configurator and in docs/embedding.md, in both languages', () => {
  for (const lang of ['en', 'fr'] as const)
    assert.match(
      setupOf('typo3', own, lang).find(({name}) => name === 'cspYaml')?.text ?? '',
      /TYPO3 12\.4 .*`enforce:`/,
    );
  assert.match(page, /TYPO3 12\.4 has no line `enforce:`/);
});
