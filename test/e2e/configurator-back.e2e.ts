/** Old code, pasted into the configurator: read back, with what is left out named; in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  choose,
  code,
  codeIn,
  hostSite,
  open,
  pasteInto as pasteWithCity,
  search,
} from './configurator-page.js';
import {ENGINES, withPage, type EnginePage} from './page.js';

/** The city of an earlier code stays, as the answer to the first question; other tests ask for it. */
const pasteInto = (page: EnginePage) => async (old: string) =>
  (await pasteWithCity(page)(old)).replace(/city=[^&]*&/, '');
const queryOf = (text: string) => Object.fromEntries(new URLSearchParams(text));

for (const engine of ENGINES) {
  describe(`${engine}: old code in the configurator`, () => {
    let site: Awaited<ReturnType<typeof hostSite>>;
    let start: string;
    before(async () => {
      site = await hostSite();
      start = `${site.origin}/configurator.html`;
    });
    after(async () => {
      await site.close();
    });

    it('reads old code back, and nothing else', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteInto(page);
        assert.match(
          await paste(
            '<script src="https://x.test/v1/alliance.js"></script>\n<alliance-news-ticker mode="rotate" onclick="alert(1)"><a href="https://x.test/w/about.html">x</a></alliance-news-ticker>',
          ),
          /^Read: News\. .*onclick\. [?&]widget=news-ticker&mode=rotate&page=en$/,
        );
        assert.match(
          await paste(
            '<p><a href="https://x.test/y/w/fr/participant-map/sk.html?view=list&amp;feed=https://evil.test/">Slovakia</a></p>',
          ),
          /[?&]widget=participant-map&view=list&country=SK&lang=fr&page=en$/,
        );
        assert.match(
          await paste(
            '<div data-alliance="country-counter" data-set="signatories" data-style="x"></div>',
          ),
          /[?&]widget=country-counter&set=signatories&page=en$/,
        );
        assert.match(
          await paste('<iframe src="https://x.test/w/participant-badge/tivat.html"></iframe>'),
          /[?&]widget=participant-badge&page=en$/,
        );
        assert.match(
          await paste('https://x.test/w/participant-map/fr.html'),
          /[?&]widget=participant-map&country=FR&page=en$/,
        );
        assert.match(
          await paste(
            '[![Tivat is the 127th](<https://x.test/w/fr/participant-badge/tivat.dark.svg>)](<https://x.test/w/fr/participant-badge/tivat.html>)',
          ),
          /[?&]widget=participant-badge&lang=fr&variant=dark&page=en$/,
        );
        assert.match(
          await paste(
            '<a href="https://x.test/w/participant-badge/tivat.html"><img src="https://x.test/w/participant-badge/tivat.svg" width="176" alt="Tivat"></a>',
          ),
          /[?&]widget=participant-badge&page=en$/,
        );
        assert.match(
          await paste(
            '<!-- wp:embed {"url":"https://x.test/w/country-counter.html","type":"rich"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://x.test/w/country-counter.html\n</div></figure>\n<!-- /wp:embed -->',
          ),
          /^Read: Figures\. [?&]widget=country-counter&page=en$/,
        );
        await paste('https://x.test/w/participant-map/fr.html');
        assert.match(
          await paste('<img src=x onerror="document.title=1"> https://x.test/'),
          /^Nothing of ours was found in it\. [?&]widget=participant-map&country=FR/,
        );
        assert.match(
          await paste('<img src="https://x.test/w/participant-map.svg">'),
          /^Nothing of ours/,
        );
        assert.match((await page.eval(() => document.title)) as string, /^Put the Alliance/);
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
          /^Read: Figures\..* [?&]widget=country-counter&set=signatories&as-of=&page=en$/,
        );
        assert.match(
          await paste('<!-- wp:alliance-widgets/widget {"options":{"view":"list","type":7}} /-->'),
          /^Read: Map\..* [?&]widget=participant-map&view=list&page=en$/,
          'WordPress leaves out what is the default',
        );
        assert.match(
          await paste('<!-- wp:alliance-widgets/widget /-->'),
          /^Read: Map\. [?&]widget=participant-map&page=en$/,
        );
        const address =
          'https://x.test/w/participant-map.html?country=FR+ES\\u0026view=list\\u0026highlight=a\\u002d\\u002db';
        assert.match(
          await paste(
            `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure><div>\nhttps://x.test/w/participant-map.html?country=FR+ES&amp;view=list&amp;highlight=a--b\n</div></figure>\n<!-- /wp:embed -->`,
          ),
          /^Read: Map\. Not understood, and left out: highlight="a--b"\. [?&]widget=participant-map&view=list&country=FR\+ES&page=en$/,
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
          /^Read: About\. Not among its options, and left out: data-style, class\. \?/,
        );
        assert.match(
          await paste(
            '<iframe width="9" src="https://x.test/w/about.html?length=full&amp;feed=https://evil.test/&amp;utm_source=x"></iframe>',
          ),
          /^Read: About\. Not among its options, and left out: feed, utm_source\. \?/,
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
          /^Read: News\. Further widgets in it: 2; paste them one by one\. \?/,
        );
        assert.match(
          await paste(
            '[![Tivat](<https://x.test/w/participant-badge/tivat.dark.svg>)](<https://x.test/w/participant-badge/tivat.html>)\n[All](<https://x.test/w/about.html>)',
          ),
          /^Read: Badge\. Further widgets in it: 1;/,
        );
        await choose(page, 'page', 'fr');
        assert.match(
          await paste(
            '<alliance-about note="none" onclick="x"></alliance-about> https://x.test/w/join-button.html',
          ),
          /^Lu\s: À propos\. Hors de ses options, donc omis\s: onclick\. Autres éléments dans ce code\s: 1\s; collez-les un à un\. \?/,
        );
      });
    });

    it("reads our own npm code back without the Alliance's feed, and keeps another", async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=country-counter&format=figures&page=en`);
        const paste = pasteInto(page);
        const npm = (await codeIn(page, 'npm')).join('\n');
        assert.match(npm, /feed="[^"]+\/feed\/"/);
        assert.match(
          await paste(npm),
          /^Read: Figures\. [?&]widget=country-counter&format=figures&page=en$/,
        );
        assert.match(
          await paste('<alliance-about feed="https://x.test/feed/"></alliance-about>'),
          /^Read: About\. [?&]widget=about&feed=https/,
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
          /^Read: News\. Not understood, and left out: mode="carousel", limit="abc", since="yesterday"\. [?&]widget=news-ticker&kind=Event&interval=9&page=en$/,
        );
        assert.match(
          await paste(
            '<iframe src="https://x.test/w/news-ticker.html?limit=0&amp;title-lines=9&amp;mode="></iframe>',
          ),
          /left out: limit="0", title-lines="9"\. [?&]widget=news-ticker&mode=&page=en$/,
        );
        assert.match(
          await paste(
            '<alliance-participant-map type="city, region" country="sk fr"></alliance-participant-map>',
          ),
          /^Read: Map\. \?/,
        );
        assert.match(
          await paste('<alliance-participant-map type="city, castle"></alliance-participant-map>'),
          /left out: type="city, castle"\. \?/,
        );
        await choose(page, 'page', 'fr');
        assert.match(
          await paste('<alliance-about length="long"></alliance-about>'),
          /^Lu\s: À propos\. Non compris, donc omis\s: length="long"\. \?/,
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
            'participant-badge&variant=dark',
          ],
          [
            '&lt;alliance-about length="full"&gt;&lt;a href="https://x.test/w/news-ticker.html"&gt;x&lt;/a&gt;&lt;/alliance-about&gt;',
            'about&length=full',
          ],
          [
            '<pre>&lt;div data-alliance=&quot;country-counter&quot; data-format=&quot;figures&quot;&gt;&lt;/div&gt;</pre>',
            'country-counter&format=figures',
          ],
          [
            '&lt;!-- wp:alliance-widgets/widget {"widget":"about","options":{"note":"none"}} /--&gt;',
            'about&note=none',
          ],
          ['1 &lt;b https://x.test/w/join-button.html', 'join-button'],
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

    it('takes the city out of old code, and says that one is not listed', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        const paste = pasteWithCity(page);
        assert.match(
          await paste('<alliance-participant-map highlight="tivat"></alliance-participant-map>'),
          /^Read: Map\. \?city=tivat&widget=participant-map&page=en$/,
        );
        assert.match(
          await paste('<alliance-participant-map highlight="nobody"></alliance-participant-map>'),
          /^Read: Map\. Not understood, and left out: highlight="nobody"\. /,
        );
      });
    });

    it('reads both pieces of plain HTML back, with the looks', async () => {
      await withPage(engine, {}, async (page) => {
        await open(
          page,
          `${start}?city=tivat&system=html&widget=participant-map&view=map&theme=auto&accent=%237a1f5c&corners=square&page=en`,
        );
        const chosen = await search(page);
        const printed = (await code(page)).join('\n');
        await open(page, `${start}?system=html&page=en`);
        assert.match(await pasteInto(page)(printed), /^Read: Map\./);
        assert.deepEqual(queryOf(await search(page)), queryOf(chosen));
      });
    });
  });
}
