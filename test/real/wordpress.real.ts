/**
 * `npm test -- wordpress`: what an Author pastes into a real WordPress ends as a working widget or a working link, and so does the
 * block of our plugin. What the Author's filter leaves of each form is kept in test/filters/wordpress.json, from which `npm test` goes on;
 * `UPDATE=1` writes it anew.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findTools} from '../../tools/install-browsers.js';
import {COLLECTOR, withPage, type EnginePage} from '../e2e/page.js';
import {formOf, pastedForms, SITE} from '../filters/forms.js';
import {listens, outcomes} from '../filters/outcomes.js';
import {host, staticFiles} from '../host-server.js';
import {startWordPress, type WordPress} from './wordpress.js';

const run = promisify(execFile);
const KEPT = 'test/filters/wordpress.json';
const {version: ownVersion} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

const attributesOf = (tag = '') =>
  [...tag.matchAll(/[\w-]+="[^"]*"/g)].map(([attribute]) => attribute).sort();

let folder: string;
let alliance: Awaited<ReturnType<typeof host>>;
let town: WordPress | undefined;
let posts: Record<string, {address: string; stored: string; unfiltered: boolean}>;
let forms: Readonly<Record<string, string>>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
  alliance = await host({'*': staticFiles(folder)});
  await run(process.execPath, [
    'dist/npm/alliance-feed.js',
    'build',
    'data/alliance',
    '--out',
    folder,
    '--site',
    `${alliance.origin}/`,
  ]);
  const recipe = /```php\n(add_action[^]*?)```/.exec(
    await readFile('docs/embedding.md', 'utf8'),
  )![1]!;
  town = await startWordPress({
    // WordPress asks no private address and no odd port, of which this test has both. The lines of our recipe go where a theme's would.
    muPlugin: `<?php
define( 'ALLIANCE_WIDGETS_SITE', '${alliance.origin}/' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, array( ${alliance.port} ) ); } );
if ( isset( $_GET['theme'] ) ) { ${recipe.replaceAll('https://widgets.example/', `${alliance.origin}/`)} }
if ( isset( $_GET['plain'] ) ) { add_action( 'init', function () { wp_oembed_remove_provider( ALLIANCE_WIDGETS_SITE . 'w/*' ); remove_filter( 'oembed_fetch_url', 'alliance_widgets_oembed_file' ); }, 99 ); }
`,
  });
  forms = await pastedForms();
  const {version} = (await town!.php('test/real/install-town.php', {
    install: resolve(`dist/site/alliance-widgets-wordpress-${ownVersion}.zip`),
  })) as {version: string};
  assert.match(version, /^\d+\.\d+/);
  const texts = Object.fromEntries(
    Object.entries(forms).map(([name, text]) => [
      name,
      text.replaceAll(SITE, `${alliance.origin}/`),
    ]),
  );
  posts = await town!.php('test/real/install-town.php', {
    ...texts,
    Block:
      '<!-- wp:alliance-widgets/widget {"widget":"country-counter","options":{"set":"signatories","onclick":"alert(1)"}} /-->',
    'Block of a country':
      '<!-- wp:alliance-widgets/widget {"widget":"participant-map","options":{"country":"SK"}} /-->',
    'Address for the plugin': texts['Address alone of participant-map'],
  });
});
after(async () => {
  await town?.close();
  await alliance.close();
  await rm(folder, {recursive: true});
});

describe('an Author of a real WordPress', () => {
  it('is filtered as the kept answers say', async () => {
    assert.ok(
      Object.values(posts).every(({unfiltered}) => !unfiltered),
      'an Author may not write unfiltered HTML',
    );
    const stored = Object.fromEntries(
      Object.keys(forms).map((name) => [
        name,
        posts[name]!.stored.replaceAll(`${alliance.origin}/`, SITE),
      ]),
    );
    // What WordPress makes of an address in a line of its own, when a visitor reads it.
    for (const name of Object.keys(forms).filter((own) => formOf(own) === 'Address alone')) {
      const html = await (await fetch(`${town!.origin}${posts[name]!.address}&plain`)).text();
      const frame = /<iframe[^>]*><\/iframe>/.exec(html)?.[0] ?? 'no frame';
      stored[name] = frame
        .replaceAll(`${alliance.origin}/`, SITE)
        .replace(/secret=\w+/, 'secret=SECRET')
        .replace(/data-secret="\w+"/, 'data-secret="SECRET"');
    }
    if (process.env['UPDATE']) await writeFile(KEPT, `${JSON.stringify(stored, null, 2)}\n`);
    assert.deepEqual(stored, JSON.parse(await readFile(KEPT, 'utf8')));
  });

  it('ends with a widget, a link or what the children say, whatever the form', async () => {
    const seen: Record<string, string> = {};
    await withPage('chromium', {height: 2000}, async (page) => {
      for (const name of Object.keys(forms)) {
        await page.goto(`${town!.origin}${posts[name]!.address}&theme&plain`);
        await page.eval(listens);
        seen[name] = (await outcomes(page, ['body']))[0]!;
      }
    });
    assert.deepEqual(
      Object.entries(seen).filter(([, outcome]) => !/widget|link|^text$/.test(outcome)),
      [],
    );
  });
});

describe('the plugin', () => {
  it('is PHP without a mistake', async () => {
    await run(findTools().php!, [
      '-l',
      'integrations/wordpress/alliance-widgets/alliance-widgets.php',
    ]);
  });

  it('shows the block from the bundled library, with the attributes that the widget knows, and loads nothing on other pages', async () => {
    await withPage('chromium', {}, async (page) => {
      await page.goto(`${town!.origin}${posts['Block']!.address}`);
      const text = (await page.waitFor(() => {
        const counter = document.querySelector('alliance-country-counter') as HTMLElement & {
          status?: string;
        };
        return (
          counter.status === 'ready' &&
          `${counter.shadowRoot!.textContent.replace(/\s+/g, ' ')} ${counter.getAttributeNames().join()} ${counter.querySelector('a')!.href}`
        );
      })) as string;
      assert.match(
        text,
        /122 signatories from 34 countries .*\bset http:.*\/w\/country-counter\.html$/,
      );
      const library = await page.eval(() =>
        performance
          .getEntriesByType('resource')
          .map(({name}) => name)
          .filter((name) => name.includes('/v1/')),
      );
      assert.ok(
        library.length > 1 &&
          library.every((name) =>
            name.startsWith(`${town!.origin}/wp-content/plugins/alliance-widgets/library/v1/`),
          ),
        library.join(),
      );
    });
    assert.doesNotMatch(
      await (await fetch(`${town!.origin}${posts['Link of participant-map']!.address}`)).text(),
      /alliance\.js/,
    );
  });

  for (const {user, block, choices, preview, written, link} of [
    {
      user: 'author',
      block: 'Alliance widget',
      choices: {Widget: 'Participant map', Country: 'Spain', 'No search': true},
      preview: /1 listed in Spain/,
      written: {country: 'ES', 'no-search': ''},
      link: '/w/participant-map.html?country=ES',
    },
    {
      user: 'autrice',
      block: 'Élément de l’Alliance',
      choices: {
        Élément: 'Badge de participant',
        'Ville ou région': 'Tivat (Monténégro)',
        Affichage: 'inline',
      },
      preview: /Tivat/,
      written: {display: 'inline', participant: 'tivat'},
      link: '/w/participant-badge/tivat.html',
    },
  ]) {
    it(`lets ${user} choose in the editor by name, look at it, publish it and open it again`, async () => {
      await withPage('chromium', {width: 1500, height: 1000}, async (page) => {
        await page.cdp('Page.enable');
        await page.cdp('Page.addScriptToEvaluateOnNewDocument', {source: COLLECTOR});
        await logIn(page, user);
        await page.goto(`${town!.origin}/wp-admin/post-new.php`);
        await page.waitFor(editorIsThere);
        assert.equal(await page.waitFor(insertBlock), block);
        for (const [label, value] of Object.entries(choices))
          await page.waitFor(fillIn, label, value);
        const tag = `alliance-${/\w+(-\w+)+/.exec(link)![0]}`;
        assert.match((await page.waitFor(previewOf, tag)) as string, preview);
        await press(page, 'Publish');
        await page.waitFor(() => document.querySelector('.editor-post-publish-panel') !== null);
        await press(page, 'Publish', '.editor-post-publish-panel');
        const id = (await page.waitFor(() => {
          const {isCurrentPostPublished, getCurrentPostId} = (
            window as unknown as Editor
          ).wp.data.select('core/editor');
          return isCurrentPostPublished!() && getCurrentPostId!();
        })) as number;
        assert.deepEqual(await faultsOf(page), []);

        await page.goto(`${town!.origin}/?p=${id}`);
        const seen = (await page.waitFor((name: string) => {
          const element = document.querySelector(name) as Element & {status?: string};
          return (
            element.status === 'ready' && {
              text: element.shadowRoot!.textContent,
              written: Object.fromEntries(
                [...element.attributes].map((own) => [own.name, own.value]),
              ),
              link: element.querySelector('a')!.pathname + element.querySelector('a')!.search,
            }
          );
        }, tag)) as {text: string; written: Record<string, string>; link: string};
        assert.match(seen.text, preview);
        assert.deepEqual([seen.written, seen.link], [written, link]);
        assert.deepEqual(await faultsOf(page), []);

        await page.goto(`${town!.origin}/wp-admin/post.php?post=${id}&action=edit`);
        await page.waitFor(editorIsThere);
        assert.match((await page.waitFor(previewOf, tag)) as string, preview);
        const kept = (await page.eval(() =>
          (window as unknown as Editor).wp.data.select('core/block-editor').getBlocks!(),
        )) as {name: string; isValid: boolean; attributes: {options: unknown}}[];
        assert.deepEqual(
          kept.map(({name, isValid, attributes}) => [name, isValid, attributes.options]),
          [['alliance-widgets/widget', true, written]],
        );
        assert.deepEqual(await faultsOf(page), []);
      });
    });
  }

  it('links to a page that is there, of a country that takes no part too', async () => {
    const html = await (
      await fetch(`${town!.origin}${posts['Block of a country']!.address}`)
    ).text();
    const address = /<alliance-participant-map country="SK"><a href="([^"]+)"/.exec(html)![1]!;
    assert.deepEqual(
      [address, (await fetch(address)).status],
      [`${alliance.origin}/w/participant-map.html?country=SK`, 200],
    );
  });

  it('shows in the editor nothing of a post but known options', async () => {
    await withPage('chromium', {width: 1500, height: 1000}, async (page) => {
      await logIn(page, 'author');
      await page.goto(`${town!.origin}/wp-admin/post-new.php`);
      await page.waitFor(editorIsThere);
      await page.eval(() => {
        const {data, blocks} = (window as unknown as Editor).wp;
        const options = {
          set: 'signatories',
          style: 'display:block',
          onclick: 'alert(1)',
          format: 7,
        };
        data.dispatch('core/block-editor')['insertBlocks']!([
          blocks.createBlock('alliance-widgets/widget', {widget: 'country-counter', options}),
          blocks.createBlock('alliance-widgets/widget', {widget: 'constructor', options}),
          blocks.createBlock('alliance-widgets/widget', {
            widget: 'participant-map',
            options: {country: 'SK'},
          }),
        ]);
      });
      const codes = await page.waitFor(() => {
        const all = [...document.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]')].map(
          ({srcdoc}) =>
            /(<alliance-[^>]*>)<a href="[^"]*(\/w\/[^"]*)"/.exec(srcdoc)?.slice(1).join(' '),
        );
        return all.length === 3 && all;
      });
      assert.deepEqual(codes, [
        '<alliance-country-counter set="signatories"> /w/country-counter.html',
        '<alliance-participant-map> /w/participant-map.html',
        '<alliance-participant-map country="SK"> /w/participant-map.html',
      ]);
    });
  });

  it('makes of an address of the Alliance the frame that its oEmbed file describes', async () => {
    const html = await (
      await fetch(`${town!.origin}${posts['Address for the plugin']!.address}`)
    ).text();
    const shown = /<iframe[^>]*><\/iframe>/.exec(html)?.[0];
    const {html: frame} = JSON.parse(
      await readFile(join(folder, 'w/participant-map/fr.oembed.json'), 'utf8'),
    ) as {html: string};
    // WordPress puts the title first.
    assert.deepEqual(attributesOf(shown), attributesOf(frame));
  });
});

/** WordPress's own scripts, as its editor's pages have them. */
interface Editor {
  readonly wp: {
    readonly data: {
      select(store: string): Record<string, (...args: unknown[]) => unknown>;
      dispatch(store: string): Record<string, (...args: unknown[]) => unknown>;
    };
    readonly blocks: {
      createBlock(name: string, attributes?: object): unknown;
      getBlockType(name: string): {title: string};
    };
  };
}

async function logIn(page: EnginePage, user: string): Promise<void> {
  await page.goto(`${town!.origin}/wp-login.php`);
  await page.eval((name: string) => {
    const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)!;
    field('user_login').value = name;
    field('user_pass').value = 'secret';
    setTimeout(() => {
      field('wp-submit').click();
    });
  }, user);
  await page.waitFor(() => document.querySelector('#wpadminbar') !== null);
}

/** Whether the editor is there, without its welcome. */
function editorIsThere(): boolean {
  const {wp} = window as unknown as Editor;
  if (!document.querySelector('.editor-styles-wrapper, [name="editor-canvas"]')) return false;
  wp.data.dispatch('core/preferences')['set']!('core/edit-post', 'welcomeGuide', false);
  return !document.querySelector('.edit-post-welcome-guide');
}

/** As the list of blocks does, which waits for idle moments that a busy machine does not have; answers the block's name there. */
function insertBlock(): string {
  const {data, blocks} = (window as unknown as Editor).wp;
  data.dispatch('core/block-editor')['insertBlocks']!(
    blocks.createBlock('alliance-widgets/widget'),
  );
  return blocks.getBlockType('alliance-widgets/widget').title;
}

/** Presses the button of that name. */
async function press(page: EnginePage, name: string, within = 'body'): Promise<void> {
  await page.waitFor(
    (wanted: string, place: string) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${place} button`)];
      const found = buttons.find(
        (button) =>
          (button.ariaLabel ?? button.textContent.trim()) === wanted &&
          !button.disabled &&
          button.ariaDisabled !== 'true',
      );
      found?.click();
      return found !== undefined;
    },
    name,
    within,
  );
}

/** Fills in, chooses or ticks the field of that label as React hears it; false while there is no such field or choice. */
function fillIn(label: string, value: string | boolean): boolean {
  const field = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
  ].find((own) => own.labels?.[0]?.textContent === label);
  if (!field) return false;
  if (typeof value === 'boolean') {
    field.click();
    return true;
  }
  const choice =
    field instanceof HTMLSelectElement
      ? [...field.options].find(({text}) => text === value)?.value
      : value;
  if (choice === undefined) return false;
  // Past React's own setter, which would take the value for one that it wrote.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, choice);
  field.dispatchEvent(
    new Event(field instanceof HTMLSelectElement ? 'change' : 'input', {bubbles: true}),
  );
  return true;
}

/** What the widget in the block's preview says, once it is ready and nothing of it is cut. */
function previewOf(tag: string): string | false {
  const frame = document.querySelector<HTMLIFrameElement>(
    '.wp-block-alliance-widgets-widget iframe',
  );
  const element = frame?.contentDocument?.querySelector(tag) as
    (Element & {status?: string}) | null | undefined;
  return (
    element?.status === 'ready' &&
    frame!.offsetHeight >= element.getBoundingClientRect().bottom &&
    element.shadowRoot!.textContent.replace(/\s+/g, ' ')
  );
}

/** What went wrong in the page and in the block's preview. */
const faultsOf = (page: EnginePage) =>
  page.eval(() =>
    [
      window,
      document.querySelector<HTMLIFrameElement>('.wp-block-alliance-widgets-widget iframe')
        ?.contentWindow,
    ].flatMap((own) => (own ? (own as unknown as {__log: string[]}).__log : [])),
  ) as Promise<string[]>;
