/** The configurator as a webmaster uses it: choose, look under every condition, take the code, paste old code back; with axe, in three engines. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {host, staticFiles} from '../host-server.js';
import {ENGINES, withPage, type EnginePage} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const integrity = JSON.parse(readFileSync('dist/site/1.0.0/sri.json', 'utf8')) as Record<
  string,
  string
>;
const report = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: {declarations?: {tagName?: string; attributes?: {name: string}[]}[]}[];
};
const attributesOf = (widget: string) =>
  report.modules
    .flatMap(({declarations = []}) => declarations)
    .find(({tagName}) => tagName === `alliance-${widget}`)!
    .attributes!.map(({name}) => name)
    .sort();

const open = async (page: EnginePage, address: string) => {
  await page.goto(address);
  await page.waitFor(() => !document.querySelector<HTMLElement>('#tool')!.hidden);
};
const choose = (page: EnginePage, name: string, value: string) =>
  page.eval(
    (input: string, wanted: string) => {
      document
        .querySelector<HTMLInputElement>(`input[name="${input}"][value="${wanted}"]`)!
        .click();
    },
    name,
    value,
  );
const select = (page: EnginePage, name: string, value: string) =>
  page.eval(
    (own: string, wanted: string) => {
      const control = document.querySelector<HTMLSelectElement>(`#setup [name="${own}"]`)!;
      control.value = wanted;
      for (const type of ['input', 'change'])
        control.dispatchEvent(new Event(type, {bubbles: true}));
    },
    name,
    value,
  );
const code = (page: EnginePage) =>
  page.eval(() =>
    [...document.querySelectorAll('#result code')].map(({textContent}) => textContent),
  ) as Promise<string[]>;
const warning = (page: EnginePage) =>
  page.eval(() => document.querySelector('#warning')!.textContent) as Promise<string>;
const search = (page: EnginePage) => page.eval(() => location.search) as Promise<string>;
/** What the page says of old code, and the address it has then. */
const pasteInto = (page: EnginePage) => (old: string) =>
  page.eval((text: string) => {
    document.querySelector<HTMLTextAreaElement>('#old')!.value = text;
    document.querySelector<HTMLButtonElement>('#read')!.click();
    return `${document.querySelector('#readSaid')!.textContent} ${location.search}`;
  }, old) as Promise<string>;
/** Waits until the element in the preview has this status. */
const previewIs = (page: EnginePage, tag: string, status: string) =>
  page.waitFor(
    (name: string, wanted: string) =>
      (
        document.querySelector('iframe')?.contentDocument?.querySelector(name) as {
          status?: string;
        } | null
      )?.status === wanted,
    tag,
    status,
  );
const faultsOfAxe = (page: EnginePage) =>
  page.eval(async () => {
    const tool = window as unknown as {
      axe?: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>;
      };
    };
    if (!tool.axe) {
      const script = Object.assign(document.createElement('script'), {src: '/axe.js'});
      await new Promise((resolve) => {
        script.onload = resolve;
        document.head.append(script);
      });
    }
    return (await tool.axe!.run(document, {iframes: false})).violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(' | ')}`,
    );
  }) as Promise<string[]>;

for (const engine of ENGINES) {
  describe(`${engine}: the configurator`, () => {
    let site: Awaited<ReturnType<typeof host>>;
    let start: string;
    before(async () => {
      site = await host({
        '/axe.js': {type: 'text/javascript', body: axe},
        '*': staticFiles('dist/site'),
      });
      start = `${site.origin}/configurator.html`;
    });
    after(async () => {
      await site.close();
    });

    it('offers every option of every widget, in English and French, and satisfies axe', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?page=en`);
        assert.deepEqual(await faultsOfAxe(page), []);
        for (const widget of [
          'participant-map',
          'country-counter',
          'news-ticker',
          'join-button',
          'follow-links',
          'about',
          'participant-badge',
        ]) {
          for (const lang of ['en', 'fr']) {
            await choose(page, 'page', lang);
            await select(page, 'widget', widget);
            const offered = (await page.eval(() =>
              [
                ...document.querySelectorAll<HTMLInputElement>('#options input, #options select'),
              ].map(({name, labels, id}) => ({
                name,
                label: labels![0]!.textContent.trim(),
                hint: document.querySelector(`#hint-${id.slice('option-'.length)}`)!.textContent,
              })),
            )) as {name: string; label: string; hint: string}[];
            assert.deepEqual(offered.map(({name}) => name).sort(), attributesOf(widget));
            for (const {name, label, hint} of offered)
              assert.ok(
                label && hint && !hint.includes('undefined'),
                `${lang} ${widget} ${name}: "${label}" "${hint}"`,
              );
            assert.doesNotMatch(
              (await page.eval(() => document.body.innerText)) as string,
              /undefined/,
            );
          }
        }
      });
    });

    it('satisfies axe in every tab, light and dark, in English and French', async () => {
      for (const [lang, dark] of [
        ['en', true],
        ['fr', false],
      ] as const) {
        await withPage(engine, {width: 1280, height: 900, dark}, async (page) => {
          await open(page, `${start}?widget=participant-badge&participant=tivat&page=${lang}`);
          const tabs = (await page.eval(() =>
            [...document.querySelectorAll<HTMLInputElement>('#forms input')].map(
              ({value}) => value,
            ),
          )) as string[];
          for (const tab of tabs) {
            await choose(page, 'tab', tab);
            assert.deepEqual(await faultsOfAxe(page), [], `${lang} ${tab}`);
          }
        });
      }
    });

    it("follows a visitor's text size of 200 %, and nothing is wider than a phone then", async () => {
      await withPage(
        engine,
        {width: engine === 'webkit' ? 480 : 320, height: 640},
        async (page) => {
          await open(page, `${start}?page=fr&widget=news-ticker`);
          const sizes = () =>
            page.eval(() =>
              ['body', '#options label', '#option-limit', '#switches input', '#language input'].map(
                (selector) => {
                  const node = document.querySelector(selector)!;
                  return node.matches('input[type]:not([type=number])')
                    ? node.getBoundingClientRect().width
                    : parseFloat(getComputedStyle(node).fontSize);
                },
              ),
            ) as Promise<number[]>;
          const before = await sizes();
          await page.eval(() => {
            document.documentElement.style.fontSize = '200%';
          });
          assert.deepEqual(
            await sizes(),
            before.map((size) => size * 2),
          );
          assert.equal(
            await page.eval(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
            0,
          );
        },
      );
    });

    it('changes its preview without an error in the console', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?tab=element`);
        await page.eval(() => {
          addEventListener('error', ({message}) => {
            document.title = message;
          });
        });
        const title = await page.eval(() => document.title);
        for (const widget of ['about', 'country-counter', 'about']) {
          await select(page, 'widget', widget);
          await previewIs(page, `alliance-${widget}`, 'ready');
        }
        await page.eval(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => {
                requestAnimationFrame(resolve);
              });
            }),
        );
        assert.equal(await page.eval(() => document.title), title);
      });
    });

    it("says so where the feed cannot be read, in the page's language, and offers to try again", async () => {
      // WebKitGTK's window is no narrower.
      await withPage(
        engine,
        {width: engine === 'webkit' ? 480 : 320, height: 640},
        async (page) => {
          site.routes['/feed/alliance.json'] = {
            status: 503,
            headers: {'cache-control': 'no-store'},
          };
          await page.goto(`${start}?page=fr`);
          assert.match(
            (await page.waitFor(
              () => document.querySelector<HTMLElement>('#noFeed:not([hidden])')?.innerText,
            )) as string,
            /^Les données de l’Alliance ne peuvent être lues pour le moment.* Réessayer$/,
          );
          assert.deepEqual(
            await page.eval(() => [
              document.documentElement.lang,
              document.querySelector<HTMLElement>('#tool')!.hidden,
            ]),
            ['fr', true],
          );
          delete site.routes['/feed/alliance.json'];
          await page.eval(() => {
            document.querySelector<HTMLElement>('#noFeed a')!.click();
          });
          await page.waitFor(
            () =>
              !document.querySelector<HTMLElement>('#tool')!.hidden &&
              document.querySelector<HTMLElement>('#noFeed')!.hidden,
          );
        },
      );
    });

    it("speaks of pages, not of programs, and leads to the library for a server of one's own", async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        for (const widget of [
          'participant-map',
          'country-counter',
          'news-ticker',
          'join-button',
          'about',
          'participant-badge',
        ]) {
          await select(page, 'widget', widget);
          assert.doesNotMatch(
            (await page.eval(() =>
              [...document.querySelectorAll('#options .hint')]
                .map(({textContent}) => textContent)
                .join(' '),
            )) as string,
            /`|ISO|BCP|URL|\bId\b|ancestor|data-|mode="/,
          );
        }
        const address = (await page.eval(
          () => document.querySelector<HTMLAnchorElement>('#zip')!.href,
        )) as string;
        assert.equal((await fetch(address)).status, 200, address);
      });
    });

    it('prints one address for who knows no HTML, and two lines and one header for a strict policy', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await select(page, 'country', 'FR');
        const address = `${site.origin}/w/participant-map/fr.html`;
        assert.equal((await code(page))[0], address);
        assert.equal((await fetch(address)).status, 200, 'the page is there');
        assert.equal(
          (await fetch(address.replace('.html', '.oembed.json'))).status,
          200,
          'its oEmbed answer too',
        );
        await choose(page, 'tab', 'strict');
        const [lines = '', header] = await code(page);
        assert.equal(lines.split('\n').length, 2);
        assert.match(
          lines,
          /<alliance-participant-map country="FR"><a href="[^"]*\/w\/participant-map\/fr\.html">[^<]+<\/a><\/alliance-participant-map>$/,
        );
        assert.equal(
          header,
          `Content-Security-Policy: default-src 'self'; script-src 'self' ${site.origin}; connect-src 'self' ${site.origin}`,
        );
        await choose(page, 'tab', 'pinned');
        assert.ok(
          (await code(page))[0]!.includes(
            `integrity="${integrity['alliance-participant-map.js']}"`,
          ),
        );
      });
    });

    it('finds the city of a badge by its name, in the language of the page, and prints it as element, picture and Markdown', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=participant-badge&page=fr`);
        const cities = (await page.eval(() =>
          [
            ...document.querySelector<HTMLSelectElement>('#setup select[name="participant"]')!
              .options,
          ].map(({text, value}) => [text, value]),
        )) as [string, string][];
        const [, id] = cities.find(([text]) => text === 'Tivat (Monténégro)') ?? [];
        assert.equal(id, 'tivat', cities.join('; '));
        await select(page, 'participant', id!);
        await choose(page, 'tab', 'element');
        assert.match(
          (await code(page))[1]!,
          /^<alliance-participant-badge participant="tivat">\n\s+<strong>Tivat|^<alliance-participant-badge participant="tivat">\n\s+Tivat/,
        );
        await choose(page, 'tab', 'picture');
        const [html, markdown] = await code(page);
        assert.match(
          html!,
          /<img src="[^"]+\/w\/fr\/participant-badge\/tivat\.svg"[^>]* lang="fr"/,
        );
        assert.match(
          markdown!,
          /^\[!\[Tivat [^\]]+\]\(<[^>]+tivat\.svg>\)\]\(<[^>]+tivat\.html>\)$/,
        );
      });
    });

    it('prints every form and system, each with when it works, its policy and a privacy paragraph', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=participant-badge&participant=tivat&page=en`);
        const tabs = (await page.eval(() =>
          [...document.querySelectorAll<HTMLInputElement>('#forms input')].map(({value}) => value),
        )) as string[];
        assert.equal(tabs.length, 15);
        await choose(page, 'tab', 'wordpress');
        const plugin = (await page.eval(
          () => document.querySelector<HTMLAnchorElement>('#result a[download]')!.href,
        )) as string;
        assert.equal((await fetch(plugin)).status, 200, plugin);
        for (const tab of tabs) {
          await choose(page, 'tab', tab);
          const text = (await page.eval(
            () => document.querySelector('#result')!.textContent,
          )) as string;
          assert.match(text, /^Works /, tab);
          assert.match(text, /(script|connect|frame|img)-src http/, `${tab}: policy`);
          assert.match(text, /No cookies are set/, `${tab}: privacy`);
          assert.match(text, /tivat/, `${tab}: the city`);
        }
        const sourceOf = (text: string) =>
          `'sha256-${createHash('sha256')
            .update(/<script[^>]*>([^]*?)<\/script>/.exec(text)![1]!)
            .digest('base64')}'`;
        await choose(page, 'tab', 'iframe');
        const [, resize, ...frame] = await code(page);
        assert.deepEqual(frame.slice(0, 2), [
          `frame-src ${site.origin}`,
          `frame-src ${site.origin}; script-src ${sourceOf(resize!)}`,
        ]);
        await choose(page, 'tab', 'pinned');
        const [, , , map, ...exact] = await code(page);
        const script = `script-src ${site.origin}; connect-src ${site.origin}`;
        assert.deepEqual(exact.slice(0, 2), [
          script,
          script.replace('src', `src ${sourceOf(map!)}`),
        ]);
        await choose(page, 'tab', 'wordpress');
        assert.deepEqual((await code(page)).slice(3, 6), [
          `frame-src ${site.origin}`,
          script,
          `script-src 'self'; connect-src ${site.origin}`,
        ]);
        await choose(page, 'tab', 'picture');
        const [html, markdown] = await code(page);
        assert.match(
          html!,
          /<img src="[^"]*\/w\/participant-badge\/tivat\.svg" width="176" height="\d+" alt="Tivat is the 127th participant of the European Alliance [^"]+\."/,
        );
        assert.match(markdown!, /^\[!\[Tivat is the 127th/);
        for (const variant of ['light', 'dark', 'mono']) {
          await open(
            page,
            `${start}?widget=participant-badge&participant=tivat&variant=${variant}&tab=picture&page=en`,
          );
          const [, address = '', height] =
            /<img src="([^"]+)" width="176" height="(\d+)"/.exec((await code(page))[0]!) ?? [];
          const picture = await fetch(address);
          assert.deepEqual(
            [picture.status, picture.headers.get('content-type')],
            [200, 'image/svg+xml'],
          );
          assert.match(
            await picture.text(),
            new RegExp(
              `^<svg [^>]*width="176" height="${height}"[^]*fill="${{light: '#fff', dark: '#1b222e', mono: 'none'}[variant]}"`,
            ),
            address,
          );
        }
      });
    });

    it('shows the widget ready, stale, with the feed down, without script and right to left', async () => {
      await withPage(engine, {}, async (page) => {
        const tag = 'alliance-country-counter';
        await open(page, `${start}?widget=country-counter&tab=element&page=en`);
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
        await choose(page, 'width', '280');
        assert.equal(await page.eval(() => document.querySelector('iframe')!.clientWidth), 280);
        await choose(page, 'tab', 'div');
        await previewIs(page, tag, 'ready');
        assert.deepEqual(
          await page.eval(() =>
            performance
              .getEntriesByType('resource')
              .map(({name}) => name)
              .filter((name) => new URL(name).origin !== location.origin),
          ),
          [],
          'nothing was asked of anybody else',
        );
      });
    });

    it('previews the code that it prints, and says what of it a preview cannot show', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [tab, said, library] of [
          ['element', /^$/, true],
          ['pinned', /^$/, true],
          ['strict', /does not send the header/, true],
          ['npm', /your bundle brings its code/, false],
        ] as const) {
          await open(page, `${start}?widget=country-counter&tab=${tab}&page=en`);
          await previewIs(page, 'alliance-country-counter', 'ready');
          const shown = (await page.eval(() => document.querySelector('iframe')!.srcdoc)) as string;
          const printed = (await code(page)).join('\n');
          for (const part of [
            /<alliance-[^>]*>/,
            ...(library ? [/<script [^>]*alliance[^>]*>/] : []),
          ])
            assert.ok(printed.includes(part.exec(shown)![0]), `${tab}: ${part.exec(shown)![0]}`);
          assert.match(
            (await page.eval(() => document.querySelector('#previewNote')!.textContent)) as string,
            said,
            tab,
          );
        }
      });
    });

    it("knows of a feed of one's own: in the policy, in the privacy paragraph, and in words under the preview", async () => {
      await withPage(engine, {}, async (page) => {
        await open(
          page,
          `${start}?widget=country-counter&tab=element&page=en&feed=https%3A%2F%2Ffeed.test%2Fours%2F`,
        );
        await previewIs(page, 'alliance-country-counter', 'ready');
        assert.equal(
          await page.eval(() => document.querySelector('#previewNote')!.textContent),
          'This page reads no other feed: you see the Alliance’s.',
        );
        const printed = await code(page);
        assert.ok(
          printed.includes(`script-src ${site.origin}; connect-src https://feed.test`),
          printed.join('\n'),
        );
        assert.match(
          printed.at(-1)!,
          new RegExp(`loads it from ${new URL(site.origin).host} and feed\\.test, where`),
        );
        await choose(page, 'tab', 'npm');
        assert.match((await code(page)).at(-1)!, /loads its data from feed\.test, where/);
        for (const tab of ['link', 'iframe', 'typo3']) {
          await choose(page, 'tab', tab);
          const text = (await page.eval(
            () => document.querySelector('#result')!.textContent,
          )) as string;
          assert.doesNotMatch(text, /feed\.test/, tab);
          assert.match(
            await warning(page),
            /cannot carry these options; take another form for them: feed/,
            tab,
          );
        }
        await choose(page, 'tab', 'iframe');
        assert.match(
          (await code(page)).at(-1)!,
          new RegExp(`loads it from ${new URL(site.origin).host}, where`),
        );
        assert.equal(
          await page.eval(() => document.querySelector('#previewNote')!.textContent),
          '',
        );
      });
    });

    it('keeps what is chosen in the address, forth and back, for whoever opens it', async () => {
      let shared = '';
      let printed: unknown;
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await select(page, 'widget', 'news-ticker');
        await select(page, 'mode', 'rotate');
        await choose(page, 'on', 'dark');
        await choose(page, 'tab', 'div');
        assert.deepEqual(Object.fromEntries(new URLSearchParams(await search(page))), {
          widget: 'news-ticker',
          mode: 'rotate',
          tab: 'div',
          page: 'en',
          on: 'dark',
        });
        shared = `${start}${await search(page)}`;
        printed = await code(page);
        await page.eval(() => {
          history.back();
        });
        await page.waitFor(
          () =>
            document.querySelector<HTMLInputElement>('[name="tab"]:checked')!.value === 'oembed',
        );
        await page.eval(() => {
          history.back();
        });
        await page.waitFor(
          () =>
            !document.querySelector<HTMLInputElement>('[value="dark"]')!.checked &&
            document.querySelector<HTMLSelectElement>('#setup [name="mode"]')!.value === 'rotate',
        );
      });
      await withPage(engine, {}, async (page) => {
        await open(page, shared);
        assert.deepEqual(await code(page), printed);
      });
    });

    it('reads old code back, and nothing else', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        assert.match(
          await paste(
            '<script src="https://x.test/v1/alliance.js"></script>\n<alliance-news-ticker mode="rotate" onclick="alert(1)"><a href="https://x.test/w/about.html">x</a></alliance-news-ticker>',
          ),
          /^Read: News and events\. .*onclick\. \?widget=news-ticker&mode=rotate&page=en$/,
        );
        assert.match(
          await paste(
            '<p><a href="https://x.test/y/w/fr/participant-map/sk.html?view=list&amp;feed=https://evil.test/">Slovakia</a></p>',
          ),
          /\?widget=participant-map&view=list&country=SK&lang=fr&page=en$/,
        );
        assert.match(
          await paste(
            '<div data-alliance="country-counter" data-set="signatories" data-style="x"></div>',
          ),
          /\?widget=country-counter&set=signatories&page=en$/,
        );
        assert.match(
          await paste('<iframe src="https://x.test/w/participant-badge/tivat.html"></iframe>'),
          /\?widget=participant-badge&participant=tivat&page=en$/,
        );
        assert.match(
          await paste('https://x.test/w/participant-map/fr.html'),
          /\?widget=participant-map&country=FR&page=en$/,
        );
        assert.match(
          await paste(
            '[![Tivat is the 127th](<https://x.test/w/fr/participant-badge/tivat.dark.svg>)](<https://x.test/w/fr/participant-badge/tivat.html>)',
          ),
          /\?widget=participant-badge&participant=tivat&lang=fr&variant=dark&tab=picture&page=en$/,
        );
        assert.match(
          await paste(
            '<a href="https://x.test/w/participant-badge/tivat.html"><img src="https://x.test/w/participant-badge/tivat.svg" width="176" alt="Tivat"></a>',
          ),
          /\?widget=participant-badge&participant=tivat&tab=picture&page=en$/,
        );
        assert.match(
          await paste(
            '<!-- wp:embed {"url":"https://x.test/w/country-counter.html","type":"rich"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://x.test/w/country-counter.html\n</div></figure>\n<!-- /wp:embed -->',
          ),
          /^Read: Country counter\. \?widget=country-counter&tab=element&page=en$/,
        );
        await choose(page, 'tab', 'oembed');
        await paste('https://x.test/w/participant-map/fr.html');
        assert.match(
          await paste('<img src=x onerror="document.title=1"> https://x.test/'),
          /^Nothing of ours was found in it\. \?widget=participant-map&country=FR/,
        );
        assert.match(
          await paste('<img src="https://x.test/w/participant-map.svg">'),
          /^Nothing of ours/,
        );
        assert.match((await page.eval(() => document.title)) as string, /^Configurator/);
      });
    });

    it("keeps the feed's first language where it is chosen for a page in another, in every form and back", async () => {
      await withPage(engine, {}, async (page) => {
        const paste = pasteInto(page);
        await open(page, `${start}?widget=participant-badge&participant=tivat&lang=en&page=fr`);
        for (const [tab, printed] of [
          ['oembed', '/w/participant-badge/tivat.html'],
          ['link', '/w/participant-badge/tivat.html?lang=en'],
          ['iframe', '/w/frame/participant-badge/tivat.html?lang=en'],
          ['picture', '/w/participant-badge/tivat.svg'],
          ['typo3', '/w/participant-badge/tivat.html?lang=en'],
        ] as const) {
          await choose(page, 'tab', tab);
          const [first = ''] = await code(page);
          assert.ok(`${first}"`.includes(`${site.origin}${printed}"`), first);
          // The link after a frame leads to the public page, which speaks that language by itself.
          if (tab === 'iframe')
            assert.ok(
              first.endsWith(
                `<p><a href="${site.origin}/w/participant-badge/tivat.html">Tivat</a></p>`,
              ),
              first,
            );
          assert.equal(await warning(page), '', tab);
          await paste('https://x.test/w/fr/about.html');
          assert.match(
            await paste(first),
            /^Lu\s: Badge de participant\. \?widget=participant-badge&.*\blang=en\b.*&page=fr$/,
            tab,
          );
        }
        await choose(page, 'tab', 'link');
        assert.match(
          (await page.waitFor(
            () =>
              document
                .querySelector('iframe')
                ?.contentDocument?.querySelector('alliance-participant-badge')
                ?.shadowRoot?.textContent.match(/127.*/)?.[0],
          )) as string,
          /127th participant/,
        );
        assert.doesNotMatch(
          await paste('<p><a href="https://x.test/w/about.html">x</a></p>'),
          /lang=/,
          'a link speaks the language of its page',
        );
        await choose(page, 'page', 'en');
        for (const old of [
          'https://x.test/w/about.html',
          '<iframe src="https://x.test/w/about.html"></iframe>',
        ])
          assert.doesNotMatch(await paste(old), /lang=/);
      });
    });

    it("reads WordPress's block comments back, as JSON", async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        assert.match(
          await paste(
            '<!-- wp:paragraph -->\n<p>Figures</p>\n<!-- /wp:paragraph -->\n<!-- wp:alliance-widgets/widget {"widget":"country-counter","options":{"set":"signatories","as-of":"","onclick":"alert(1)"},"align":"wide"} /-->',
          ),
          /^Read: Country counter\..* \?widget=country-counter&set=signatories&as-of=&page=en$/,
        );
        assert.match(
          await paste('<!-- wp:alliance-widgets/widget {"options":{"view":"list","type":7}} /-->'),
          /^Read: Participant map\..* \?widget=participant-map&view=list&page=en$/,
          'WordPress leaves out what is the default',
        );
        assert.match(
          await paste('<!-- wp:alliance-widgets/widget /-->'),
          /^Read: Participant map\. \?widget=participant-map&page=en$/,
        );
        const address =
          'https://x.test/w/participant-map.html?country=FR+ES\\u0026view=list\\u0026highlight=a\\u002d\\u002db';
        assert.match(
          await paste(
            `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure><div>\nhttps://x.test/w/participant-map.html?country=FR+ES&amp;view=list&amp;highlight=a--b\n</div></figure>\n<!-- /wp:embed -->`,
          ),
          /^Read: Participant map\. \?widget=participant-map&view=list&country=FR\+ES&highlight=a--b&page=en$/,
        );
        for (const broken of [
          '<!-- wp:embed {"url":"https:// -->',
          '<!-- wp:embed {"url":7} /-->',
          '<!-- wp:alliance-widgets/widget {"widget":"constructor"} /-->',
          '<!-- wp:embed null -->',
        ])
          assert.match(await paste(broken), /^Nothing of ours/, broken);
      });
    });

    it('says what of pasted code it leaves out: attributes by name, further widgets by number', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        assert.match(
          await paste(
            '<div data-alliance="about" data-length="full" data-style="x" class="card"><a href="https://x.test/w/participant-map.html">x</a></div>',
          ),
          /^Read: About the Alliance\. Not among its options, and left out: data-style, class\. \?/,
        );
        assert.match(
          await paste(
            '<iframe width="9" src="https://x.test/w/about.html?length=full&amp;feed=https://evil.test/&amp;utm_source=x"></iframe>',
          ),
          /^Read: About the Alliance\. Not among its options, and left out: feed, utm_source\. \?/,
        );
        assert.match(
          await paste(
            '<!-- wp:alliance-widgets/widget {"widget":"about","options":{"size":"small"}} /-->',
          ),
          /left out: size\. \?/,
        );
        assert.match(
          await paste(
            '<alliance-news-ticker kind="news"></alliance-news-ticker><alliance-news-ticker></alliance-news-ticker>\nhttps://x.test/w/about.html',
          ),
          /^Read: News and events\. Further widgets in it: 2; paste them one by one\. \?/,
        );
        assert.match(
          await paste(
            '[![Tivat](<https://x.test/w/participant-badge/tivat.dark.svg>)](<https://x.test/w/participant-badge/tivat.html>)\n[All](<https://x.test/w/about.html>)',
          ),
          /^Read: Participant badge\. Further widgets in it: 1;/,
        );
        await choose(page, 'page', 'fr');
        assert.match(
          await paste(
            '<alliance-about note="none" onclick="x"></alliance-about> https://x.test/w/join-button.html',
          ),
          /^Lu : À propos de l’Alliance\. Hors de ses options, donc omis : onclick\. Autres éléments dans ce code : 1 ; collez-les un à un\. \?/,
        );
      });
    });

    it('prints no address of a page that is not there, and says what the one that is cannot carry', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [query, tab, first, lost] of [
          ['widget=participant-map&country=sk', 'oembed', '/w/participant-map.html', 'country'],
          ['widget=participant-map&country=SK', 'link', '/w/participant-map.html?country=SK', ''],
          [
            'widget=country-counter&country=SK&page=fr',
            'wordpress',
            '/w/fr/country-counter.html',
            'country',
          ],
          [
            'widget=news-ticker&article=nothing&lang=de',
            'oembed',
            '/w/news-ticker.html',
            'article, lang',
          ],
          ['widget=about&lang=de&page=fr', 'iframe', '/w/fr/about.html', 'lang'],
          [
            'widget=participant-badge&participant=tivat&lang=fr',
            'oembed',
            '/w/fr/participant-badge/tivat.html',
            '',
          ],
          [
            'widget=participant-badge&participant=tivat&lang=fr&variant=dark&display=inline&theme=dark&heading-level=2',
            'picture',
            '/w/fr/participant-badge/tivat.dark.svg',
            'display, theme, heading-level',
          ],
        ] as const) {
          await open(page, `${start}?${query}&page=en&tab=${tab}`);
          assert.match(
            (await code(page))[0]!,
            new RegExp(`(^|")${(site.origin + first).replaceAll('?', '\\?')}($|")`),
            query,
          );
          assert.equal((await warning(page)).replace(/.*: /, ''), lost, query);
          for (const form of (await page.eval(() =>
            [...document.querySelectorAll<HTMLInputElement>('#forms input')].map(
              ({value}) => value,
            ),
          )) as string[]) {
            await choose(page, 'tab', form);
            for (const [address] of (await code(page))
              .join('\n')
              .matchAll(/http:[^"\s>?]+\/w\/[^"\s>?]+/g))
              assert.equal((await fetch(address)).status, 200, `${query} ${form}: ${address}`);
          }
        }
        await open(
          page,
          `${start}?page=en&widget=participant-badge&participant=nowhere&tab=picture`,
        );
        assert.equal(await warning(page), 'Choose a city or region first.');
      });
    });

    it('says of the second copy as long as of the first', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const still = await page.eval(async () => {
          Object.defineProperty(navigator, 'clipboard', {
            value: {writeText: () => Promise.resolve()},
          });
          const wait = window.setTimeout.bind(window);
          window.setTimeout = ((done: () => void, ms: number) =>
            wait(done, ms === 6000 ? 500 : ms)) as typeof setTimeout;
          const button = document.querySelector<HTMLButtonElement>('#result button')!;
          const pass = (ms: number) =>
            new Promise((resolve) => {
              wait(resolve, ms);
            });
          button.click();
          await pass(300);
          button.click();
          await pass(300);
          return document.querySelector('#said')!.textContent;
        });
        assert.equal(still, 'Copied.');
        await page.waitFor(() => document.querySelector('#said')!.textContent === '');
      });
    });

    it('says that it cannot reckon a hash where the page is not encrypted, instead of printing half of one', async () => {
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
        ] as const) {
          await withPage(engine, {}, async (page) => {
            for (const tab of ['iframe', 'pinned']) {
              await open(page, `${start}?page=${lang}&tab=${tab}`);
              assert.doesNotMatch((await code(page)).join('\n'), /sha256/, tab);
              assert.match(
                (await page.eval(
                  () => document.querySelector('#noSum')?.textContent ?? '',
                )) as string,
                said,
                tab,
              );
            }
            await choose(page, 'tab', 'link');
            assert.equal(await page.eval(() => document.querySelector('#noSum')), null);
          });
        }
      } finally {
        delete site.routes['/configurator.js'];
      }
    });

    it('prints a link where the feed has nothing to list, and shows it', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=participant-map&country=SK,FR&tab=element&page=fr`);
        assert.equal(
          await page.eval(
            () =>
              document.querySelector<HTMLSelectElement>('#option-country')!.selectedOptions[0]!
                .text,
          ),
          'République slovaque, France',
        );
        for (const query of ['widget=participant-map&country=SK', 'widget=follow-links&hide=rss']) {
          await open(page, `${start}?${query}&tab=element&page=en`);
          assert.match(
            (await code(page))[1]!,
            />\n {2}(<p>0 listed in [^<]+<\/p>\n {2}<p><a href="[^"]+w\/participant-map\.html">[^<]+<\/a><\/p>|<a href="https:[^"]+">European Alliance of [^<]+<\/a>)\n<\/alliance-/,
            query,
          );
          await page.waitFor(() => {
            const element = document
              .querySelector('iframe')
              ?.contentDocument?.querySelector<HTMLElement & {status?: string}>('body > :not(h1)');
            return element?.status === 'ready' && element.offsetHeight > 10;
          });
        }
      });
    });

    it('prints a frame as high as its page is in the preview, whatever its options', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        for (const query of [
          'widget=country-counter&breakdown=&history=',
          'widget=news-ticker&article=ra-006',
          'widget=news-ticker&mode=rotate',
          'widget=about&length=full&note=inline',
        ]) {
          await open(page, `${start}?${query}&tab=iframe&width=280&page=en`);
          const [printed, takes] = (await page.waitFor(() => {
            const body = document.querySelector('iframe')?.contentDocument?.querySelector('iframe')
              ?.contentDocument?.body;
            const height = Number(
              / height="(\d+)"/.exec(document.querySelector('#result code')!.textContent)?.[1],
            );
            const element = body?.querySelector<HTMLElement & {status?: string}>('main > *');
            const parts = [...(body?.children ?? [])].reduce(
              (sum, part) => sum + (part as HTMLElement).offsetHeight,
              0,
            );
            return (
              element?.status === 'ready' &&
              !element.shadowRoot!.querySelector('link') &&
              height === parts && [height, parts]
            );
          })) as [number, number];
          assert.equal(printed, takes, query);
        }
      });
    });

    it('prints the height of a frame that is shown already, and of one whose width changes', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?widget=about&page=en`);
        await page.waitFor(
          () =>
            document.querySelector('iframe')?.contentDocument?.querySelector('iframe')?.dataset[
              'told'
            ] === '',
        );
        await choose(page, 'tab', 'iframe');
        for (const width of ['280', 'full']) {
          await choose(page, 'width', width);
          await page.waitFor(() => {
            const frame = document
              .querySelector('iframe')
              ?.contentDocument?.querySelector('iframe');
            const parts = [...(frame?.contentDocument?.body.children ?? [])].reduce(
              (sum, part) => sum + (part as HTMLElement).offsetHeight,
              0,
            );
            return (
              parts > 0 &&
              [
                frame!.height,
                / height="(\d+)"/.exec(document.querySelector('#result code')!.textContent)?.[1],
              ].every((height) => height === String(parts))
            );
          });
        }
      });
    });

    it('invites nobody to a form that is closed, in any form', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [lang, closed, open_] of [
          ['en', 'Website of the Alliance', 'Join the Alliance'],
          ['fr', 'Site de l’Alliance', 'Participer à l’Alliance'],
        ] as const) {
          await open(page, `${start}?widget=join-button&for=ngo&page=${lang}`);
          for (const tab of [
            'strict',
            'element',
            'link',
            'div',
            'iframe',
            'pinned',
            'npm',
            'html',
            'wordpress',
            'typo3',
            'drupal',
            'joomla',
            'contao',
          ]) {
            await choose(page, 'tab', tab);
            const printed = (await code(page)).join('\n');
            assert.ok(printed.includes(closed) && !printed.includes(open_), `${tab}: ${printed}`);
          }
          await choose(page, 'tab', 'iframe');
          await page.waitFor(
            (said: string) =>
              document
                .querySelector('iframe')
                ?.contentDocument?.querySelector('iframe')
                ?.contentDocument?.querySelector('alliance-join-button')
                ?.shadowRoot?.querySelector('a')
                ?.textContent.includes(said),
            closed,
          );
        }
      });
    });

    it('has live lines that are polite and whole, without a role, here and in the demo', async () => {
      await withPage(engine, {}, async (page) => {
        const lines = () =>
          page.eval(() =>
            [...document.querySelectorAll('[role=status], [aria-live], output')].map((line) => [
              line.id,
              line.getAttribute('role'),
              line.getAttribute('aria-live'),
              line.getAttribute('aria-atomic'),
            ]),
          ) as Promise<(string | null)[][]>;
        await open(page, `${start}?page=en`);
        assert.deepEqual(
          await lines(),
          ['readSaid', 'previewNote', 'warning', 'said'].map((id) => [id, null, 'polite', 'true']),
        );
        await page.goto(`${site.origin}/index.html`);
        await page.waitFor(() => document.querySelector('[data-part=script]')?.textContent);
        const demo = await lines();
        assert.ok(demo.length > 0);
        for (const line of demo) assert.deepEqual(line, ['', null, 'polite', 'true']);
      });
    });

    it('says that it could not copy where the page is not encrypted and the browser has no clipboard, here and in the demo', async () => {
      await withPage(engine, {}, async (page) => {
        const copy = async (status: string) => {
          await page.eval((selector: string) => {
            Object.defineProperty(navigator, 'clipboard', {value: undefined});
            const said = document.querySelector(selector)!;
            said
              .parentElement!.querySelector<HTMLButtonElement>('button:not([type=reset])')!
              .click();
          }, status);
          return page.waitFor(
            (selector: string) => document.querySelector(selector)!.textContent,
            status,
          );
        };
        await open(page, `${start}?page=en`);
        assert.equal(
          await copy('#said'),
          'The browser does not allow it: select the code and copy it.',
        );
        await page.goto(`${site.origin}/index.html`);
        await page.waitFor(() => document.querySelector('[data-part=script]')?.textContent);
        assert.match((await copy('main section .code [aria-live]')) as string, /select the code/);
      });
    });

    it('keeps the focus on a button when the frame in the preview tells its height, and copies the height too', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(
          page,
          `${start}?widget=about&length=full&note=inline&width=280&tab=element&page=en`,
        );
        // In one task: the frame has told nothing yet.
        const before = (await page.eval(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: {
              writeText: (text: string) => {
                document.documentElement.dataset['copied'] = text;
                return Promise.resolve();
              },
            },
          });
          document.querySelector<HTMLInputElement>('[name=tab][value=iframe]')!.click();
          // WebKit loads no lazy frame that was scrolled away.
          document.querySelector<HTMLButtonElement>('#result button')!.focus({preventScroll: true});
          return document.querySelector('#result code')!.textContent;
        })) as string;
        const after = (await page.waitFor((old: string) => {
          const {textContent} = document.querySelector('#result code')!;
          return textContent !== old && textContent;
        }, before)) as string;
        assert.match(after, / height="\d+"/);
        assert.equal(
          await page.eval(() => document.activeElement!.getAttribute('aria-label')),
          'Copy: Where it shall stand',
        );
        const [copied, printed] = (await page.eval(() => {
          (document.activeElement as HTMLElement).click();
          return [
            document.documentElement.dataset['copied'],
            document.querySelector('#result code')!.textContent,
          ];
        })) as string[];
        assert.equal(copied, printed);
      });
    });

    it('announces what an address cannot carry and what the preview cannot show, each once', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=news-ticker&tab=oembed&page=en`);
        await page.eval(() => {
          for (const id of ['warning', 'previewNote']) {
            const region = document.querySelector<HTMLElement>(`[aria-live]#${id}`)!;
            new MutationObserver(() => {
              region.dataset['changes'] = String(Number(region.dataset['changes'] ?? 0) + 1);
            }).observe(region, {childList: true, characterData: true, subtree: true});
          }
        });
        const type = (text: string) =>
          page.eval(async (value: string) => {
            const input = document.querySelector<HTMLInputElement>('#option-tag')!;
            input.value = value;
            input.dispatchEvent(new Event('input', {bubbles: true}));
            await Promise.resolve();
          }, text);
        const changes = () =>
          page.eval(() =>
            ['warning', 'previewNote'].map(
              (id) => document.querySelector<HTMLElement>(`#${id}`)!.dataset['changes'] ?? '0',
            ),
          ) as Promise<string[]>;
        for (const text of ['e', 'eu', 'eur']) await type(text);
        assert.equal(
          await warning(page),
          'One address cannot carry these options; take another form for them: tag',
        );
        assert.deepEqual(await changes(), ['1', '0']);
        await choose(page, 'on', 'reduced');
        await type('euro');
        assert.deepEqual(await changes(), ['1', '1']);
        await type('');
        assert.equal(await warning(page), '');
        assert.deepEqual(await faultsOfAxe(page), []);
      });
    });

    it('prints no badge for nobody, in any tab', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=participant-badge&page=en`);
        for (const tab of (await page.eval(() =>
          [...document.querySelectorAll<HTMLInputElement>('#forms input')].map(({value}) => value),
        )) as string[]) {
          await choose(page, 'tab', tab);
          assert.deepEqual(
            [await warning(page), await code(page)],
            ['Choose a city or region first.', []],
            tab,
          );
        }
        await select(page, 'participant', 'tivat');
        assert.equal(await warning(page), '');
        assert.notDeepEqual(await code(page), []);
      });
    });

    it('names in Drupal what the link cannot carry, and a policy for the link and one for the template', async () => {
      await withPage(engine, {}, async (page) => {
        await open(
          page,
          `${start}?widget=country-counter&tab=drupal&page=en&feed=https%3A%2F%2Ffeed.test%2Fours%2F`,
        );
        assert.match(
          await warning(page),
          /cannot carry these options; take another form for them: feed$/,
        );
        const printed = await code(page);
        assert.doesNotMatch(printed[0]!, /feed\.test/);
        assert.match(printed[3]!, /feed="https:\/\/feed\.test\/ours\/"/);
        assert.deepEqual(printed.slice(4, 6), [
          `script-src ${site.origin}; connect-src ${site.origin}`,
          `script-src ${site.origin}; connect-src https://feed.test`,
        ]);
        assert.match(printed.at(-1)!, /feed\.test/);
        await choose(page, 'tab', 'wordpress');
        assert.deepEqual((await code(page)).slice(4, 6), [
          `script-src ${site.origin}; connect-src ${site.origin}`,
          "script-src 'self'; connect-src https://feed.test",
        ]);
        await open(page, `${start}?widget=country-counter&tab=drupal&page=en`);
        assert.equal(
          (await code(page))[4],
          `script-src ${site.origin}; connect-src ${site.origin}`,
        );
        assert.equal(await warning(page), '');
      });
    });

    it("reads our own npm code back without the Alliance's feed, and keeps another", async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=country-counter&format=figures&tab=npm&page=en`);
        const paste = pasteInto(page);
        const npm = (await code(page)).join('\n');
        assert.match(npm, /feed="[^"]+\/feed\/"/);
        assert.match(
          await paste(npm),
          /^Read: Country counter\. \?widget=country-counter&format=figures&tab=npm&page=en$/,
        );
        assert.match(
          await paste('<alliance-about feed="https://x.test/feed/"></alliance-about>'),
          /^Read: About the Alliance\. \?widget=about&feed=https/,
        );
      });
    });

    it('says which values of pasted code it did not understand, and leaves them out', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        assert.match(
          await paste(
            '<alliance-news-ticker mode="carousel" limit="abc" since="yesterday" kind="Event" interval="9"></alliance-news-ticker>',
          ),
          /^Read: News and events\. Not understood, and left out: mode="carousel", limit="abc", since="yesterday"\. \?widget=news-ticker&kind=Event&interval=9&page=en$/,
        );
        assert.match(
          await paste(
            '<iframe src="https://x.test/w/news-ticker.html?limit=0&amp;title-lines=9&amp;mode="></iframe>',
          ),
          /left out: limit="0", title-lines="9"\. \?widget=news-ticker&mode=&page=en$/,
        );
        assert.match(
          await paste(
            '<alliance-participant-map type="city, region" country="sk fr" highlight="nobody"></alliance-participant-map>',
          ),
          /^Read: Participant map\. \?/,
        );
        assert.match(
          await paste('<alliance-participant-map type="city, castle"></alliance-participant-map>'),
          /left out: type="city, castle"\. \?/,
        );
        await choose(page, 'page', 'fr');
        assert.match(
          await paste('<alliance-about length="long"></alliance-about>'),
          /^Lu : À propos de l’Alliance\. Non compris, donc omis : length="long"\. \?/,
        );
      });
    });

    it('reads addresses without a scheme or a site, and code that was escaped', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        for (const [old, query] of [
          ['<iframe src="//a.test/w/about.html?length=full"></iframe>', 'about&length=full'],
          ['<a href="/w/fr/participant-map/sk.html">x</a>', 'participant-map&country=SK&lang=fr'],
          [
            '<a href="w/participant-badge/tivat.html"><img src="w/participant-badge/tivat.dark.svg"></a>',
            'participant-badge&participant=tivat&variant=dark&tab=picture',
          ],
          [
            '&lt;alliance-about length="full"&gt;&lt;a href="https://x.test/w/news-ticker.html"&gt;x&lt;/a&gt;&lt;/alliance-about&gt;',
            'about&length=full&tab=element',
          ],
          [
            '<pre>&lt;div data-alliance=&quot;country-counter&quot; data-format=&quot;figures&quot;&gt;&lt;/div&gt;</pre>',
            'country-counter&format=figures&tab=element',
          ],
          [
            '&lt;!-- wp:alliance-widgets/widget {"widget":"about","options":{"note":"none"}} /--&gt;',
            'about&note=none&tab=element',
          ],
          ['1 &lt;b https://x.test/w/join-button.html', 'join-button&tab=element'],
        ] as const)
          assert.ok(
            (await paste(old)).endsWith(`?widget=${query}&page=en`),
            `${old}: ${await search(page)}`,
          );
        assert.match(
          await paste('&lt;b&gt;nothing&lt;/b&gt; &lt;a href="//x.test/"&gt;'),
          /^Nothing of ours/,
        );
      });
    });

    it('says that a frame is not as dark as the page around', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [lang, said, hint] of [
          ['en', /^A frame is light, whatever your page is/, /a frame is light unless/],
          ['fr', /^Un cadre est clair, quelle que soit votre page/, /un cadre est clair, sauf/],
        ] as const) {
          for (const tab of ['oembed', 'iframe']) {
            await open(page, `${start}?widget=about&tab=${tab}&page=${lang}&on=dark`);
            assert.match(
              (await page.eval(
                () => document.querySelector('#previewNote')!.textContent,
              )) as string,
              said,
              tab,
            );
          }
          await choose(page, 'tab', 'element');
          assert.equal(
            await page.eval(() => document.querySelector('#previewNote')!.textContent),
            '',
          );
          assert.match(
            (await page.eval(() => document.querySelector('#hint-theme')!.textContent)) as string,
            hint,
          );
        }
      });
    });

    it('says which options of a frame need script', async () => {
      await withPage(engine, {}, async (page) => {
        for (const [query, said] of [
          [
            'widget=participant-map&country=SK&view=list&page=en',
            /^Without script, .*: (country, view|view, country)$/,
          ],
          ['widget=join-button&for=ngo&size=large&page=fr', /^Sans script, .*\u00a0?: size$/],
          [
            'widget=country-counter&href=%2Fx&set=signatories&page=en',
            /them: href\. Without script, .*: set$/,
          ],
          ['widget=participant-map&country=FR&page=en', /^$/],
          ['widget=join-button&for=ngo&page=en', /^$/],
          ['widget=about&lang=en&page=fr', /^$/],
        ] as const) {
          await open(page, `${start}?${query}&tab=iframe`);
          assert.match(await warning(page), said, query);
          await choose(page, 'tab', 'element');
          assert.equal(await warning(page), '');
        }
      });
    });

    it('goes on where the news of one language cannot be read, and prints no news of that language', async () => {
      await withPage(engine, {}, async (page) => {
        const {news} = JSON.parse(readFileSync('dist/site/feed/alliance.json', 'utf8')) as {
          news: Record<string, string>;
        };
        const half = await host({
          [`/feed/${news['fr']!}`]: {status: 500},
          '*': staticFiles('dist/site'),
        });
        try {
          await open(
            page,
            `${half.origin}/configurator.html?widget=news-ticker&tab=element&page=en`,
          );
          assert.match((await code(page))[1]!, /<li>/);
          await choose(page, 'page', 'fr');
          assert.match(await warning(page), /^Les données de l’Alliance ne peuvent être lues/);
          assert.deepEqual(await code(page), []);
          await select(page, 'widget', 'about');
          assert.equal(await warning(page), '');
          assert.match((await code(page))[1]!, /^<alliance-about>/);
          await page.goto(`${half.origin}/index.html`);
          await page.waitFor(
            () =>
              document.querySelector('section:has(alliance-about) [data-part=element]')
                ?.textContent,
          );
        } finally {
          await half.close();
        }
      });
    });

    it('is worked by keyboard, and says that it copied', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await page.eval(() => {
          // A test's browser may not write to the clipboard: what is asked of it is kept.
          Object.defineProperty(navigator, 'clipboard', {
            value: {
              writeText: (text: string) => {
                document.documentElement.dataset['copied'] = text;
                return Promise.resolve();
              },
            },
          });
          document.querySelector<HTMLInputElement>('#forms input:checked')!.focus();
        });
        await page.key('ArrowRight');
        await page.waitFor(
          () =>
            document.querySelector<HTMLInputElement>('[name="tab"]:checked')!.value === 'strict',
        );
        assert.equal(
          await page.eval(() => (document.activeElement as HTMLInputElement).value),
          'strict',
          'focus stays in the group',
        );
        await page.eval(() => {
          document.querySelector<HTMLButtonElement>('#result button')!.focus();
        });
        await page.key('Enter');
        await page.waitFor(() => document.querySelector('#said')!.textContent === 'Copied.');
        assert.equal(
          await page.eval(() => document.documentElement.dataset['copied']),
          (await code(page))[0],
        );
      });
    });
  });
}
