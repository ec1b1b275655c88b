/** What `check <URL>` prints, pasted into real servers that have a configuration of their own. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {chmod, cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Configuration} from '../../src/publish/hosting/check-hosting.js';
import type {ContentIssue} from '../../src/publish/issues/content-issues.js';
import {FOREVER, SHORT} from '../../src/publish/hosting/hosting.js';
import {SERVER_FILES, type ServerFile} from '../../src/publish/hosting/servers/server-files.js';
import {
  startApache,
  startCaddy,
  startLighttpd,
  startNginx,
  type WebServer,
} from '../web-servers.js';
import {runTool} from './content-folder.js';

export interface CheckReport {
  readonly ok: boolean;
  readonly errors: ContentIssue[];
  readonly warnings: ContentIssue[];
  readonly summary: string;
  readonly configurations?: Configuration[];
}

export async function check(address: string): Promise<CheckReport & {readonly exit: number}> {
  const {code, out} = await runTool('check', address, '--json');
  return {...(JSON.parse(out) as CheckReport), exit: code};
}

/** Starts a server with what its town has written, before or after our block; in `folder` below `root` lies what is published. */
type Start = (root: string, folder: string, block: string) => Promise<WebServer>;

const starts: Readonly<Record<string, Start>> = {
  nginx: (root, _, block) =>
    startNginx(
      root,
      `expires 1y; add_header X-Frame-Options DENY; add_header Access-Control-Allow-Origin "https://town.example";
${block}
location ~* \\.(js|css|png|json)$ { expires 1y; }`,
    ),
  Apache: async (root, folder, block) => {
    await writeFile(join(folder, '.htaccess'), `${block}\nHeader set Cache-Control "max-age=9"\n`);
    return startApache(
      root,
      `Header set X-Frame-Options DENY
Header always set X-Frame-Options DENY
Header set Access-Control-Allow-Origin "https://town.example"`,
    );
  },
  Caddy: (root, _, block) =>
    startCaddy(
      root,
      `header X-Frame-Options DENY\nheader Access-Control-Allow-Origin "https://town.example"\n${block}`,
    ),
  lighttpd: (root, _, block) =>
    startLighttpd(
      root,
      `setenv.set-response-header = ( "X-Frame-Options" => "DENY", "Access-Control-Allow-Origin" => "https://town.example" )\n${block}`,
    ),
};

const HTML = 'text/html; charset=utf-8';
/** Path → type, age. */
export const expected: Readonly<Record<string, readonly [type: string, age: string]>> = {
  'feed/alliance.json': ['application/json', SHORT],
  'feed/participants.geojson': ['application/geo+json', SHORT],
  'feed/news.en.0123456789.json': ['application/json', FOREVER],
  'feed/previous/news.en.0123456789.json': ['application/json', SHORT],
  'w/participant-map.html': [HTML, SHORT],
  'w/frame/fr/participant-map/me.html': [HTML, SHORT],
  'w/participant-map.png': ['image/png', SHORT],
  'w/icon.ico': ['image/x-icon', SHORT],
  'w/sitemap.xml': ['application/xml; charset=utf-8', SHORT],
  'w/participant-map.oembed.json': ['application/json', SHORT],
  'v1/alliance.js': ['text/javascript; charset=utf-8', SHORT],
  'v1/about.css': ['text/css; charset=utf-8', SHORT],
  'v1/chunks.json': ['application/json', SHORT],
  'v1/words/fr.json': ['application/json', SHORT],
  'v1/chunks/a-12345678.js': ['text/javascript; charset=utf-8', FOREVER],
  '1.0.0/alliance.js': ['text/javascript; charset=utf-8', FOREVER],
  '1.0.0/words/fr.json': ['application/json', FOREVER],
};
/** Files of the town beside ours, and how their types begin, where the server knows one. */
const others: Readonly<Record<string, string>> = {
  'town.html': 'text/html',
  'town.css': 'text/css',
  'town.png': 'image/png',
  'town.tar.gz': '',
};

/** A site with all that a build publishes, and files of the town. */
async function makeSite(): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'alliance-paste-'));
  // Apache's workers are another user.
  await chmod(site, 0o755);
  assert.equal((await runTool('build', 'data/alliance', '--out', site)).code, 0);
  const put = async (name: string, text: string) => {
    await mkdir(dirname(join(site, name)), {recursive: true});
    await writeFile(join(site, name), text, {flag: 'wx'}).catch(() => {}); // the build wrote it
  };
  for (const name of [...Object.keys(expected), ...Object.keys(others)]) await put(name, name);
  const hash = (name: string) => `sha384-${createHash('sha384').update(name).digest('base64')}`;
  const library = ['alliance.js', 'about.css', 'chunks/a-12345678.js'];
  await put(
    'v1/sri.json',
    JSON.stringify(Object.fromEntries(library.map((name) => [name, hash(`v1/${name}`)]))),
  );
  return site;
}

/** For each server that is tested so. */
export function testPasting(tested: ServerFile['tested']): void {
  const servers = SERVER_FILES.filter((server) => server.tested === tested);
  let site: string;
  let below: string;
  before(async () => {
    site = await makeSite();
    below = await mkdtemp(join(tmpdir(), 'alliance-below-'));
    await chmod(below, 0o755);
    await cp(site, join(below, 'our alliance'), {recursive: true});
  });
  after(async () => {
    await rm(site, {recursive: true});
    await rm(below, {recursive: true});
  });

  for (const {server, where} of servers) {
    describe(`what check prints for ${server}, pasted`, () => {
      for (const base of ['/', '/our%20alliance/']) {
        it(`leaves it nothing to find, and other files as they were (published at ${base})`, async (t) => {
          const root = base === '/' ? site : below;
          const folder = join(root, decodeURI(base));
          const plain = await starts[server]!(root, folder, '');
          t.after(() => plain.close());
          const first = await check(`${plain.origin}${base}feed/`);
          assert.ok(first.errors.length + first.warnings.length > 3);
          assert.deepEqual(
            first.configurations?.map((found) => [found.server, found.where]),
            [[server, where]],
          );
          const [{text}] = first.configurations as [Configuration];
          const {out} = await runTool('check', `${plain.origin}${base}feed/`);
          assert.ok(out.includes(`\n━━ ${server}: ${where}\n${text}━━\n`));
          const before = await ownAnswers(plain.origin + base);
          await plain.close();

          const pasted = await starts[server]!(root, folder, text);
          t.after(() => pasted.close());
          const {exit, errors, warnings} = await check(`${pasted.origin}${base}feed/`);
          assert.deepEqual({exit, errors, warnings}, {exit: 0, errors: [], warnings: []});
          await checkHeaders(pasted.origin + base);
          assert.deepEqual(await ownAnswers(pasted.origin + base), before);
        });
      }
    });
  }
}

async function checkHeaders(address: string): Promise<void> {
  for (const [name, [type, age]] of Object.entries(expected)) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const {headers, status} = await fetch(address + name, {
        headers: {'accept-encoding': encoding},
      });
      const {
        'access-control-expose-headers': exposed = null,
        'content-security-policy': policy = null,
        ...found
      } = Object.fromEntries(headers);
      assert.deepEqual(
        {
          status,
          type: found['content-type'],
          age: found['cache-control'],
          cors: found['access-control-allow-origin'],
          frame: found['x-frame-options'],
          exposed,
          policy,
        },
        {
          status: 200,
          type,
          age,
          cors: '*',
          frame: undefined,
          exposed: 'Retry-After',
          policy: name.endsWith('.html') ? 'frame-ancestors *' : null,
        },
        `${name} (${encoding})`,
      );
    }
  }
  const missing = await fetch(`${address}feed/missing.json`);
  assert.deepEqual(
    [
      missing.status,
      missing.headers.get('access-control-allow-origin'),
      missing.headers.get('access-control-expose-headers'),
    ],
    [404, '*', 'Retry-After'],
  );
}

/** What the town's own files come with. */
const ownAnswers = (address: string): Promise<unknown[]> =>
  Promise.all(
    Object.entries(others).map(async ([name, type]) => {
      const {headers} = await fetch(address + name);
      assert.ok((headers.get('content-type') ?? '').startsWith(type), name);
      return ['content-encoding', 'cache-control', 'x-frame-options', 'content-type'].map((own) =>
        headers.get(own),
      );
    }),
  );
