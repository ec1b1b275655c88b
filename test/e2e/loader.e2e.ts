/** The loader on pages of every kind: links, divs and tags, however and whenever the script comes. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {open} from '../../tools/engines.js';
import {staticFiles} from '../host-server.js';
import {allHaveStatus, ENGINES, openTown, putPage, type EnginePage, type Town} from './page.js';

const loaderCode = readFileSync('dist/site/v1/alliance.js', 'utf8');
const logOf = (page: EnginePage) =>
  page.eval(() => (window as unknown as {__log: string[]}).__log) as Promise<string[]>;
/** Tag and attributes of each widget on the page, in order. */
const widgetsOf = (page: EnginePage) =>
  page.eval(() =>
    [
      ...document.querySelectorAll(
        'alliance-participant-map, alliance-country-counter, alliance-join-button, alliance-participant-badge, alliance-news-ticker',
      ),
    ].map((element) =>
      [
        element.localName.slice(9),
        ...element
          .getAttributeNames()
          .sort()
          .map((name) => `${name}=${element.getAttribute(name)}`),
      ].join(' '),
    ),
  ) as Promise<string[]>;

for (const engine of ENGINES) {
  describe(`${engine}: the loader`, () => {
    let town: Town;
    let page: EnginePage;
    /** The beginning of the public pages' addresses. */
    let w: string;
    before(async () => {
      town = await openTown();
      w = `${town.library.origin}/w`;
      page = await open(engine);
    });
    after(async () => {
      await page.close();
      await town.close();
    });
    const line = (attributes = '', file = 'v1/alliance.js') =>
      `<script crossorigin src="${town.library.origin}/${file}" data-feed="${town.feed.origin}/feed/" ${attributes}></script>`;
    const moduleLine = () => line('type="module"');

    it('makes widgets of links below its own base that stand alone, key and language from the path, the rest from the query, never a feed', async () => {
      await page.goto(
        putPage(town, {
          script: moduleLine(),
          body: `
        <p class="mine"><strong><a id="map" href="${w}/fr/participant-map/fr.html">Villes en France</a></strong></p>
        <p><a href="${w}/country-counter.html?set=signatories&feed=https://evil.test/&onclick=x&theme=dark">Signatories</a></p>
        <div><a href="${w}/participant-badge/tivat.html">Tivat</a><br></div>
        <p>Tivat is <a href="${w}/participant-badge/tivat.html?display=inline">a participant</a> of it.</p>`,
        }),
      );
      await allHaveStatus(
        page,
        'alliance-participant-map, alliance-country-counter, alliance-participant-badge',
        'ready',
      );
      assert.deepEqual(await widgetsOf(page), [
        'participant-map country=FR lang=fr',
        'country-counter set=signatories theme=dark',
        'participant-badge participant=tivat',
        'participant-badge display=inline participant=tivat',
      ]);
      const seen = (await page.eval(() => [
        document.querySelector('alliance-participant-map > p.mine > strong > a#map')!.textContent,
        document
          .querySelector('alliance-country-counter')!
          .shadowRoot!.textContent.replace(/\s+/g, ' ')
          .includes('122 signatories'),
        document.querySelector('p > alliance-participant-badge > a')!.textContent,
      ])) as unknown[];
      assert.deepEqual(seen, ['Villes en France', true, 'a participant']);
      assert.deepEqual(await logOf(page), []);
    });

    it("lets a link choose the feed's first language on a page in another", async () => {
      await page.goto(
        putPage(town, {
          lang: 'fr',
          script: moduleLine(),
          body: `<p><a href="${w}/country-counter.html?lang=en">Figures</a></p><p><a href="${w}/country-counter.html">Chiffres</a></p>`,
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      const said = await page.eval(() =>
        [...document.querySelectorAll('alliance-country-counter')].map(
          ({shadowRoot}) => shadowRoot!.querySelector('.sentence')!.textContent,
        ),
      );
      assert.deepEqual(
        (said as string[]).map((text) => /villes|cities/.exec(text)?.[0]),
        ['cities', 'villes'],
      );
    });

    it('leaves links that are meant as links: elsewhere, in sentences, rows, menus, lists, headings, buttons, around pictures, in widgets, while edited, where the page says so', async () => {
      const link = (text = 'Map') => `<a href="${w}/participant-map.html">${text}</a>`;
      await page.goto(
        putPage(town, {
          script: moduleLine(),
          body: `
        <p>See the ${link()} of it.</p><p>${link()} ${link('Again')}</p><div>${link()} | <a href="/">Home</a></div><p>${link()}, by us</p>
        <nav><p>${link()}</p></nav><ul><li>${link()}</li></ul><h2>${link()}</h2><div role="menubar">${link()}</div>
        <div class="wp-block-button"><a class="wp-block-button__link" href="${w}/participant-map.html">Map</a></div>
        <p>${link('<img alt="Map" src="data:,">')}</p>
        <div data-alliance="off"><p>${link()}</p></div><p><a data-alliance="off" href="${w}/participant-map.html">Map</a></p>
        <div contenteditable><p>${link()}</p><div data-alliance="join-button">Join</div></div>
        <p><a href="${town.site.origin}/w/participant-map.html">Map</a></p><p><a href="${town.library.origin}/x/w/participant-map.html">Map</a></p><p><a href="${w}/participant-map.html.html">Map</a></p>
        <alliance-country-counter><p>${link()}</p></alliance-country-counter>`,
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.deepEqual(await widgetsOf(page), ['country-counter']);
    });

    it('finds what is added later, also what a script moves in and out, each once', async () => {
      await page.goto(putPage(town, {script: moduleLine(), body: '<div id="later"></div>'}));
      await page.eval((address: string) => {
        const later = document.querySelector('#later')!;
        const [paragraph, link] = [document.createElement('p'), document.createElement('a')];
        link.href = `${address}/country-counter.html`;
        link.textContent = 'How many';
        paragraph.append(link);
        later.append(paragraph);
      }, w);
      await allHaveStatus(page, '#later > alliance-country-counter', 'ready');
      await page.eval(() => {
        const later = document.querySelector('#later')!;
        document.body.prepend(later);
        later.append(document.createElement('alliance-join-button'));
      });
      await allHaveStatus(page, '#later > *', 'ready');
      assert.deepEqual(await widgetsOf(page), ['country-counter', 'join-button']);
      assert.equal(
        await page.eval(() => document.querySelectorAll('alliance-country-counter > p > a').length),
        1,
      );
    });

    it('runs as a classic script, early in the head, while the page is still coming', async () => {
      await page.goto(
        putPage(town, {
          script: line('async'),
          body: `<div data-alliance="country-counter"><p>One</p><p>Two</p></div><p><a href="${w}/join-button.html">Join</a></p>`,
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter, alliance-join-button', 'ready');
      assert.equal(
        await page.eval(() => document.querySelector('alliance-country-counter')!.textContent),
        'OneTwo',
      );
      assert.deepEqual(await logOf(page), []);
    });

    it('runs late, twice, and beside another version, which says so and does nothing', async () => {
      town.library.routes['/9.9.9/alliance.js'] = {
        type: 'text/javascript',
        headers: {'access-control-allow-origin': '*'},
        body: loaderCode.replaceAll('1.0.0', '9.9.9'),
      };
      await page.goto(
        putPage(town, {
          script: '',
          headers: {},
          body: `<p><a href="${w}/country-counter.html">How many</a></p><div data-alliance="join-button"></div>`,
        }),
      );
      await page.eval(
        async (src: string, feed: string) => {
          for (const [type, file] of [
            ['module', 'v1/alliance.js'],
            ['module', 'v1/alliance.js?again'],
            ['text/javascript', 'v1/alliance.js?classic'],
            ['module', '9.9.9/alliance.js'],
          ] as const) {
            await new Promise((done) => {
              const script = document.createElement('script');
              Object.assign(script, {
                type,
                crossOrigin: '',
                src: src + file,
                onload: done,
                onerror: done,
              });
              script.dataset['feed'] = feed;
              document.head.append(script);
            });
          }
        },
        `${town.library.origin}/`,
        `${town.feed.origin}/feed/`,
      );
      await allHaveStatus(page, 'alliance-country-counter, alliance-join-button', 'ready');
      assert.deepEqual(await widgetsOf(page), ['country-counter', 'join-button']);
      assert.deepEqual(await logOf(page), [
        'warn alliance-widgets: version 1.0.0 is on this page already; 9.9.9 does nothing',
      ]);
    });

    it("runs out of an optimiser's file when the page says where the library lies, and says so when it does not", async () => {
      town.site.routes['/cache/all.js'] = {
        type: 'text/javascript',
        body: `var jq=function(){};\n;${loaderCode}\n;${loaderCode}\n;jq();`,
      };
      const body = `<p><a href="${w}/country-counter.html">How many</a></p>`;
      const headers = {};
      const script = '<script defer src="/cache/all.js"></script>';
      for (const declared of [
        `<meta name="alliance-base" content="${town.library.origin}/v1/">`,
        `<script>document.documentElement.dataset.base = "${town.library.origin}/v1/"</script>`,
      ]) {
        await page.goto(putPage(town, {headers, body, script: declared + script}));
        // Without data-feed: the feed of the site that the library came from.
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        assert.deepEqual(await logOf(page), []);
      }
      await page.goto(putPage(town, {headers, body, script}));
      assert.match(
        (await page.waitFor(() => (window as unknown as {__log: string[]}).__log[0])) as string,
        /say where the library lies/,
      );
      assert.equal(
        await page.eval(() => document.querySelector('a')!.parentElement!.localName),
        'p',
      );
    });

    it('finds its files in a folder of any name, with a query, as module, classic and single file, also with `@` in the path', async () => {
      const own = staticFiles('dist/site/v1');
      Object.assign(town.library.routes, {
        '/assets/alliance@1.0.0/*': own,
        '/assets/feed/*': staticFiles('dist/site/feed'),
      });
      const src = (file: string) =>
        `src="${town.library.origin}/assets/alliance@1.0.0/${file}?ver=6.1"`;
      const body = '<alliance-country-counter></alliance-country-counter>';
      for (const script of [
        `<script type="module" crossorigin ${src('alliance.js')}></script>`,
        `<script async ${src('alliance.js')}></script>`,
        `<script defer ${src('alliance-country-counter.js')}></script>`,
      ]) {
        town.library.log.length = 0;
        await page.goto(putPage(town, {headers: {}, script, body}));
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        assert.deepEqual(await logOf(page), [], script);
        assert.deepEqual(
          town.library.log
            .map(({url}) => url)
            .filter((url) => !/^\/(assets\/|collector\.js)/.test(url)),
          [],
          script,
        );
      }
      delete town.library.routes['/assets/alliance@1.0.0/*'];
    });

    it('runs under nonce and strict-dynamic, and where document.currentScript is a picture of the page', async () => {
      const headers = {
        'content-security-policy': `script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'`,
      };
      const nonced = (text: string) => text.replaceAll('<script ', '<script nonce="abc" ');
      const url = putPage(town, {
        headers,
        script: nonced(moduleLine()),
        body: `<img name="currentScript" alt="" src="data:,"><p><a href="${w}/participant-map.html">Who</a></p><div data-alliance="country-counter"></div>`,
      });
      const route = town.site.routes['/page'] as {body: string};
      town.site.routes['/page'] = {
        ...route,
        headers,
        body: route.body.replace(/<script src=/g, '<script nonce="abc" src='),
      };
      await page.goto(url);
      await allHaveStatus(page, 'alliance-participant-map, alliance-country-counter', 'ready');
      assert.equal(
        await page.eval(() => (document.currentScript as Element | null)?.localName),
        'img',
      );
      assert.deepEqual(await logOf(page), []);
    });

    it('runs when a consent tool lets it, by the script element that it makes then', async () => {
      await page.goto(
        putPage(town, {
          headers: {},
          script: `<script type="text/plain" data-category="widgets" src="${town.library.origin}/v1/alliance.js" data-feed="${town.feed.origin}/feed/"></script>`,
          body: `<p><a href="${w}/country-counter.html">How many</a></p>`,
        }),
      );
      assert.deepEqual(await widgetsOf(page), []);
      await page.eval(() => {
        const held = document.querySelector<HTMLScriptElement>('script[type="text/plain"]')!;
        const script = document.createElement('script');
        for (const {name, value} of held.attributes)
          if (name !== 'type') script.setAttribute(name, value);
        script.type = 'module';
        script.crossOrigin = '';
        held.replaceWith(script);
      });
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.deepEqual(await logOf(page), []);
    });

    it('lets `upgrade` be called on a shadow root: with the loader early, late, or not on the page, what it makes gets its code', async () => {
      const script = `<script type="module">
        import {upgrade} from '${town.library.origin}/v1/upgrade.js';
        const root = document.querySelector('#host').attachShadow({mode: 'open'});
        root.innerHTML = '<div data-alliance="country-counter">x</div><p><a href="${w}/join-button.html">Join</a></p>';
        upgrade(root, {site: '${town.library.origin}/'});
      </script>`;
      for (const [early, late] of [
        [moduleLine(), ''],
        ['', moduleLine()],
        ['', ''],
      ] as const) {
        await page.goto(
          putPage(town, {
            headers: {},
            script: early,
            body: `<div id="host"></div>${script}${late}`,
          }),
        );
        await page.waitFor(() => {
          const made = [
            ...document
              .querySelector('#host')!
              .shadowRoot!.querySelectorAll('alliance-country-counter, alliance-join-button'),
          ] as (Element & {status?: string})[];
          return made.length === 2 && made.every(({status}) => status === 'ready');
        });
        assert.deepEqual(await logOf(page), []);
      }
    });

    it('makes a widget of a link alone in its paragraph, whatever stands beside the paragraph', async () => {
      const link = `<a href="${w}/country-counter.html">How many</a>`;
      const image = '<img alt="" src="data:,">';
      const alone = [
        ...[
          image,
          'Text',
          '<span>Text</span>',
          `<picture>${image}</picture>`,
          '<address>Here</address>',
          '<x-y>Here</x-y>',
          '<center>Here</center>',
          '<input>',
          `<a href="/">${image}</a>`,
        ].map((other) => `<div>${other}<p>${link}</p></div>`),
        `<figure>${link}<figcaption>Figures</figcaption></figure>`,
        `<p>&#8203;${link}&#8203;</p>`,
      ];
      await page.goto(
        putPage(town, {
          script: moduleLine(),
          body: `${alone.join('')}<div>${image} ${link}</div><p>${image} ${link}</p>`,
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.equal((await widgetsOf(page)).length, alone.length);
    });

    it('leaves the focus where it is: on a link, and within a div', async () => {
      for (const [tag, code] of [
        ['country-counter', `<p><a id="own" href="${w}/country-counter.html">How many</a></p>`],
        [
          'join-button',
          '<div data-alliance="join-button"><p><a id="own" href="/">Join</a></p></div>',
        ],
      ] as const) {
        await page.goto(
          putPage(town, {
            script: '',
            headers: {},
            body: `<div style="height: 20000px"></div>${code}`,
          }),
        );
        await page.eval((src: string) => {
          document.getElementById('own')!.focus({preventScroll: true});
          document.head.append(
            Object.assign(document.createElement('script'), {type: 'module', crossOrigin: '', src}),
          );
        }, `${town.library.origin}/v1/alliance.js`);
        await page.waitFor(
          (made: string) => document.querySelector(made) !== null,
          `alliance-${tag} a`,
        );
        assert.deepEqual(await page.eval(() => [document.activeElement!.id, scrollY]), ['own', 0]);
      }
    });

    it('takes `data-base` from its own script element, with or without the last slash; from <html> only where it does not know its own address', async () => {
      const body = '<alliance-country-counter></alliance-country-counter>';
      const asked = async (script: string, base = '') => {
        town.library.log.length = 0;
        await page.goto(
          putPage(town, {
            headers: {},
            script: `<script>document.documentElement.dataset.base = "${base}"</script>${script}`,
            body,
          }),
        );
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        assert.deepEqual(await logOf(page), []);
        return town.library.log
          .map(({url}) => url)
          .find((url) => url.includes('/chunks/'))!
          .split('/chunks/')[0];
      };
      town.site.routes['/cache/all.js'] = {type: 'text/javascript', body: loaderCode};
      const optimised = `<script defer src="/cache/all.js" data-feed="${town.feed.origin}/feed/"></script>`;
      assert.equal(await asked(moduleLine(), '/'), '/v1', "another library's attribute");
      assert.equal(
        await asked(line(`type="module" data-base="${town.library.origin}/1.0.0"`)),
        '/1.0.0',
        'on the script',
      );
      assert.equal(
        await asked(optimised, `${town.library.origin}/1.0.0`),
        '/1.0.0',
        'on <html>, without a slash',
      );
    });

    it('loads what nears the viewport, and nothing for what does not', async () => {
      town.library.log.length = 0;
      await page.goto(
        putPage(town, {
          script: moduleLine(),
          body: '<alliance-country-counter></alliance-country-counter><div style="height: 20000px"></div><alliance-join-button></alliance-join-button>',
          headers: {},
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.equal(
        await page.eval(() => customElements.get('alliance-join-button') === undefined),
        true,
      );
      await page.eval(() => {
        document.querySelector('alliance-join-button')!.scrollIntoView();
      });
      await allHaveStatus(page, 'alliance-join-button', 'ready');
    });

    it('loads a map far below at once where the address asks for a participant', async () => {
      const body =
        '<div style="height: 20000px"></div><alliance-participant-map></alliance-participant-map>';
      await page.goto('about:blank');
      await page.goto(
        `${putPage(town, {script: moduleLine(), body, headers: {}})}#alliance=atlantis`,
      );
      await allHaveStatus(page, 'alliance-participant-map', 'ready');
      assert.equal(await page.eval(() => scrollY), 0);
    });
  });
}
