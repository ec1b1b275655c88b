import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readFileSync} from 'node:fs';
import {childrenCode} from '../../src/embed/children.js';
import type {SnippetSource} from '../../src/embed/children/source.js';
import {reserveRule} from '../../src/embed/snippet.js';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import {en, fr} from '../locale/words.js';

const read = (file: string): unknown => JSON.parse(readFileSync(`dist/site/feed/${file}`, 'utf8'));
const manifest = parseManifest(read('alliance.json'));
const source: SnippetSource = {
  base: 'https://widgets.test/feed/',
  manifest,
  lang: 'en',
  words: en,
  participants: parseParticipants(read(manifest.sets['participants']!.href!)),
  news: parseNews(read(manifest.news!['en']!)),
};
/** The height that the rule for News reserves, in em. */
const reserved = (attributes: Record<string, string>) =>
  Number(
    /@media .*min-height: ([\d.]+)em/.exec(
      reserveRule('news-ticker', attributes, 'wide', source),
    )![1],
  );
const items = (attributes: Record<string, string>) =>
  childrenCode('news-ticker', attributes, source).match(/<li/g)!.length;

describe('the printed snippet', () => {
  it('reserves for News what the items that there are need', () => {
    assert.equal(reserved({}), 40.5);
    assert.equal(reserved({country: 'ME'}), 10.5 + 6);
    assert.ok(items({country: 'ME'}) < 5);
    assert.equal(reserved({limit: '99999'}), 10.5 + 6 * source.news.length);
    assert.ok(reserved({article: 'ra-306'}) < 30);
  });

  it('refuses a limit that the element refuses', () => {
    for (const limit of ['-3', '0', '2.5', 'all', ''])
      assert.deepEqual([reserved({limit}), items({limit})], [40.5, 5], limit);
  });

  it('says without script that a country has nobody listed, with the way to all', () => {
    assert.equal(
      childrenCode('participant-map', {country: 'SK'}, {...source, participants: []}),
      '<p>0 listed in the Slovak Republic</p>\n<p><a href="https://widgets.test/w/participant-map.html">Participating cities and regions</a></p>',
    );
    assert.match(
      childrenCode(
        'participant-map',
        {country: 'sk'},
        {...source, participants: [], lang: 'fr', words: fr},
      ),
      /0 recensé en .*\/w\/fr\/participant-map\.html/s,
    );
    assert.equal(childrenCode('participant-map', {country: 'XX'}, source), '');
  });
});
