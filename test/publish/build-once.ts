/** A program for source-cases.test.ts: builds a content folder's feed and prints what was wrong with it. */
import {buildFeed} from '../../src/publish/cli/build-feed.js';

const [content, out] = process.argv.slice(2) as [string, string];
void buildFeed(content, {out}).then(({issues}) => {
  process.stdout.write(JSON.stringify(issues));
});
