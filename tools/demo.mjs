/** Makes the demo: its page with today's content as the elements' children, so that it says something without script too. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {rollup} from 'rollup';
import {demo} from '../rollup.config.mjs';

const fromBuild = (file) => import(new URL(`../build/${file}`, import.meta.url).href);

async function readSource(feed) {
  const {parseManifest, parseNews, parseParticipants} = await fromBuild('feed/parse-feed.js');
  const json = (file) => JSON.parse(readFileSync(path.join(feed, file), 'utf8'));
  const manifest = parseManifest(json('alliance.json'));
  const words = await fromBuild('locale/messages/en.js');
  return {base: 'http://localhost/feed/', manifest, news: parseNews(json(manifest.news.en)), participants: parseParticipants(json(manifest.sets.participants.href)), lang: 'en', words};
}

export async function buildDemo(site) {
  const {elementCode} = await fromBuild('embed/snippet.js');
  const source = await readSource(path.join(site, 'feed'));
  const page = readFileSync('demo/index.html', 'utf8').replace(/<alliance-([a-z-]+)([^>]*)><\/alliance-\1>/g, (_, name, written) => {
    const attributes = Object.fromEntries([...written.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, value]));
    return elementCode(name, attributes, source).replaceAll(source.base, 'feed/');
  });
  writeFileSync(path.join(site, 'index.html'), page);
  cpSync('demo/demo.css', path.join(site, 'demo.css'));
  const bundle = await rollup(demo(site));
  await bundle.write(demo(site).output);
  await bundle.close();
}
