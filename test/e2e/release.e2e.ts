/** The next release in the same folder, while browsers have the old loader in their caches. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {host, staticFiles} from '../host-server.js';
import {ENGINES, TAGS, withPage} from './page.js';

const run = promisify(execFile);
const folder = resolve('test/out/release');
const out = join(folder, 'site');
const NEXT = '1.99.0';

/** The tool as it is packed. */
const build = (tool: string) =>
  run(process.execPath, [join(tool, 'alliance-feed.js'), 'build', 'data/alliance', '--out', out]);

/** The package of a release in which every chunk has another name, as when all code has changed. */
async function makeNext(to: string): Promise<void> {
  const [version] = await readdir('dist/npm/library');
  await mkdir(to, {recursive: true});
  await cp('dist/npm/alliance-feed.js', join(to, 'alliance-feed.js'));
  await writeFile(join(to, 'package.json'), '{"type": "module"}');
  const names = await readdir(`dist/npm/library/${version}/chunks`);
  const renamed = (text: string) =>
    names.reduce((all, name) => all.replaceAll(name, name.replace(/.{4}\.js$/, 'NEXT.js')), text);
  for (const entry of await readdir(`dist/npm/library/${version}`, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const inside = path.split(`${version}/`).slice(1).join('/');
    const target = join(to, 'library', NEXT, renamed(inside));
    await mkdir(join(target, '..'), {recursive: true});
    await writeFile(target, renamed(await readFile(path, 'utf8')));
  }
}

let oldLoader: string;
let site: Awaited<ReturnType<typeof host>>;
before(async () => {
  await rm(folder, {recursive: true, force: true});
  await build('dist/npm');
  oldLoader = await readFile(join(out, 'v1/alliance.js'), 'utf8');
  await makeNext(join(folder, 'npm'));
  await build(join(folder, 'npm'));
  site = await host({
    '/old.html': {body: page()},
    '/new.html': {body: page()},
    '*': staticFiles(out),
  });
});
after(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

const page = () =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town</title><script type="module" crossorigin src="/v1/alliance.js"></script>${TAGS.map((tag) => `<${tag}></${tag}>`).join('')}`;

describe('a release', () => {
  for (const engine of ENGINES) {
    it(`leaves all seven widgets to a page that has the old loader, in ${engine}`, async () => {
      const loader = await readFile(join(out, 'v1/alliance.js'), 'utf8');
      assert.notEqual(loader, oldLoader);
      for (const body of [oldLoader, loader]) {
        site.routes['/v1/alliance.js'] = {type: 'text/javascript', body};
        await withPage(engine, {}, async (browser) => {
          await browser.goto(`${site.origin}/old.html`);
          assert.deepEqual(
            await browser.waitFor((tags: string[]) => {
              for (const tag of tags) document.querySelector(tag)!.scrollIntoView();
              return tags.every((tag) => customElements.get(tag)) && tags.length;
            }, TAGS),
            7,
          );
        });
      }
    });
  }

  it('leaves the old version as it was, and says of old chunks until when they are kept', async () => {
    const [version] = await readdir('dist/npm/library');
    const days = JSON.parse(await readFile(join(out, 'v1/chunks.json'), 'utf8')) as Record<
      string,
      string
    >;
    const old = await readdir(`dist/npm/library/${version}/chunks`);
    assert.deepEqual(
      old.filter((name) => !days[`chunks/${name}`]),
      [],
    );
    assert.equal(Object.keys(days).length, 2 * old.length);
    for (const name of old)
      assert.equal(
        await readFile(join(out, version!, 'chunks', name), 'utf8'),
        await readFile(`dist/npm/library/${version}/chunks/${name}`, 'utf8'),
      );
  });
});
