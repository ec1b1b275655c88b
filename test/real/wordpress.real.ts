/**
 * `node test/run.mjs wordpress`: what an Author pastes into a real WordPress ends as a working widget or a working link, and so does the
 * block of our plugin. What the Author's filter leaves of each form is kept in test/filters/wordpress.json, from which `npm test` goes on;
 * `UPDATE=1` writes it anew.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findTools} from '../../tools/install-browsers.mjs';
import {withPage} from '../e2e/page.js';
import {pastedForms, SITE} from '../filters/forms.js';
import {listens, outcomes} from '../filters/outcomes.js';
import {host, staticFiles} from '../host-server.mjs';
import {startWordPress, type WordPress} from './wordpress.js';

const run = promisify(execFile);
const KEPT = 'test/filters/wordpress.json';

const attributesOf = (tag = '') => [...tag.matchAll(/[\w-]+="[^"]*"/g)].map(([attribute]) => attribute).sort();

let folder: string;
let alliance: Awaited<ReturnType<typeof host>>;
let town: WordPress | undefined;
let posts: Record<string, {address: string; stored: string; unfiltered: boolean}>;
let forms: Readonly<Record<string, string>>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
  alliance = await host({'*': staticFiles(folder)});
  await run(process.execPath, ['dist/npm/alliance-feed.js', 'build', 'data/alliance', '--out', folder, '--site', `${alliance.origin}/`]);
  await symlink(resolve('dist/site/v1'), join(folder, 'v1'));
  await run(process.execPath, ['integrations/wordpress/bundle.mjs', join(folder, 'plugin')]);
  const recipe = /```php\n(add_action[^]*?)```/.exec(await readFile('integrations/README.md', 'utf8'))![1]!;
  town = await startWordPress({
    plugin: join(folder, 'plugin/alliance-widgets'),
    // WordPress asks no private address and no odd port, of which this test has both. The lines of our recipe go where a theme's would.
    muPlugin: `<?php
define( 'ALLIANCE_WIDGETS_SITE', '${alliance.origin}/' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, array( ${alliance.port} ) ); } );
if ( isset( $_GET['theme'] ) ) { ${recipe.replaceAll(SITE, `${alliance.origin}/`)} }
if ( isset( $_GET['plain'] ) ) { add_action( 'init', function () { wp_oembed_remove_provider( ALLIANCE_WIDGETS_SITE . 'w/*' ); remove_filter( 'oembed_fetch_url', 'alliance_widgets_oembed_file' ); }, 99 ); }
`});
  forms = await pastedForms();
  const {version} = await town!.php('test/real/install-town.php', {install: true}) as {version: string};
  assert.match(version, /^\d+\.\d+/);
  const texts = Object.fromEntries(Object.entries(forms).map(([name, text]) => [name, text.replaceAll(SITE, `${alliance.origin}/`)]));
  posts = await town!.php('test/real/install-town.php', {
    ...texts,
    Block: '<!-- wp:alliance-widgets/widget {"widget":"country-counter","options":{"set":"signatories","onclick":"alert(1)"}} /-->',
    'Address for the plugin': texts['Address alone'],
  });
});
after(async () => {
  await town?.close();
  await alliance.close();
  await rm(folder, {recursive: true});
});

describe('an Author of a real WordPress', () => {
  it('is filtered as the kept answers say', async () => {
    assert.ok(Object.values(posts).every(({unfiltered}) => !unfiltered), 'an Author may not write unfiltered HTML');
    const stored = Object.fromEntries(Object.keys(forms).map((name) => [name, posts[name]!.stored.replaceAll(`${alliance.origin}/`, SITE)]));
    // What WordPress makes of an address in a line of its own, when a visitor reads it.
    const html = await (await fetch(`${town!.origin}${posts['Address alone']!.address}&plain`)).text();
    const frame = /<iframe[^>]*><\/iframe>/.exec(html)?.[0] ?? 'no frame';
    stored['Address alone'] = frame.replaceAll(`${alliance.origin}/`, SITE).replace(/secret=\w+/, 'secret=SECRET').replace(/data-secret="\w+"/, 'data-secret="SECRET"');
    if (process.env['UPDATE']) await writeFile(KEPT, `${JSON.stringify(stored, null, 2)}\n`);
    assert.deepEqual(stored, JSON.parse(await readFile(KEPT, 'utf8')));
  });

  it('ends with a widget or a link, whatever the form', async () => {
    const seen: Record<string, string> = {};
    await withPage('chromium', {height: 2000}, async (page) => {
      for (const name of Object.keys(forms)) {
        await page.goto(`${town!.origin}${posts[name]!.address}&theme&plain`);
        await page.eval(listens);
        seen[name] = (await outcomes(page, ['body']))[0]!;
      }
    });
    assert.deepEqual(Object.entries(seen).filter(([, outcome]) => !/widget|link/.test(outcome)), []);
  });
});

describe('the plugin', () => {
  it('is PHP without a mistake', async () => {
    await run(findTools().php!, ['-l', 'integrations/wordpress/alliance-widgets/alliance-widgets.php']);
  });

  it('shows the block from the bundled library, with the attributes that the widget knows, and loads nothing on other pages', async () => {
    await withPage('chromium', {}, async (page) => {
      await page.goto(`${town!.origin}${posts['Block']!.address}`);
      const text = await page.waitFor(() => {
        const counter = document.querySelector('alliance-country-counter') as HTMLElement & {status?: string};
        return counter.status === 'ready' && `${counter.shadowRoot!.textContent.replace(/\s+/g, ' ')} ${counter.getAttributeNames().join()} ${counter.querySelector('a')!.href}`;
      }) as string;
      assert.match(text, /122 signatories from 34 countries .*\bset http:.*\/w\/country-counter\.html$/);
      const library = await page.eval(() => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.includes('/v1/')));
      assert.ok(library.length > 1 && library.every((name) => name.startsWith(`${town!.origin}/wp-content/plugins/alliance-widgets/library/v1/`)), library.join());
    });
    assert.doesNotMatch(await (await fetch(`${town!.origin}${posts['Link']!.address}`)).text(), /alliance\.js/);
  });

  it('makes of an address of the Alliance the frame that its oEmbed file describes', async () => {
    const html = await (await fetch(`${town!.origin}${posts['Address for the plugin']!.address}`)).text();
    const shown = /<iframe[^>]*><\/iframe>/.exec(html)?.[0];
    const {html: frame} = JSON.parse(await readFile(join(folder, 'w/participant-map/fr.oembed.json'), 'utf8')) as {html: string};
    // WordPress puts the title first.
    assert.deepEqual(attributesOf(shown), attributesOf(frame));
  });
});
