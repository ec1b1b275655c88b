/** What `npm run build` makes, served by nginx and Apache with the configuration beside it, and read by a page of another site. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {chmod, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {zipOfOwn} from '../../tools/own-files.js';
import {host} from '../host-server.js';
import {startApache, startNginx, type WebServer} from '../web-servers.js';
import {allHaveStatus, allSeven, ENGINES, TAGS, withPage} from './page.js';

/** The tool as it is packed. */
const tool = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, ['dist/npm/alliance-feed.js', ...args])).stdout;

let site: string;
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'alliance-site-'));
  await chmod(site, 0o755);
  await cp('dist/site', site, {recursive: true});
  // As on a site that forbids frames elsewhere.
  await writeFile(
    join(site, '.htaccess'),
    `Header always set X-Frame-Options DENY\n${await readFile(join(site, 'hosting/apache.conf'), 'utf8')}`,
  );
});
after(() => rm(site, {recursive: true}));

const servers: Record<string, () => Promise<WebServer>> = {
  nginx: async () =>
    startNginx(
      site,
      `add_header X-Frame-Options DENY;\n${await readFile(join(site, 'hosting/nginx.conf'), 'utf8')}`,
    ),
  Apache: () => startApache(site),
};

describe("the archive for a server of one's own", () => {
  it('is that of the files beside it', async () => {
    const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};
    assert.ok(
      (await readFile(`dist/site/alliance-widgets-${version}.zip`)).equals(
        zipOfOwn('dist/site', version),
      ),
    );
  });
});

for (const [name, start] of Object.entries(servers)) {
  describe(`dist/site on ${name}`, () => {
    let server: WebServer;
    before(async () => {
      server = await start();
    });
    after(() => server.close());

    it('leaves check nothing to find, in feed, sample and library', async () => {
      for (const feed of ['feed/', 'sample/feed/']) {
        const report = JSON.parse(await tool('check', `${server.origin}/${feed}`, '--json')) as {
          errors: unknown[];
          warnings: unknown[];
        };
        assert.deepEqual([report.errors, report.warnings], [[], []]);
      }
    });

    it('sends the loader compressed, the exact version for ever, pages of its own for any frame', async () => {
      const ask = (path: string) =>
        fetch(`${server.origin}/${path}`, {headers: {'accept-encoding': 'br, gzip'}});
      const loader = await ask('v1/alliance.js');
      assert.match(loader.headers.get('content-encoding') ?? '', /^(br|gzip)$/);
      assert.match(loader.headers.get('cache-control') ?? '', /max-age=300/);
      assert.match(
        (await ask('1.0.0/alliance.js')).headers.get('cache-control') ?? '',
        /immutable/,
      );
      const page = await ask('w/participant-map/fr.html');
      assert.deepEqual(
        [
          page.status,
          page.headers.get('x-frame-options'),
          page.headers.get('content-security-policy'),
        ],
        [200, null, 'frame-ancestors *'],
      );
      assert.match(
        page.headers.get('cache-control') ?? '',
        /max-age=300, stale-while-revalidate=\d+, stale-if-error=\d+/,
      );
    });

    it('serves seven widgets to a page of another site under the documented policy', async (t) => {
      const policy = `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'`;
      const town = await host({
        '/': {
          headers: {'content-security-policy': policy},
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A town</title>
<script type="module" crossorigin referrerpolicy="no-referrer" src="${server.origin}/v1/alliance.js"></script>${allSeven}`,
        },
      });
      t.after(() => town.close());
      await withPage(ENGINES[0]!, {}, async (page) => {
        await page.goto(`${town.origin}/`);
        for (const tag of TAGS) {
          await page.eval((wanted: string) => {
            document.querySelector(wanted)!.scrollIntoView();
          }, tag);
          await allHaveStatus(page, tag, 'ready');
        }
      });
    });
  });
}

for (const engine of ENGINES) {
  describe(`${engine}: the badges that the tool prints`, () => {
    it('are pictures of the size they declare, and their text stays inside, at 88 px no smaller than 9 px', async (t) => {
      const drawn = await Promise.all(
        ['tivat', 'kragujevac', 'reggio-calabria', 'nobody'].flatMap((id) =>
          ['en', 'fr'].map(async (lang) => ({
            name: `${id}.${lang}.svg`,
            svg: await tool('badge', id, '--lang', lang, '--feed', site),
          })),
        ),
      );
      const town = await host({
        '/': {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Badges</title>${drawn.map(({name, svg}) => `<img src="${name}" alt="">${svg}`).join('\n')}`,
        },
        ...Object.fromEntries(
          drawn.map(({name, svg}) => [`/${name}`, {type: 'image/svg+xml', body: svg}]),
        ),
      });
      t.after(() => town.close());
      await withPage(engine, {}, async (page) => {
        await page.goto(`${town.origin}/`);
        const seen = (await page.waitFor(
          () =>
            [...document.images].every(({complete}) => complete) && {
              widths: [...document.images].map(({naturalWidth}) => naturalWidth),
              outside: [...document.querySelectorAll('text')]
                .filter(
                  (text) => text.getBBox().x < 4 || text.getBBox().x + text.getBBox().width > 172,
                )
                .map(({textContent}) => textContent),
              smallest:
                (Math.min(
                  ...[...document.querySelectorAll('text')].map((text) =>
                    Number(text.getAttribute('font-size')),
                  ),
                ) *
                  88) /
                176,
            },
        )) as {widths: number[]; outside: string[]; smallest: number};
        assert.deepEqual(
          seen.widths,
          drawn.map(() => 176),
        );
        assert.deepEqual(seen.outside, []);
        assert.ok(seen.smallest >= 9);
      });
    });
  });
}
