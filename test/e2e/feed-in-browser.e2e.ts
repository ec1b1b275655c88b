/** `content`, `feed`, `issues` and `pages` of the feed tool in a browser: they write there what the built tool writes, byte for byte. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {before, test, type TestContext} from 'node:test';
import {build as bundleFiles, type Plugin} from 'esbuild';
import {host, staticFiles} from '../host-server.js';
import {makeFolder} from '../publish/content-folder.js';
import {ENGINES, withPage} from './page.js';

const TOOL = 'dist/npm/alliance-feed.js';
const CONTENT = 'data/alliance';
const DAY = '2026-11-30';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();

/** Whoever renders for other pages is a server to Lit, also in a browser: nothing waits for a size or a paint, and Leaflet is not needed. */
const rendersForOthers: Plugin = {
  name: 'renders-for-others',
  setup: (build) => {
    build.onLoad({filter: /lit-html[\\/](development[\\/])?is-server\.js$/}, () => ({
      contents: 'export const isServer = true;',
    }));
    build.onLoad({filter: /leaflet-view\.ts$/}, () => ({
      contents: 'export const LeafletView = undefined;',
    }));
  },
};

let bundle: string;
before(async () => {
  const {outputFiles, metafile} = await bundleFiles({
    entryPoints: ['test/e2e/build-in-browser.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    plugins: [rendersForOthers],
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  bundle = outputFiles[0]!.text;
  const rooms = Object.keys(metafile.inputs).flatMap(
    (path) => /^src\/publish\/([^/]+)\//.exec(path)?.[1] ?? [],
  );
  assert.deepEqual([...new Set(rooms)].sort(), ['content', 'feed', 'issues', 'pages']);
});

/** What the tool writes, without compressed copies: path → SHA-256. */
async function buildWithTool(context: TestContext) {
  const out = await makeFolder(context);
  const answer = execFileSync(
    process.execPath,
    // Nothing but the feed and its pages: no library beside them.
    [TOOL, 'build', CONTENT, '--out', out, '--library', 'v1/', '--today', DAY, '--json'],
    {encoding: 'utf8'},
  );
  const names = filesIn(out).filter((name) => !/\.(br|gz)$/.test(name));
  const bytes = new Map(names.map((name) => [name, readFileSync(join(out, name))]));
  const {warnings} = JSON.parse(answer) as {warnings: unknown[]};
  return {bytes, warnings};
}

/**
 * A page with the map's coordinates to 6 decimals. ECMAScript leaves the last digit of `Math.sin` and its like to the engine, and two
 * releases of V8 differ in it.
 */
const rounded = (html: string) => html.replace(/(\.\d{6})\d+/g, '$1');

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test(
  'the feed and its pages in English and French, made in Chromium',
  {skip: ENGINES.includes('chromium') ? false : 'Chromium is not asked for'},
  async (context) => {
    const tool = await buildWithTool(context);
    const server = await host({
      '/': {body: '<!doctype html><meta charset="utf-8"><title>An editor</title>'},
      '/build.js': {type: 'text/javascript; charset=utf-8', body: bundle},
      '/content/*': staticFiles(CONTENT),
    });
    context.after(() => server.close());
    await withPage('chromium', {}, async (page) => {
      await page.goto(`${server.origin}/`);
      await page.eval("import('/build.js').then(() => true)");
      const made = (await page.eval(
        `build(${JSON.stringify(filesIn(CONTENT))}, ${JSON.stringify(DAY)})`,
      )) as {hashes: Record<string, string>; warnings: unknown[]};
      const names = [...tool.bytes.keys()];
      assert.ok(names.some((name) => name.startsWith('w/fr/')) && names.length > 800);
      assert.deepEqual(Object.keys(made.hashes).sort(), names);
      const differing = names.filter((name) => made.hashes[name] !== hashOf(tool.bytes.get(name)!));
      for (const name of differing) {
        assert.match(name, /participant-map/);
        const text = (await page.eval(`textOf(${JSON.stringify(name)})`)) as string;
        assert.equal(rounded(text), rounded(tool.bytes.get(name)!.toString()), name);
      }
      assert.deepEqual(made.warnings, tool.warnings);
    });
  },
);
