/** Makes the demo: its page with today's content as the elements' children, so that it says something without script too. */
import {build, type Plugin} from 'esbuild';
import {appendFileSync, cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {SnippetSource} from '../src/embed/children/source.js';
import {elementCode, reserveRule} from '../src/embed/snippet.js';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import {parseManifest, parseNews, parseParticipants} from '../src/feed/parse-feed.js';
import * as words from '../src/locale/english.js';
import type {Offer} from '../demo/configurator/offer.js';
import {readJson, readPackage} from './project.js';
import {widgetOptions} from './widget-options.js';

/** Stands for wherever the demo is published. */
const HOST = 'http://localhost/';

function readSource(feed: string): SnippetSource {
  const json = (file: string) => readJson(path.join(feed, file));
  const manifest = parseManifest(json('alliance.json'));
  return {
    base: `${HOST}feed/`,
    manifest,
    news: parseNews(json(manifest.news?.['en'] ?? '')),
    participants: parseParticipants(json(manifest.sets['participants']?.href ?? '')),
    lang: 'en',
    words,
  };
}

/** Puts today's content into each element of the page. */
function fillPage(html: string, source: SnippetSource): string {
  return html.replace(
    /<alliance-([a-z-]+)([^>]*)><\/alliance-\1>/g,
    (_, name: string, written: string) => {
      const attributes: Record<string, string> = Object.fromEntries(
        [...written.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      return elementCode(name as WidgetName, attributes, source).replaceAll(HOST, '');
    },
  );
}

/** Returns what the configurator offers: each widget's options, this version, and the hashes of its files. */
function readOffer(site: string): Offer {
  const {version} = readPackage();
  const integrity = readJson(path.join(site, version, 'sri.json')) as Record<string, string>;
  return {
    version,
    modules: readJson(path.join(site, version, 'importmap.json')) as Offer['modules'],
    hashes: Object.fromEntries(
      widgetNames.map((name) => [name, integrity[`alliance-${name}.js`] ?? '']),
    ) as Record<WidgetName, string>,
    widgets: widgetOptions(),
  };
}

/** `import offer from 'alliance:offer'` is what the configurator offers. */
const offerModule = (offer: Offer): Plugin => ({
  name: 'offer',
  setup(build) {
    build.onResolve({filter: /^alliance:offer$/}, ({path: id}) => ({path: id, namespace: 'offer'}));
    build.onLoad({filter: /^/, namespace: 'offer'}, () => ({
      contents: JSON.stringify(offer),
      loader: 'json',
    }));
  },
});

const CONFIGURATOR = 'demo/configurator';
const STYLES = [
  'site.css',
  'demo.css',
  'configurator/configurator.css',
  'configurator/preview.css',
];

/** Builds the demo into the published folder. */
export async function buildDemo(site: string): Promise<void> {
  const page = readFileSync('demo/index.html', 'utf8');
  const source = readSource(path.join(site, 'feed'));
  writeFileSync(path.join(site, 'index.html'), fillPage(page, source));
  for (const file of STYLES) cpSync(`demo/${file}`, path.join(site, path.basename(file)));
  // The rule that is printed with the map, as on any page that has it.
  const rule = reserveRule('participant-map', {theme: 'auto'}, 'wide', source);
  appendFileSync(path.join(site, 'demo.css'), `${rule}\n`);
  const offer = readOffer(site);
  const configurator = readFileSync('demo/configurator/configurator.html', 'utf8');
  writeFileSync(path.join(site, 'configurator.html'), configurator);
  await build({
    entryPoints: [
      'demo/demo.ts',
      `${CONFIGURATOR}/configurator.ts`,
      `${CONFIGURATOR}/preview-page.ts`,
    ],
    outdir: site,
    entryNames: '[name]',
    chunkNames: 'demo-parts',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [offerModule(offer)],
  });
}
