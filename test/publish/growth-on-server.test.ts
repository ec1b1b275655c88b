/** The growth of a set as a server prints it: drawn, readable and complete without script. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readFeed} from '../../src/publish/cli/read-feed.js';
import {renderShadow} from '../../src/publish/pages/render-shadow.js';

const rendered = async (lang: string) => {
  const feed = {
    ...(await readFeed('test/fixtures/feed', lang)),
    base: 'https://widgets.test/feed/',
  };
  return renderShadow('country-counter', {history: ''}, feed)!;
};

test('the growth is drawn, with every figure in its table, in each language', async () => {
  for (const [lang, head] of [
    ['en', ['Date', 'cities and regions', 'countries']],
    ['fr', ['Date', 'villes et régions', 'pays']],
  ] as const) {
    const html = await rendered(lang);
    assert.deepEqual(
      [...html.matchAll(/<th scope="col">([^<]+)</g)].map(([, text]) => text),
      head,
    );
    assert.equal(html.match(/<tr>/g)!.length, 10);
    assert.equal(html.match(/class="dot/g)!.length, 9 + 4);
    assert.match(html, /<svg role="img" aria-label="[^"]+ 130 [^"]+"/);
  }
});

test('no attribute of style stands in it, and no reading before a visitor asks', async () => {
  assert.doesNotMatch(await rendered('en'), /style=|class="reading|cursor/);
});
