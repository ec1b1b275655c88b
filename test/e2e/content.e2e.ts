/** The content elements for visitors far away, with another language, with a keyboard, and with colours of their own. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  allHaveStatus,
  allSeven,
  ENGINES,
  openTown,
  putPage,
  TAGS,
  withPage,
  type Town,
} from './page.js';

/** 14 hours before UTC and 11 behind it: between them any hour of any day. */
const ZONES = [
  {zone: 'Pacific/Kiritimati', offset: -840},
  {zone: 'Pacific/Pago_Pago', offset: 660},
];

const BODY = `<alliance-country-counter as-of history></alliance-country-counter>
<alliance-news-ticker kind="event"></alliance-news-ticker>
<alliance-participant-badge participant="tivat"></alliance-participant-badge>`;

/** What the page says of days; each `<time>` with the day that it stands for. */
const saidDays = () => {
  const said = (tag: string, selector: string) =>
    [...document.querySelector(tag)!.shadowRoot!.querySelectorAll(selector)].map((node) =>
      node.textContent.trim(),
    );
  return {
    asOf: said('alliance-country-counter', '[part=as-of]'),
    points: said('alliance-country-counter', '.points td:first-child'),
    role: said('alliance-participant-badge', '[part=role]').map((text) => text.split(', ').at(-1)),
    events: said('alliance-news-ticker', 'time'),
    dates: [
      ...document.querySelector('alliance-news-ticker')!.shadowRoot!.querySelectorAll('time'),
    ].map((time) => time.dateTime),
  };
};

for (const engine of ENGINES) {
  describe(`${engine}: the content elements`, () => {
    let town: Town;
    before(async () => {
      town = await openTown();
    });
    after(async () => {
      await town.close();
    });

    it('say the same days at both ends of the world, in French to a German browser', async () => {
      const all = [];
      for (const {zone, offset} of ZONES) {
        all.push(
          await withPage(engine, {env: {TZ: zone}, locale: 'de-DE'}, async (page) => {
            await page.goto(putPage(town, {lang: 'fr', body: BODY}));
            for (const tag of [
              'alliance-country-counter',
              'alliance-news-ticker',
              'alliance-participant-badge',
            ])
              await allHaveStatus(page, tag, 'ready');
            assert.equal(
              await page.eval('new Date(2018, 0).getTimezoneOffset()'),
              offset,
              'the browser is where it was sent',
            );
            return page.eval(saidDays);
          }),
        );
      }
      const [east, west] = all;
      assert.deepEqual(east, west);
      assert.deepEqual(
        [east!.asOf, east!.role, east!.points.at(-1)],
        [['au 24\u00a0janvier 2018'], ['participation annoncée en 2015'], '20\u00a0mars 2013'],
      );
      assert.ok(east!.events.length >= 3);
      east!.events.forEach((text, i) => {
        assert.equal(text.split(/[\s–]/)[0], String(Number(east!.dates[i]!.slice(8))));
      });
      assert.match(east!.events.join(), /févr\.|avr\.|juin|mai|nov\./);
    });

    it('read the points of the growth line to the arrow keys', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(
          putPage(town, {body: '<alliance-country-counter history></alliance-country-counter>'}),
        );
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        await page.key('Tab');
        const read = () =>
          page.eval(() => {
            const root = document.querySelector('alliance-country-counter')!.shadowRoot!;
            return [
              root.activeElement?.getAttribute('aria-valuetext'),
              root.querySelector('.reading strong')?.textContent ?? null,
            ];
          });
        assert.deepEqual(await read(), [
          '24\u00a0January 2018: 130 cities and regions, 29 countries',
          '24\u00a0January 2018',
        ]);
        await page.key('Home');
        assert.deepEqual(await read(), [
          '20\u00a0March 2013: 114 cities and regions, 26 countries',
          '20\u00a0March 2013',
        ]);
        await page.key('Tab');
        assert.equal((await read())[1], null, 'one tab stop');
      });
    });

    it('open the note for who looks for its words, as the browser’s find and an address with a text do', async () => {
      await withPage(engine, {}, async (page) => {
        const address = putPage(town, {
          body: '<p>A town.</p><alliance-about note="disclosure"></alliance-about>',
        });
        await page.goto(address);
        await allHaveStatus(page, 'alliance-about', 'ready');
        const isOpen = () =>
          page.eval(
            () =>
              document.querySelector('alliance-about')!.shadowRoot!.querySelector('details')!.open,
          );
        assert.equal(await isOpen(), false);
        await page.goto(`${address}#:~:text=Boyash`);
        await page.waitFor(
          () =>
            document.querySelector('alliance-about')!.shadowRoot!.querySelector('details')!.open,
        );
      });
    });

    if (engine !== 'webkit') {
      it('are legible in the visitor’s own colours', async () => {
        await withPage(engine, {forcedColors: true, width: 800, height: 3000}, async (page) => {
          const attributes = 'history breakdown as-of';
          await page.goto(
            putPage(town, {
              body: `${allSeven.replace('counter ', `counter ${attributes}`)}<alliance-news-ticker mode="rotate"></alliance-news-ticker>`,
            }),
          );
          for (const tag of TAGS) await allHaveStatus(page, tag, 'ready');
          const faults = await page.eval(legibility, TAGS.slice(1));
          assert.ok(faults.looked > 60, `looked at ${faults.looked} texts`);
          assert.deepEqual(faults.found, []);
        });
      });
    }
  });
}

/** Every text of the elements with less than 4.5:1 to the ground behind it, and controls and lines without an outline. */
function legibility(tags: readonly string[]) {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
  const paint = (color: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((n) => n / 255)
      .map((c, i) => (i === 3 ? c : c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
      number,
    ];
    return {light: 0.2126 * r + 0.7152 * g + 0.0722 * b, opaque: a > 0.9};
  };
  // A canvas of its own thread knows no colours of the system.
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.backgroundColor = 'Canvas';
  const bare = paint(getComputedStyle(probe).backgroundColor).light;
  const ground = (node: Element | null): number => {
    if (!node) return bare;
    const {light, opaque} = paint(getComputedStyle(node).backgroundColor);
    return opaque ? light : ground(node.parentElement ?? (node.getRootNode() as ShadowRoot).host);
  };
  const found: string[] = [];
  let looked = 0;
  for (const element of tags.flatMap((tag) => [...document.querySelectorAll(tag)])) {
    for (const node of element.shadowRoot!.querySelectorAll('*')) {
      const name = `${element.localName} ${node.localName}.${node.getAttribute('class') ?? ''}`;
      const {color, borderTopStyle, borderTopWidth, stroke} = getComputedStyle(node);
      if (
        [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) &&
        node.getClientRects().length &&
        !node.closest('style')
      ) {
        looked++;
        const [low, high] = [paint(color).light, ground(node)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        if ((high + 0.05) / (low + 0.05) < 4.5) found.push(`${name}: ${color}`);
      }
      if (
        node.matches('button, .button, [part=link]:not(p *), .card') &&
        (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1)
      )
        found.push(`${name}: no outline`);
      if (node.matches('.line, .dot') && Math.abs(paint(stroke).light - bare) < 0.2)
        found.push(`${name}: ${stroke}`);
    }
  }
  return {looked, found};
}
