/** Makes what is compared: for each contender a bundle and a page, for each size a feed; and serves them with brotli on 127.0.0.1. */
import {build, type BuildOptions} from 'esbuild';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import {makeContent} from './points.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = join(root, 'dist/npm/alliance-feed.js');
const versionFolder = join(root, 'dist/site/v1');
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
};

/** Key → what stands in the tables. */
export const CONTENDERS: Readonly<Record<string, string>> = {
  ours: 'Alliance Widgets',
  'leaflet-markercluster': 'Leaflet + markercluster',
  'leaflet-supercluster': 'Leaflet + supercluster',
  openlayers: 'OpenLayers',
  maplibre: 'MapLibre GL',
  canvas: 'bare canvas (limit)',
};

/** The feed of so many participants; kept in `folder`, so that a second run need not make it. */
export function makeFeed(folder: string, size: number): void {
  const out = join(folder, String(size));
  if (existsSync(join(out, 'feed/alliance.json'))) return;
  const content = join(folder, `content-${size}`);
  makeContent(content, size);
  execFileSync(process.execPath, [tool, 'build', content, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Bundles the contenders into a folder. */
export async function bundle(folder: string, contenders: readonly string[]): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const options: BuildOptions = {
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    outdir: folder,
    logLevel: 'error',
    external: ['*.png', '*.svg', '*.gif'],
    loader: {'.css': 'css'},
  };
  await build({
    ...options,
    entryPoints: contenders.map((name) => `contenders/${name}.js`),
    define: {'process.env.NODE_ENV': '"production"'},
  });
  const worker = fileURLToPath(
    new URL('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url),
  );
  if (contenders.includes('maplibre') && existsSync(worker))
    await build({...options, entryPoints: {'maplibre-worker': worker}});
}

/** The same page for all: a heading, text, and the map in a frame of 1024 × 640. */
const pageOf = (
  name: string,
  hasCss: boolean,
): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body{margin:16px;font:16px sans-serif}#map{width:1024px;height:640px;background:#ecf2f8}.dot{border-radius:50%;background:#10306b}.cluster{border-radius:50%;background:#10306b;color:#fff;text-align:center;line-height:26px}</style>
${hasCss ? `<link rel="stylesheet" href="${name}.css">` : ''}
${name === 'ours' ? '<script type="module" crossorigin src="v1/alliance.js" data-feed="feed/"></script>' : ''}
<script type="module" src="${name}.js"></script></head><body><h1>Sample</h1>
${name === 'ours' ? '<alliance-participant-map id="map" view="map"></alliance-participant-map>' : '<div id="map"></div>'}<p>Text below.</p></body></html>`;

/** The server of all pages. */
export interface BenchServer {
  sentBytes: number;
  readonly origin: string;
  close(): void;
}

/**
 * `/<size>/<contender>.html`; what a page asks for is answered with brotli, made before the first visit.
 * `sentBytes` counts what went out, to workers too, which the driver does not see.
 */
export async function serve(folder: string, bundles: string): Promise<BenchServer> {
  const library: Record<string, Buffer> = {
    'basemap.json': compress(readFileSync(join(root, 'data/geo/coe-basemap-overview.json'))),
  };
  for (const name of readdirSync(bundles))
    library[name] = compress(readFileSync(join(bundles, name)));
  const published = (file: string) =>
    existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : compress(readFileSync(file));
  const answers = new Map<string, Buffer | undefined>();
  const answerOf = (path: string) => {
    const [, size = '', ...rest] = path.split('/');
    const name = rest.join('/');
    const page = /^([\w-]+)\.html$/.exec(name)?.[1];
    if (page) return compress(Buffer.from(pageOf(page, `${page}.css` in library)));
    if (library[name]) return library[name];
    const file = name.startsWith('v1/')
      ? join(versionFolder, name.slice(3))
      : join(folder, size, name);
    if (!answers.has(file)) answers.set(file, existsSync(file) ? published(file) : undefined);
    return answers.get(file);
  };
  const counted = {sentBytes: 0};
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const body = answerOf(path);
    counted.sentBytes += body?.length ?? 0;
    if (!body) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'Content-Type': `${TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'}; charset=utf-8`,
          'Content-Encoding': 'br',
          'Content-Length': body.length,
          'Cache-Control': 'max-age=60',
          'Timing-Allow-Origin': '*',
        })
        .end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(counted, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
    },
  });
}

/** As the feed tool compresses: the best quality takes two seconds for a megabyte. */
function compress(bytes: Buffer): Buffer {
  const quality = bytes.length < 1e6 ? 11 : bytes.length < 8e6 ? 9 : 5;
  return zlib.brotliCompressSync(bytes, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: quality}});
}
