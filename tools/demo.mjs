/** Makes the demo: its page with today's content as the elements' children, so that it says something without script too. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {rollup} from 'rollup';
import {demo, widgetNames} from '../rollup.config.mjs';
import {widgetOptions} from './widget-options.mjs';

const fromBuild = (file) => import(new URL(`../build/${file}`, import.meta.url).href);

async function readSource(feed) {
  const {parseManifest, parseNews, parseParticipants} = await fromBuild('feed/parse-feed.js');
  const json = (file) => JSON.parse(readFileSync(path.join(feed, file), 'utf8'));
  const manifest = parseManifest(json('alliance.json'));
  const words = await fromBuild('locale/messages/en.js');
  return {
    base: 'http://localhost/feed/',
    manifest,
    news: parseNews(json(manifest.news.en)),
    participants: parseParticipants(json(manifest.sets.participants.href)),
    lang: 'en',
    words,
  };
}

export async function buildDemo(site) {
  const {elementCode} = await fromBuild('embed/snippet.js');
  const source = await readSource(path.join(site, 'feed'));
  const page = readFileSync('demo/index.html', 'utf8').replace(
    /<alliance-([a-z-]+)([^>]*)><\/alliance-\1>/g,
    (_, name, written) => {
      const attributes = Object.fromEntries(
        [...written.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [
          key,
          value,
        ]),
      );
      return elementCode(name, attributes, source).replaceAll(source.base, 'feed/');
    },
  );
  writeFileSync(path.join(site, 'index.html'), page);
  for (const file of ['demo.css', 'configurator.css', 'preview.css'])
    cpSync(`demo/${file}`, path.join(site, file));
  const offered = readOptions(site);
  writeFileSync(
    path.join(site, 'configurator.html'),
    readFileSync('demo/configurator.html', 'utf8').replaceAll('{version}', offered.version),
  );
  const options = demo(site, offered);
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await bundle.close();
}

/** What the configurator offers: each widget's options, this version, and the hashes of its single files and of its modules. */
function readOptions(site) {
  const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const {version} = json('package.json');
  const integrity = json(path.join(site, version, 'sri.json'));
  return {
    version,
    modules: json(path.join(site, version, 'importmap.json')),
    hashes: Object.fromEntries(widgetNames.map((name) => [name, integrity[`alliance-${name}.js`]])),
    widgets: widgetOptions(),
  };
}
