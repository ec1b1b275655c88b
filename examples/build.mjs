/**
 * Builds the examples that need a bundler, each into `<out>/<name>/` beside a page that shows it; the others are copied.
 *
 *   npm install ./alliance-widgets-1.0.0.tgz esbuild react react-dom preact vue svelte lit \
 *     @angular/core @angular/common @angular/compiler @angular/platform-browser rxjs
 *   node build.mjs public
 */
import {build} from 'esbuild';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

const folder = fileURLToPath(new URL('.', import.meta.url));
const [out = 'public'] = process.argv.slice(2);

const compiled = (name, ending, toScript) => ({
  name,
  setup: ({onLoad}) =>
    onLoad({filter: ending}, ({path: file}) => ({
      contents: toScript(readFileSync(file, 'utf8'), file),
      loader: 'js',
    })),
});

const svelte = compiled(
  'svelte',
  /\.svelte$/,
  (source, filename) => compile(source, {filename, generate: 'client'}).js.code,
);

/** Vue has to be told which tags are not its own, here as everywhere. */
const isCustomElement = (tag) => tag.startsWith('alliance-');
const vue = compiled(
  'vue',
  /\.vue$/,
  (source, filename) =>
    compileScript(parse(source, {filename}).descriptor, {
      id: path.basename(filename),
      inlineTemplate: true,
      templateOptions: {compilerOptions: {isCustomElement}},
    }).content,
);

const page = (name) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A town: ${name}</title>
<main></main>
<script type="module" src="main.js"></script>
</html>
`;

const bundled = {
  react: 'main.tsx',
  preact: 'main.tsx',
  vue: 'main.js',
  svelte: 'main.js',
  lit: 'main.ts',
  angular: 'main.ts',
};
for (const [name, entry] of Object.entries(bundled)) {
  await build({
    entryPoints: [path.join(folder, name, entry)],
    outdir: path.join(out, name),
    entryNames: 'main',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte, vue],
    logLevel: 'warning',
  });
  writeFileSync(path.join(out, name, 'index.html'), page(name));
}
for (const name of ['html', 'swap'])
  cpSync(path.join(folder, name), path.join(out, name), {recursive: true});
