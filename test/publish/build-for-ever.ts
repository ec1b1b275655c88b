/** A program for killed.test.ts: told to go, it builds two contents in turn into one folder until it is killed. */
import {buildFeed} from '../../src/publish/cli/build-feed.js';

const [first, second, out] = process.argv.slice(2) as [string, string, string];
process.once('message', () => {
  void (async () => {
    for (;;) for (const content of [first, second]) await buildFeed(content, {out});
  })();
});
process.send!('ready');
