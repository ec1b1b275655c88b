/** Makes WordPress's plugin with the library in it, as the directory's rules ask. Part of `npm run build`, which zips it. */
import {build} from 'esbuild';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {keyNames} from '../src/embed/page-address.js';
import {widgetNames} from '../src/embed/widget-names.js';
import type {Manifest} from '../src/feed/feed.js';
import {readJson, readPackage} from './project.js';
import {widgetOptions} from './widget-options.js';

const readFeed = (file: string) => readJson(path.join('dist/site/feed', file));

/** Writes the plugin's folder into `folder`. Needs the built site and package. */
export async function buildWordPress(folder: string): Promise<void> {
  const target = path.join(folder, 'alliance-widgets');
  cpSync('integrations/wordpress/alliance-widgets', target, {recursive: true});
  cpSync('LICENSE', path.join(target, 'LICENSE'));
  const {version} = readPackage();
  cpSync(`dist/npm/library/${version}`, path.join(target, 'library/v1'), {recursive: true});
  await build({
    entryPoints: ['integrations/wordpress/editor.js'],
    outfile: path.join(target, 'editor.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  const manifest = readFeed('alliance.json') as Manifest;
  writeFileSync(path.join(target, 'library/widgets.json'), JSON.stringify(whatPhpKnows(manifest)));
  const main = path.join(target, 'alliance-widgets.php');
  writeFileSync(
    main,
    readFileSync(main, 'utf8').replace("'https://alliance.example/'", `'${siteOf(manifest)}'`),
  );
}

/**
 * Returns what PHP has to know: the Alliance's name, the languages of its pages (the first has no folder), each widget's
 * options, and which of them its pages are by. The feed is not among the options: the site's administrator chooses it.
 */
function whatPhpKnows({name, languages}: Manifest): object {
  const options = Object.entries(widgetOptions()).map(([widget, all]) => [
    widget,
    all.filter((option) => option.name !== 'feed'),
  ]);
  const keys = widgetNames.map((widget) => [widget, keyNames(widget)]);
  return {
    name,
    languages,
    options: Object.fromEntries(options) as unknown,
    keys: Object.fromEntries(keys) as unknown,
  };
}

/** Returns the Alliance's address: the one that its content names. */
function siteOf({languages, news}: Manifest): string {
  const [first = 'en'] = languages;
  const {feed_url: address} = readFeed(news?.[first] ?? '') as {readonly feed_url: string};
  return new URL('../', address).href;
}
