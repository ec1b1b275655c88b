/** The configurator as a webmaster meets it: three questions, one box, the preview; with axe, in three engines. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {systems} from '../../demo/configurator/systems.js';
import {cityAttributes} from '../../demo/configurator/state.js';
import {widgetNames} from '../../src/embed/widget-names.js';
import {widgetOptions} from '../../tools/widget-options.js';
import {
  choose,
  code,
  faultsOfAxe,
  hostSite,
  keepCopies,
  open,
  search,
  setOption,
  textOf,
  typeCity,
  unfold,
} from './configurator-page.js';
import {ENGINES, withPage} from './page.js';

const NARROW = {width: 390, height: 844};

for (const engine of ENGINES) {
  describe(`${engine}: the configurator`, () => {
    let site: Awaited<ReturnType<typeof hostSite>>;
    let start: string;
    before(async () => {
      site = await hostSite();
      start = `${site.origin}/configurator.html`;
    });
    after(async () => {
      await site.close();
    });

    it('begins with three questions, one box with an address, and one button to copy', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?page=en`);
        assert.deepEqual(await code(page), [`${site.origin}/w/participant-map.html`]);
        assert.equal(await textOf(page, '#no-steps'), 'Choose your system for the steps.');
        assert.deepEqual(
          await page.eval(() => [
            document.querySelectorAll('#box button').length,
            document.querySelector('#box')!.getBoundingClientRect().bottom <= innerHeight,
            document.querySelector('#preview')!.getBoundingClientRect().top > 0,
          ]),
          [1, true, true],
        );
        await page.eval(() => {
          scrollTo(0, document.documentElement.scrollHeight);
        });
        assert.equal(
          await page.eval(
            () => document.querySelector('#box button')!.getBoundingClientRect().top > 0,
          ),
          true,
          'the box stays in view',
        );
      });
    });

    it('finds a city by the beginning of its name, with and without accents, and prints it', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&system=html`);
        assert.deepEqual(await typeCity(page, 'l'), ['Lille France · city', 'Lyon France · city']);
        assert.equal(await textOf(page, '#city-found'), '2 found');
        assert.deepEqual(await typeCity(page, 'Tívat'), ['Tivat Montenegro · municipality']);
        await page.eval(() => {
          document.querySelector<HTMLElement>('#city')!.focus();
        });
        await page.key('Enter');
        assert.match(await search(page), /^\?city=tivat&/);
        assert.equal(
          await page.eval(() =>
            document.activeElement!.closest('#city-chosen')!.textContent.trim(),
          ),
          'Tivat Montenegro · municipalityChange',
        );
        assert.match((await code(page))[1]!, /<alliance-participant-map[^>]* highlight="tivat"/);
        await choose(page, 'widget', 'participant-badge');
        assert.match((await code(page))[1]!, /^<alliance-participant-badge participant="tivat">/);
        await page.eval(() => {
          document.querySelector<HTMLElement>('#city-chosen button')!.click();
        });
        assert.equal(await page.eval(() => document.activeElement!.id), 'city');
        assert.doesNotMatch(await search(page), /city=/);
      });
    });

    it('goes through the names by arrow keys', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await page.eval(() => {
          document.querySelector<HTMLElement>('#city')!.focus();
        });
        await typeCity(page, 'l');
        await page.key('ArrowDown');
        await page.key('ArrowDown');
        assert.equal(
          await page.eval(() => document.activeElement!.textContent.trim()),
          'Lyon France · city',
        );
        await page.key('Escape');
        assert.equal(await page.eval(() => document.activeElement!.id), 'city');
      });
    });

    it('says that a city is not in the list, and goes on without one', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        assert.deepEqual(await typeCity(page, 'Košice'), []);
        assert.equal(
          await textOf(page, '#city-missing p'),
          'Košice is not in the list yet.13 of 130 participants are listed so far. You can show everything but the badge.',
        );
        assert.deepEqual(await faultsOfAxe(page), []);
        await page.eval(() => {
          document.querySelector<HTMLElement>('#city-missing button')!.click();
        });
        assert.match(await search(page), /^\?city=-&/);
        assert.equal(await textOf(page, '#city-chosen strong'), 'We are not a participant yet');
        await open(page, `${start}?page=fr&city=nowhere`);
        assert.match(
          await textOf(page, '#city-missing'),
          /^nowhere n’est pas encore dans la liste\./,
        );
      });
    });

    it('asks for a city where a badge has none, in every system, and leads to the question', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&widget=participant-badge`);
        for (const system of systems) {
          await choose(page, 'system', system);
          assert.deepEqual(await code(page), [], system);
          assert.match(await textOf(page, '#warning'), /appears? here when your city is chosen\.$/);
          assert.equal(await page.eval(() => document.querySelectorAll('#box button').length), 0);
        }
        assert.match(await textOf(page, '#example'), /The badge carries the name of your city\./);
        await page.eval(() => {
          document.querySelector<HTMLElement>('#example button')!.click();
        });
        assert.equal(await page.eval(() => document.activeElement!.id), 'city');
      });
    });

    it('has a picture of each widget that is the widget, with the city, without a request of its own', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await open(page, `${start}?page=en&city=tivat`);
        await page.waitFor(() =>
          [...document.querySelectorAll('.picture > *')].every(
            (element) => (element as {status?: string}).status === 'ready',
          ),
        );
        assert.match(
          (await page.eval(
            () =>
              document.querySelector('.picture > alliance-participant-badge')!.shadowRoot!
                .textContent,
          )) as string,
          /Tivat/,
        );
        const asked = (await page.eval(() =>
          performance
            .getEntriesByType('resource')
            .map(({name}) => name)
            .filter((name) => /\/feed\//.test(name) || new URL(name).origin !== location.origin),
        )) as string[];
        // The page reads the feed for its code, the widgets once for all of them.
        assert.ok(
          new Set(asked).size <= 4 && asked.every((name) => name.startsWith(site.origin)),
          asked.join('\n'),
        );
      });
    });

    it('finds out by three plain questions, in place', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await choose(page, 'system', 'unknown');
        await choose(page, 'q1', 'unsure');
        await choose(page, 'q2', 'no');
        await choose(page, 'q3', 'yes');
        assert.equal(
          await textOf(page, '#finding'),
          'Then a link is right for you. It works in every system.',
        );
        assert.match((await code(page))[0]!, /^<a href=/);
        assert.deepEqual(await faultsOfAxe(page), []);
        await choose(page, 'q2', 'yes');
        assert.equal((await code(page)).length, 2);
        await choose(page, 'q1', 'yes');
        assert.match(await textOf(page, '#finding'), /^Then choose that name above\./);
      });
    });

    it('offers every option of every widget in words, in English and French, and satisfies axe with all unfolded', async () => {
      const all = widgetOptions();
      for (const [lang, dark] of [
        ['en', true],
        ['fr', false],
      ] as const)
        await withPage(engine, {width: 1280, height: 900, dark}, async (page) => {
          await open(page, `${start}?page=${lang}&city=tivat`);
          await unfold(page);
          for (const widget of widgetNames) {
            await choose(page, 'widget', widget);
            const offered = (await page.eval(() =>
              [
                ...new Set(
                  [...document.querySelectorAll<HTMLInputElement>('#options [name]')].map(
                    ({name}) => name,
                  ),
                ),
              ].sort(),
            )) as string[];
            assert.deepEqual(
              offered,
              all[widget]
                .map(({name}) => name)
                .filter((name) => name !== 'theme' && name !== cityAttributes[widget])
                .sort(),
            );
            assert.doesNotMatch(
              (await page.eval(() => document.body.innerText)) as string,
              /undefined/,
            );
            assert.doesNotMatch(
              (await page.eval(() =>
                [...document.querySelectorAll('#options :is(label, legend, .hint)')]
                  .map(({textContent}) => textContent)
                  .join('\n'),
              )) as string,
              /\b(both|municipality|sentence:|rotate|authority|ngo)\b/,
            );
          }
          for (const system of systems) {
            await choose(page, 'system', system);
            await unfold(page);
            assert.deepEqual(await faultsOfAxe(page), [], `${lang} ${system}`);
          }
        });
    });

    it("follows a visitor's text size of 200 %, and nothing is wider than a phone then", async () => {
      await withPage(
        engine,
        {width: engine === 'webkit' ? 480 : 320, height: 640},
        async (page) => {
          for (const hash of ['', '#box']) {
            await open(page, `${start}?page=fr&widget=news-ticker&system=html&city=tivat${hash}`);
            await unfold(page);
            const sizes = () =>
              page.eval(() =>
                // Of what this view shows: WebKit keeps the old sizes of the rest.
                ['body', '#options label', '#option-limit', '.tile', '#steps', 'pre']
                  .map((selector) => document.querySelector(selector)!)
                  .filter((shown) => shown.getClientRects().length)
                  .map((shown) => parseFloat(getComputedStyle(shown).fontSize)),
              ) as Promise<number[]>;
            const before = await sizes();
            assert.ok(before.length > 1, String(before));
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
            await page.eval(() => {
              document.documentElement.removeAttribute('style');
            });
          }
        },
      );
    });

    if (engine !== 'webkit')
      it('has the code one press away on a phone, and the browser’s Back leads to the questions', async () => {
        await withPage(engine, NARROW, async (page) => {
          await open(page, `${start}?page=en&city=tivat&system=wordpress`);
          const shown = () =>
            page.eval(() =>
              ['#questions', '#result', '#bottom'].map(
                (selector) => document.querySelector<HTMLElement>(selector)!.offsetHeight > 0,
              ),
            );
          assert.deepEqual(await shown(), [true, false, true]);
          await page.eval(() => {
            document.querySelector<HTMLElement>('#to-box')!.click();
          });
          await page.waitFor(() => document.activeElement!.id === 'box');
          assert.deepEqual(await shown(), [false, true, false]);
          assert.equal(await textOf(page, '#summary'), 'Tivat · WordPress · Map');
          assert.deepEqual(await faultsOfAxe(page), []);
          await page.eval(() => {
            history.back();
          });
          await page.waitFor(
            () => document.querySelector<HTMLElement>('#questions')!.offsetHeight > 0,
          );
          await page.eval(() => {
            document.querySelector<HTMLElement>('#bottom a')!.click();
          });
          await page.waitFor(() => document.activeElement!.id === 'preview');
          await page.eval(() => {
            document.querySelector<HTMLElement>('#to-questions')!.click();
          });
          await page.waitFor(
            () => document.querySelector<HTMLElement>('#questions')!.offsetHeight > 0,
          );
          assert.match(await search(page), /city=tivat&system=wordpress/);
        });
      });

    it('judges the main colour in words, and carries the looks into the code', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&system=html&widget=about`);
        assert.equal(await textOf(page, '#judged'), 'White text on it: 8.3 to 1. Easy to read.');
        const set = (value: string) =>
          page.eval((color: string) => {
            const input = document.querySelector<HTMLInputElement>('[name=accentCode]')!;
            input.focus();
            input.value = color;
            input.dispatchEvent(new Event('input', {bubbles: true}));
          }, value);
        await set('#f0a000');
        assert.match(await textOf(page, '#judged'), /2\.1 to 1\. Too hard to read; we darken/);
        await choose(page, 'corners', 'square');
        await choose(page, 'theme', 'auto');
        const [head = '', body = ''] = await code(page);
        assert.match(head, /:root { --alliance-accent: #f0a000; --alliance-radius: 0; }/);
        assert.match(head, /alliance-about { color-scheme: light dark;/);
        assert.match(body, /^<alliance-about theme="auto">/);
        await set('blue');
        assert.match(await textOf(page, '#judged'), /^Write #/);
        await choose(page, 'page', 'fr');
        await set('#1b4b9b');
        assert.match(await textOf(page, '#judged'), /8,3 pour 1\. Facile à lire/);
      });
    });

    it('keeps what is chosen in the address, forth and back, for whoever opens it', async () => {
      let shared = '';
      let printed: unknown;
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await choose(page, 'widget', 'news-ticker');
        await setOption(page, 'mode', 'rotate');
        await choose(page, 'on', 'dark');
        await choose(page, 'system', 'html');
        assert.deepEqual(Object.fromEntries(new URLSearchParams(await search(page))), {
          system: 'html',
          widget: 'news-ticker',
          mode: 'rotate',
          page: 'en',
          on: 'dark',
        });
        shared = `${start}${await search(page)}`;
        printed = await code(page);
        await page.eval(() => {
          history.back();
        });
        await page.waitFor(() => !document.querySelector('[name="system"]:checked'));
        await page.eval(() => {
          history.back();
        });
        await page.waitFor(
          () =>
            !document.querySelector<HTMLInputElement>('[value="dark"][name="on"]')!.checked &&
            document.querySelector<HTMLInputElement>('#options [name="mode"]:checked')!.value ===
              'rotate',
        );
      });
      await withPage(engine, {}, async (page) => {
        await open(page, shared);
        assert.deepEqual(await code(page), printed);
      });
    });

    it("says so where the feed cannot be read, in the page's language, and offers to try again", async () => {
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

    it('is worked by keyboard, and says that it copied', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&system=wordpress&city=tivat`);
        await keepCopies(page);
        await page.eval(() => {
          document.querySelector<HTMLInputElement>('[name=system]:checked')!.focus();
        });
        await page.key('ArrowRight');
        await page.waitFor(
          () =>
            document.querySelector<HTMLInputElement>('[name="system"]:checked')!.value === 'typo3',
        );
        assert.equal(
          await page.eval(() => (document.activeElement as HTMLInputElement).value),
          'typo3',
          'focus stays in the group',
        );
        await page.eval(() => {
          document.querySelector<HTMLButtonElement>('#pieces button')!.focus();
        });
        await page.key('Enter');
        await page.waitFor(
          () =>
            document.querySelector('#said')!.textContent ===
            'Copied. Now go to your page in TYPO3 and paste it, alone in its paragraph.',
        );
        assert.equal(await textOf(page, '#pieces button'), 'Copied');
        assert.equal(
          await page.eval(() => document.documentElement.dataset['copied']),
          (await code(page))[0],
        );
      });
    });

    it('says of the second copy as long as of the first', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await keepCopies(page);
        const still = await page.eval(async () => {
          const wait = window.setTimeout.bind(window);
          window.setTimeout = ((done: () => void, ms: number) =>
            wait(done, ms === 6000 ? 500 : ms)) as typeof setTimeout;
          const button = document.querySelector<HTMLButtonElement>('#pieces button')!;
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
        assert.match(still as string, /^Copied\./);
        await page.waitFor(() => document.querySelector('#said')!.textContent === '');
      });
    });

    it('says that it could not copy where the page is not encrypted and the browser has no clipboard', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en`);
        await page.eval(() => {
          Object.defineProperty(navigator, 'clipboard', {value: undefined});
          document.querySelector<HTMLButtonElement>('#pieces button')!.click();
        });
        assert.equal(
          await page.waitFor(() => document.querySelector('#said')!.textContent),
          'The browser does not allow it: select the code and copy it.',
        );
      });
    });

    it('has live lines that are polite and whole, without a role', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?page=en&city=tivat&system=html`);
        const lines = (await page.eval(() =>
          [...document.querySelectorAll('#tool :is([role=status], [aria-live], output)')].map(
            (line) => [
              line.getAttribute('role'),
              line.getAttribute('aria-live'),
              line.getAttribute('aria-atomic'),
            ],
          ),
        )) as unknown[];
        assert.ok(lines.length >= 7);
        for (const line of lines) assert.deepEqual(line, [null, 'polite', 'true']);
      });
    });

    it('announces what an address cannot carry and what the preview cannot show, each once', async () => {
      await withPage(engine, {}, async (page) => {
        await open(page, `${start}?widget=news-ticker&system=wordpress&page=en`);
        await page.eval(() => {
          for (const id of ['warning', 'previewNote']) {
            const region = document.querySelector<HTMLElement>(`[aria-live]#${id}`)!;
            new MutationObserver(() => {
              region.dataset['changes'] = String(Number(region.dataset['changes'] ?? 0) + 1);
            }).observe(region, {childList: true, characterData: true, subtree: true});
          }
        });
        const changes = () =>
          page.eval(() =>
            ['warning', 'previewNote'].map(
              (id) => document.querySelector<HTMLElement>(`#${id}`)!.dataset['changes'] ?? '0',
            ),
          ) as Promise<string[]>;
        for (const text of ['e', 'eu', 'eur']) await setOption(page, 'tag', text);
        assert.equal(
          await textOf(page, '#warning'),
          'The address cannot carry these choices: Tags. Your administrator can add them: see “For your administrator”.',
        );
        assert.deepEqual(await changes(), ['1', '0']);
        await choose(page, 'on', 'reduced');
        await setOption(page, 'tag', 'euro');
        assert.deepEqual(await changes(), ['1', '1']);
        await setOption(page, 'tag', '');
        assert.equal(await textOf(page, '#warning'), '');
      });
    });

    it('goes on where the news of one language cannot be read, and prints no news of that language', async () => {
      const {news} = JSON.parse(readFileSync('dist/site/feed/alliance.json', 'utf8')) as {
        news: Record<string, string>;
      };
      const half = await hostSite();
      half.routes[`/feed/${news['fr']!}`] = {status: 500};
      try {
        await withPage(engine, {}, async (page) => {
          await open(
            page,
            `${half.origin}/configurator.html?widget=news-ticker&system=html&page=en`,
          );
          assert.match((await code(page))[1]!, /<li>/);
          await choose(page, 'page', 'fr');
          assert.match(
            await textOf(page, '#warning'),
            /^Les données de l’Alliance ne peuvent être/,
          );
          assert.deepEqual(await code(page), []);
          await choose(page, 'widget', 'about');
          assert.equal(await textOf(page, '#warning'), '');
          assert.match((await code(page))[1]!, /^<alliance-about>/);
        });
      } finally {
        await half.close();
      }
    });
  });
}
