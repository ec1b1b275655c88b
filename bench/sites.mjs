/** Makes what is compared: for each contender a bundle and a page, for each size a feed; and serves them with brotli on 127.0.0.1. */
import {build} from 'esbuild';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import {makeContent} from './points.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = join(root, 'dist/npm/alliance-feed.js');
const library = join(root, 'dist/site/v1');
const TYPES = {html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', geojson: 'application/geo+json'};

/** Key → what stands in the tables. */
export const CONTENDERS = {
  ours: 'Alliance Widgets',
  'leaflet-markercluster': 'Leaflet + markercluster',
  'leaflet-supercluster': 'Leaflet + supercluster',
  openlayers: 'OpenLayers',
  maplibre: 'MapLibre GL',
  canvas: 'bare canvas (limit)',
};

/** The feed of so many participants; kept in `folder`, so that a second run need not make it. */
export function makeFeed(folder, size) {
  const out = join(folder, String(size));
  if (existsSync(join(out, 'feed/alliance.json'))) return;
  const content = join(folder, `content-${size}`);
  makeContent(content, size);
  execFileSync(process.execPath, [tool, 'build', content, '--out', out], {stdio: ['ignore', 'ignore', 'inherit']});
}

export async function bundle(folder, contenders) {
  mkdirSync(folder, {recursive: true});
  const options = {bundle: true, minify: true, format: 'esm', target: 'es2022', absWorkingDir: fileURLToPath(new URL('.', import.meta.url)), outdir: folder, logLevel: 'error', external: ['*.png', '*.svg', '*.gif'], loader: {'.css': 'css'}};
  await build({...options, entryPoints: contenders.map((name) => `contenders/${name}.js`), define: {'process.env.NODE_ENV': '"production"'}});
  const worker = fileURLToPath(new URL('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url));
  if (contenders.includes('maplibre') && existsSync(worker)) await build({...options, entryPoints: {'maplibre-worker': worker}});
}

/** The same page for all: a heading, text, and the map in a frame of 1024 × 640. */
const pageOf = (name, hasCss) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body{margin:16px;font:16px sans-serif}#map{width:1024px;height:640px;background:#ecf2f8}.dot{border-radius:50%;background:#10306b}.cluster{border-radius:50%;background:#10306b;color:#fff;text-align:center;line-height:26px}</style>
${hasCss ? `<link rel="stylesheet" href="${name}.css">` : ''}
${name === 'ours' ? '<script type="module" crossorigin src="v1/alliance.js" data-feed="feed/"></script>' : ''}
<script type="module" src="${name}.js"></script></head><body><h1>Sample</h1>
${name === 'ours' ? '<alliance-participant-map id="map" view="map"></alliance-participant-map>' : '<div id="map"></div>'}<p>Text below.</p></body></html>`;

/** `/<size>/<contender>.html`; what a page asks for is answered with brotli, each file compressed once. */
export async function serve(folder, bundles) {
  const answers = new Map();
  const bytesOf = (path) => {
    const [, size, ...rest] = path.split('/');
    const name = rest.join('/');
    const page = /^([\w-]+)\.html$/.exec(name)?.[1];
    if (page) return Buffer.from(pageOf(page, existsSync(join(bundles, `${page}.css`))));
    const file = name === 'basemap.json' ? join(root, 'data/geo/coe-basemap-overview.json')
      : name.startsWith('feed/') ? join(folder, size, name)
        : name.startsWith('v1/') ? join(library, name.slice(3)) : join(bundles, name);
    return statSync(file, {throwIfNoEntry: false})?.isFile() ? readFileSync(file) : undefined;
  };
  const answerOf = (path) => {
    if (!answers.has(path)) {
      const bytes = bytesOf(path);
      // As the feed tool compresses: the best quality takes two seconds for a megabyte.
      const quality = bytes && bytes.length < 1e6 ? 11 : bytes?.length < 8e6 ? 9 : 5;
      answers.set(path, bytes && zlib.brotliCompressSync(bytes, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: quality}}));
    }
    return answers.get(path);
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const body = answerOf(path);
    if (!body) response.writeHead(404).end();
    else response.writeHead(200, {'Content-Type': `${TYPES[path.split('.').at(-1)] ?? 'application/octet-stream'}; charset=utf-8`, 'Content-Encoding': 'br', 'Content-Length': body.length, 'Cache-Control': 'max-age=60', 'Timing-Allow-Origin': '*'}).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
