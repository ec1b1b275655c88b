/** `node integrations/wordpress/bundle.mjs <folder>`: the plugin with the library in it, as the directory's rules ask. After `npm run build`. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {keyAttributes} from '../../build/embed/widget-attributes.js';
import {widgetOptions} from '../../tools/widget-options.mjs';

const target = path.resolve(process.argv[2] ?? 'dist/wordpress', 'alliance-widgets');
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

cpSync('integrations/wordpress/alliance-widgets', target, {recursive: true});
cpSync('LICENSE', path.join(target, 'LICENSE'));
cpSync('dist/site/v1', path.join(target, 'library/v1'), {recursive: true, filter: (file) => !/\.(br|gz)$/.test(file)});
await build({entryPoints: ['integrations/wordpress/editor.js'], outfile: path.join(target, 'editor.js'), bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none'});

// What PHP has to know: the Alliance's name, the languages of its pages (the first has no folder), each widget's options, and which of them its pages are by.
// The feed is not among the options: the site's administrator chooses it.
const {name, languages} = JSON.parse(readFileSync('dist/site/feed/alliance.json', 'utf8'));
const options = Object.fromEntries(Object.entries(widgetOptions()).map(([widget, all]) => [widget, all.filter((option) => option.name !== 'feed')]));
writeFileSync(path.join(target, 'library/widgets.json'), JSON.stringify({name, languages, options, keys: keyAttributes}));
