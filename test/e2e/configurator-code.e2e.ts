/** What the configurator prints: right in every form, with its policy, its privacy paragraph and what it cannot carry; and the preview of it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {systems} from '../../demo/configurator/systems.js';
import {hasSetup} from '../../demo/configurator/setup.js';
import {
  choose,
  code,
  codeIn,
  hostSite,
  open,
  previewIs,
  setOption,
  textOf,
} from './configurator-page.js';
import {ENGINES, withPage} from './page.js';

const integrity = JSON.parse(readFileSync('dist/site/1.0.0/sri.json', 'utf8')) as Record<
  string,
  string
>;
const sourceOf = (text: string) =>
  `'sha256-${createHash('sha256')
    .update(/<script[^>]*>([^]*?)<\/script>/.exec(text)![1]!)
    .digest('base64')}'`;

for (const engine of ENGINES) {
  describe(`${engine}: the configurator's code`, () => {
    let site: Awaited<ReturnType<typeof hostSite>>;
    let start: string;
    before(async () => {
      site = await hostSite();
      start = `${site.origin}/configurator.html`;
    });
    after(async () => {
      await site.close();
    });

    it('is an address, a link or two pieces, by the system, each with its steps', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&widget=participant-map&country=FR`);
        const address = `${site.origin}/w/participant-map/fr.html`;
        for (const system of systems) {
          await choose(page, 'system', system);
          const printed = await code(page);
          const [first = ''] = printed;
          if (system === 'html') {
            assert.equal(printed.length, 2);
            assert.match(first, /^<script type="module"[^>]*><\/script>\n<style>\n[^]*<\/style>$/);
            assert.match(printed[1]!, /<alliance-participant-map [^>]*country="FR"/);
          } else if (['wordpress', 'text', 'unknown'].includes(system))
            assert.deepEqual(printed, [address], system);
          else assert.match(first, new RegExp(`^<a href="${address}">[^<]+</a>$`), system);
          assert.equal(
            await page.eval(() => document.querySelectorAll('#steps li').length),
            system === 'unknown' ? 0 : 3,
          );
          assert.equal(
            await page.eval(() => document.querySelector('#fold-setup') !== null),
            hasSetup(system),
          );
        }
        assert.equal((await fetch(address)).status, 200, 'the page is there');
        assert.equal((await fetch(address.replace('.html', '.oembed.json'))).status, 200);
      });
    });

    it('holds the chosen city in all that is printed of the map and the badge, in both languages', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [lang, folder] of [
          ['en', 'w'],
          ['fr', 'w/fr'],
        ] as const)
          for (const widget of ['participant-map', 'participant-badge']) {
            await open(page, `${start}?page=${lang}&city=tivat&widget=${widget}&system=wordpress`);
            const address = `${site.origin}/${folder}/${widget}/tivat.html`;
            assert.deepEqual(await code(page), [address]);
            assert.equal((await fetch(address)).status, 200, address);
            for (const system of ['typo3', 'html']) {
              await choose(page, 'system', system);
              assert.match((await code(page)).at(-1)!, /tivat/, `${lang} ${widget} ${system}`);
            }
            for (const fold of ['pinned', 'npm', 'otherForms'])
              assert.match((await codeIn(page, fold)).join('\n'), /tivat/, fold);
          }
      });
    });

    it('says of a policy what it has to allow, the whole header, and one with a nonce', async () => {
      await withPage(engine, {}, async (page) => {
        const script = `script-src ${site.origin}; connect-src ${site.origin}`;
        await open(page, `${start}?page=en&widget=about&system=html`);
        const [sources, header, line, nonce] = await codeIn(page, 'policy');
        assert.equal(sources, script);
        assert.equal(
          header,
          `Content-Security-Policy: default-src 'self'; script-src 'self' ${site.origin}; connect-src 'self' ${site.origin}`,
        );
        assert.match(line!, /^<script nonce="{nonce}"/);
        assert.match(nonce!, /'nonce-{nonce}' 'strict-dynamic'/);
        await choose(page, 'system', 'text');
        assert.deepEqual(await codeIn(page, 'policy'), [`frame-src ${site.origin}`]);
        await choose(page, 'system', 'wordpress');
        assert.deepEqual((await codeIn(page, 'policy')).slice(0, 3), [
          `frame-src ${site.origin}`,
          script,
          `script-src 'self'; connect-src ${site.origin}`,
        ]);
        const [head, , map, ...exact] = await codeIn(page, 'pinned');
        assert.ok(head!.includes(`integrity="${integrity['alliance-about.js']}"`));
        assert.deepEqual(exact, [script, script.replace('src', `src ${sourceOf(map!)}`)]);
        const frames = (await codeIn(page, 'otherForms')).filter((one) =>
          one.startsWith('frame-src'),
        );
        const resize = (await codeIn(page, 'otherForms')).find((one) =>
          one.includes('alliance:height'),
        );
        assert.deepEqual(frames, [
          `frame-src ${site.origin}`,
          `frame-src ${site.origin}; script-src ${sourceOf(resize!)}`,
        ]);
        assert.match(await textOf(page, '#fold-privacy .paragraph'), /No cookies are set/);
      });
    });

    it("knows of a feed of one's own: in the policy, in the privacy paragraph, and in words under the preview", async () => {
      await withPage(engine, {}, async (page) => {
        await open(
          page,
          `${start}?widget=country-counter&system=html&page=en&feed=https%3A%2F%2Ffeed.test%2Fours%2F`,
        );
        await previewIs(page, 'alliance-country-counter', 'ready');
        assert.equal(
          await textOf(page, '#previewNote'),
          'This page reads no other feed: you see the Alliance’s.',
        );
        assert.equal(
          (await codeIn(page, 'policy'))[0],
          `script-src ${site.origin}; connect-src https://feed.test`,
        );
        assert.match(
          await textOf(page, '#fold-privacy .paragraph'),
          new RegExp(`loads it from ${new URL(site.origin).host} and feed\\.test, where`),
        );
        await choose(page, 'system', 'drupal');
        assert.match(
          await textOf(page, '#warning'),
          /^The link cannot carry these choices: Another source of data\./,
        );
        assert.doesNotMatch((await code(page)).join(''), /feed\.test/);
        assert.match(
          (await codeIn(page, 'setup')).join('\n'),
          /feed="https:\/\/feed\.test\/ours\/"/,
        );
      });
    });

    it('names what an address, a link and a frame cannot carry, and prints no address of a page that is not there', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [query, system, first, lost] of [
          [
            'widget=participant-map&country=sk',
            'wordpress',
            '/w/participant-map.html',
            'Countries',
          ],
          ['widget=participant-map&country=SK', 'joomla', '/w/participant-map.html?country=SK', ''],
          ['widget=news-ticker&article=nothing', 'text', '/w/news-ticker.html', 'One item, whole'],
          ['widget=about&theme=dark', 'wordpress', '/w/about.html', 'Background'],
          [
            'widget=about&theme=dark&corners=round',
            'contao',
            '/w/about.html?theme=dark',
            'Corners',
          ],
        ] as const) {
          await open(page, `${start}?${query}&page=en&system=${system}`);
          const [printed = ''] = await code(page);
          assert.ok(`"${printed}"`.includes(`"${site.origin}${first}"`), printed);
          assert.equal(
            /choices: ([^.]*)\./.exec(await textOf(page, '#warning'))?.[1] ?? '',
            lost,
            query,
          );
          const addresses = [
            ...(await codeIn(page, 'otherForms'))
              .join('\n')
              .matchAll(/http:[^"\s>?]+\/w\/[^"\s>?)]+/g),
          ];
          for (const [address] of addresses)
            assert.equal((await fetch(address)).status, 200, address);
        }
        await open(page, `${start}?widget=participant-map&country=SK&view=list&page=en`);
        assert.match(
          await textOf(page, '#fold-otherForms'),
          /Without script, or while the feed is down, .*: (Countries, Show|Show, Countries)\./,
        );
      });
    });

    it('prints a badge as picture and Markdown, in each variant', async () => {
      await withPage(engine, {}, async (page) => {
        for (const variant of ['light', 'dark', 'mono']) {
          await open(
            page,
            `${start}?widget=participant-badge&city=tivat&variant=${variant}&page=fr`,
          );
          const all = await codeIn(page, 'otherForms');
          const html = all.find((one) => one.includes('<img'))!;
          assert.match(all.at(-1)!, /^\[!\[Tivat[^\]]+\]\(<[^>]+\.svg>\)\]\(<[^>]+tivat\.html>\)$/);
          const [, address = ''] = /<img src="([^"]+)"[^>]* lang="fr"/.exec(html) ?? [];
          assert.match(address, /\/w\/fr\/participant-badge\/tivat(\.dark|\.mono)?\.svg$/);
          const picture = await fetch(address);
          assert.deepEqual(
            [picture.status, picture.headers.get('content-type')],
            [200, 'image/svg+xml'],
          );
        }
      });
    });

    it("leads to the library for a server of one's own, and to WordPress's plugin", async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&system=wordpress`);
        const files = (await page.eval(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({href}) => href),
        )) as string[];
        assert.equal(files.length, 2);
        for (const file of files) assert.equal((await fetch(file)).status, 200, file);
      });
    });

    it('shows the widget ready, stale, with the feed down, without script and right to left', async () => {
      await withPage(engine, {}, async (page) => {
        const tag = 'alliance-country-counter';
        await open(page, `${start}?widget=country-counter&system=html&page=en`);
        await previewIs(page, tag, 'ready');
        await choose(page, 'on', 'stale');
        await previewIs(page, tag, 'stale');
        await choose(page, 'on', 'stale');
        await choose(page, 'on', 'feed-down');
        await previewIs(page, tag, 'error');
        await choose(page, 'on', 'feed-down');
        await choose(page, 'on', 'rtl');
        await previewIs(page, tag, 'ready');
        await page.waitFor(() => {
          const body = document.querySelector('iframe')?.contentDocument?.body;
          return body && getComputedStyle(body).direction === 'rtl';
        });
        await choose(page, 'on', 'script-off');
        await page.waitFor((name: string) => {
          const element = document.querySelector('iframe')?.contentDocument?.querySelector(name);
          return (
            element?.textContent.includes('130 cities and regions from 29 countries') &&
            !element.shadowRoot
          );
        }, tag);
        await choose(page, 'on', 'script-off');
        for (const name of ['forced', 'reduced', 'dark']) await choose(page, 'on', name);
        // The last of three previews: until it is there, the one before may answer.
        await page.waitFor(() => {
          const view = document.querySelector('iframe')?.contentWindow;
          return (
            view?.document.body &&
            ['(prefers-reduced-motion: reduce)', '(forced-colors: active)'].every(
              (query) => view.matchMedia(query).matches,
            ) &&
            view.getComputedStyle(view.document.documentElement).colorScheme === 'dark'
          );
        });
        await previewIs(page, tag, 'ready');
        await choose(page, 'width', 'sidebar');
        assert.equal(await page.eval(() => document.querySelector('iframe')!.clientWidth), 280);
        await choose(page, 'system', 'joomla');
        // A link becomes the widget when it is seen.
        await page.eval(() => {
          document.querySelector('#frame')!.scrollIntoView();
        });
        await previewIs(page, tag, 'ready');
      });
    });

    it('previews the code that it prints: the frame of the printed address, the link that becomes the widget', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?widget=participant-badge&city=tivat&system=wordpress&page=en`);
        await page.waitFor(
          (address: string) =>
            document
              .querySelector('iframe')
              ?.contentDocument?.querySelector('iframe')
              ?.src.endsWith(address),
          '/w/frame/participant-badge/tivat.html',
        );
        await choose(page, 'system', 'drupal');
        await previewIs(page, 'alliance-participant-badge', 'ready');
        await choose(page, 'system', 'text');
        assert.match(await textOf(page, '#previewNote'), /^The address stays text on your page/);
        await choose(page, 'system', 'html');
        const shown = (await page.eval(() => document.querySelector('iframe')!.srcdoc)) as string;
        const printed = (await code(page)).join('\n');
        for (const part of [/<alliance-[^>]*>/, /<script [^>]*alliance[^>]*>/])
          assert.ok(printed.includes(part.exec(shown)![0]), part.exec(shown)![0]);
      });
    });

    it('prints a frame as high as its page is in the preview, and keeps the focus meanwhile', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?widget=about&width=sidebar&system=html&page=en`);
        const before = (await codeIn(page, 'otherForms'))[1]!;
        await page.eval(() => {
          document.querySelector<HTMLInputElement>('[name=system][value=wordpress]')!.click();
          document.querySelector<HTMLDetailsElement>('#fold-otherForms')!.open = true;
          document
            .querySelector<HTMLButtonElement>('#fold-otherForms button')!
            .focus({preventScroll: true});
        });
        const frame = await page.waitFor((old: string) => {
          const found = [...document.querySelectorAll('#fold-otherForms code')].find(
            ({textContent}) => textContent.startsWith('<iframe'),
          );
          return found!.textContent !== old && found!.textContent;
        }, before);
        assert.match(frame as string, / height="\d+"/);
        assert.equal(
          await page.eval(() => document.activeElement!.closest('details')!.id),
          'fold-otherForms',
        );
      });
    });

    it('says that a frame is not as dark as the page around', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [lang, said] of [
          ['en', /^A frame is light, whatever your page is/],
          ['fr', /^Un cadre est clair, quelle que soit votre page/],
        ] as const) {
          await open(page, `${start}?widget=about&system=wordpress&page=${lang}&on=dark`);
          assert.match(await textOf(page, '#previewNote'), said);
          await choose(page, 'system', 'html');
          assert.equal(await textOf(page, '#previewNote'), '');
        }
      });
    });

    it('changes its preview without an error in the console', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?system=html&page=en`);
        await page.eval(() => {
          addEventListener('error', ({message}) => {
            document.title = message;
          });
        });
        const title = await page.eval(() => document.title);
        for (const widget of ['about', 'country-counter', 'about']) {
          await choose(page, 'widget', widget);
          await previewIs(page, `alliance-${widget}`, 'ready');
        }
        assert.equal(await page.eval(() => document.title), title);
      });
    });

    it('says that it cannot compute a hash where the page is not encrypted, instead of printing half of one', async () => {
      const file = readFileSync('dist/site/configurator.js', 'utf8');
      assert.match(file, /isSecureContext/);
      site.routes['/configurator.js'] = {
        type: 'text/javascript',
        body: file.replaceAll('isSecureContext', 'false'),
      };
      try {
        for (const [lang, said] of [
          ['en', /hash.*https:/],
          ['fr', /empreinte.*https:/],
        ] as const)
          await withPage(engine, {}, async (page) => {
            await open(page, `${start}?page=${lang}`);
            for (const fold of ['pinned', 'otherForms']) {
              assert.doesNotMatch((await codeIn(page, fold)).join('\n'), /sha256/, fold);
              assert.match(await textOf(page, `#fold-${fold} .noSum`), said, fold);
            }
          });
      } finally {
        delete site.routes['/configurator.js'];
      }
    });

    it('prints a link where the feed has nothing to list, and invites nobody to a form that is closed', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=participant-map&country=SK,FR&system=html&page=fr`);
        assert.equal(
          await page.eval(
            () =>
              document.querySelector<HTMLSelectElement>('#option-country')!.selectedOptions[0]!
                .text,
          ),
          'République slovaque, France',
        );
        await open(page, `${start}?widget=follow-links&hide=rss&system=html&page=en`);
        assert.match(
          (await code(page))[1]!,
          /<a href="https:[^"]+">European Alliance of [^<]+<\/a>/,
        );
        for (const [lang, closed, open_] of [
          ['en', 'Website of the Alliance', 'Join the Alliance'],
          ['fr', 'Site de l’Alliance', 'Participer à l’Alliance'],
        ] as const) {
          await open(page, `${start}?widget=join-button&for=ngo&page=${lang}`);
          for (const system of ['html', 'typo3', 'spip']) {
            await choose(page, 'system', system);
            const printed = [
              ...(await code(page)),
              ...(await codeIn(page, 'npm')),
              ...(await codeIn(page, 'otherForms')),
            ].join('\n');
            assert.ok(
              printed.includes(closed) && !printed.includes(open_),
              `${system}: ${printed}`,
            );
          }
        }
        await setOption(page, 'size', 'large');
        assert.match((await code(page))[0]!, /size=large/);
      });
    });
  });
}
