import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pastedForms} from './forms.js';
import {filterByRules, systems} from './rules.js';
import {readMeasured} from './table.js';

describe('the filters of content systems, as rules', () => {
  it('each say of which public source they are, and its state', () => {
    for (const [name, {source}] of Object.entries(systems))
      assert.match(
        source,
        /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/[0-9a-f]{40}\/\S+$/,
        name,
      );
  });

  for (const [name, given, left] of [
    [
      'Drupal, Basic HTML',
      '<h5 id="x" class="y"><span>a</span></h5><a href="/" rel="x" lang="fr">b</a>',
      '<h5 id="x">a</h5><a href="/" lang="fr">b</a>',
    ],
    [
      'TYPO3, rich text',
      '<p style="x" data-a="1"><a href="/" download="">b</a></p><img src="/a.svg" alt="b" loading="lazy" referrerpolicy="no-referrer"><dialog>c</dialog>',
      '<p data-a="1"><a href="/" download="">b</a></p><img src="/a.svg" alt="b"><dialog>c</dialog>',
    ],
    [
      'Joomla, default',
      '<alliance-about lang="fr"><a href="/" data-x="1" onclick="y" hidden>b</a></alliance-about><iframe src="/"></iframe>',
      '<a href="/" data-x="1">b</a>',
    ],
    [
      'Contao, HTML field',
      '<p style="x" role="note"><img src="/a.svg" loading="lazy" referrerpolicy="no-referrer"><button>b</button></p><a href="/" src="/">c</a>',
      '<p style="x"><img src="/a.svg" loading="lazy" referrerpolicy="no-referrer">b</p><a href="/">c</a>',
    ],
    [
      'SPIP, text of an article',
      '<base href="/"><alliance-about lang="fr"><a href="/" data-x="1">b</a></alliance-about><iframe src="/"></iframe>',
      '&lt;base href="/"&gt;<alliance-about lang="fr"><a href="/" data-x="1">b</a></alliance-about><iframe src="/"></iframe>',
    ],
  ] as const) {
    it(`${name}: tags and attributes as the source has them`, () => {
      assert.equal(filterByRules(given, systems[name]!), left);
    });
  }
});

it('what editors leave was measured of the forms that we print now: else run `UPDATE=1 npm test -- editors`, then `npx tsx tools/filters.ts`', async () => {
  assert.deepEqual((await readMeasured()).forms, await pastedForms());
});
