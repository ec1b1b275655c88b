/** `node integrations/wordpress/bundle.mjs <folder>`: the plugin with the library in it, as the directory's rules ask. Part of `npm run build`, which zips it. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {keyAttributes} from '../../build/embed/widget-attributes.js';
import {widgetOptions} from '../../tools/widget-options.mjs';

const target = path.resolve(process.argv[2], 'alliance-widgets');
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

cpSync('integrations/wordpress/alliance-widgets', target, {recursive: true});
cpSync('LICENSE', path.join(target, 'LICENSE'));
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
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

// What PHP has to know: the Alliance's name, the languages of its pages (the first has no folder), each widget's options, and which of them its pages are by.
// The feed is not among the options: the site's administrator chooses it.
const readFeed = (file) => JSON.parse(readFileSync(`dist/site/feed/${file}`, 'utf8'));
const {name, languages, news} = readFeed('alliance.json');
const options = Object.fromEntries(
  Object.entries(widgetOptions()).map(([widget, all]) => [
    widget,
    all.filter((option) => option.name !== 'feed'),
  ]),
);
writeFileSync(
  path.join(target, 'library/widgets.json'),
  JSON.stringify({name, languages, options, keys: keyAttributes}),
);

// The Alliance's address is the one that its content names.
const site = new URL('../', readFeed(news[languages[0]]).feed_url).href;
const main = path.join(target, 'alliance-widgets.php');
writeFileSync(main, readFileSync(main, 'utf8').replace("'https://alliance.example/'", `'${site}'`));
