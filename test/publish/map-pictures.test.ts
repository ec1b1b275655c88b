/** The map's pictures, on the files that the tool writes, beside what the live map would draw. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {mkdtemp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import detail from '../../data/geo/coe-basemap-detail.json' with {type: 'json'};
import overview from '../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import {basemapOf} from '../../src/geo/basemap.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {planePoint, planeToPixel, type PixelPoint, type View} from '../../src/geo/projection.js';
import {Locale} from '../../src/locale/locale.js';
import {readFeed, type ReadFeed} from '../../src/publish/cli/read-feed.js';
import {checkXml} from '../../src/publish/hosting/check-news-formats.js';
import {IssueList} from '../../src/publish/issues/content-issues.js';
import {publishPages} from '../../src/publish/cli/publish-pages.js';
import {
  homeViewOf,
  makeModel,
  type ModelOptions,
} from '../../src/widgets/participant-map/map-model.js';
import {MAP_COLOURS} from '../../src/widgets/participant-map/map/palette.js';
import {ListedPlaces} from '../../src/widgets/participant-map/places/listed-places.js';
import {changeFiles, makeContent, makeFolder, runTool} from './content-folder.js';

const SIZE = {widthPx: 640, heightPx: 340};
const basemaps = {
  overview: basemapOf(projectBasemap(overview)),
  detail: basemapOf(projectBasemap(detail)),
};
/** A circle as SVG has it: where, how large, and what is written in it. */
type Circle = readonly [x: number, y: number, radius: number];

for (const content of ['alliance', 'sample']) {
  let out: string;
  let feed: ReadFeed;
  let codes: readonly string[];
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'alliance-pictures-'));
    const {code} = await runTool('build', `data/${content}`, '--out', out);
    assert.equal(code, 0);
    feed = await readFeed(out);
    codes = [...new Set(feed.participants.flatMap(({country, ended}) => (ended ? [] : [country])))];
  });
  after(() => rm(out, {recursive: true}));
  const picture = (code: string | undefined, theme: 'light' | 'dark' = 'light') =>
    readFile(
      join(
        out,
        'w',
        `participant-map${code ? `/${code.toLowerCase()}` : ''}${theme === 'dark' ? '.dark' : ''}.svg`,
      ),
      'utf8',
    );

  /** What the live map draws at first in 640 × 340. */
  function live(code: string | undefined) {
    const {manifest, participants, lang, words} = feed;
    const locale = new Locale(lang, lang, words.map, words);
    const options = {
      feed: {manifest},
      locale,
      source: new ListedPlaces(participants, manifest, locale),
      wanted: {country: code ?? '', type: '', query: ''},
      basemap: basemaps.overview,
      hasMap: true,
      level: 3,
      order: 'country',
      highlightId: '',
    } as unknown as ModelOptions;
    const filter = {countries: code ? [code] : [], types: [], query: ''};
    const view = homeViewOf({...options, filter}, SIZE);
    const isNear = view.metresPerPixel < 3000;
    return makeModel({...options, basemap: basemaps[isNear ? 'detail' : 'overview']}, view);
  }

  test(`${content}: the picture and each country's have the live map's symbols within a tenth of a pixel, with its numbers and hair lines`, async () => {
    assert.ok(codes.length > 5);
    for (const code of [undefined, ...codes]) {
      const {symbols} = live(code).symbols;
      const svg = await picture(code);
      assert.match(svg, /^<svg [^>]*viewBox="-20 0 680 340" preserveAspectRatio="xMidYMid slice">/);
      const group = /<g fill="#0f2d66" stroke="#fff" stroke-width="1.6">([^]*?)<\/g>/.exec(
        svg,
      )?.[1];
      const drawn = [...(group ?? '').matchAll(/<circle cx="(\S+)" cy="(\S+)" r="(\S+)"\/>/g)].map(
        ([, x, y, r]): Circle => [Number(x), Number(y), Number(r)],
      );
      assert.equal(drawn.length, symbols.length, code);
      for (const {at, diameterPx, country} of symbols)
        assert.ok(
          drawn.some(
            ([x, y, r]) =>
              Math.abs(x - at.x) <= 0.051 &&
              Math.abs(y - at.y) <= 0.051 &&
              Math.abs(2 * r - diameterPx) <= 0.011,
          ),
          `${code ?? 'all'}: ${country}`,
        );
      const numbers = [...svg.matchAll(/<g transform="[^"]*">((?:<use [^>]*>)+)<\/g>/g)].map(
        ([, uses = '']) => Number([...uses.matchAll(/#d(\d)/g)].map(([, digit]) => digit).join('')),
      );
      const counts = symbols.flatMap(({count}) => (count > 1 ? [count] : []));
      assert.deepEqual(numbers.sort(), counts.sort(), code);
      const hairs = /stroke-width="1" stroke-linecap="round" d="([^"]*)"/.exec(svg)?.[1] ?? '';
      assert.equal(hairs.split('M').length - 1, symbols.filter(({tie}) => tie).length, code);
    }
  });

  test(`${content}: no coast and no border is more than a pixel from where the live map draws it`, async () => {
    for (const code of [undefined, codes[0]]) {
      const {view, basemap} = live(code);
      const near = gridOf(
        [basemap!.coast, basemap!.borders].flatMap((path) => cornersOf(path, basemap!.unitM, view)),
      );
      const svg = await picture(code);
      const scale = Number(/scale\(([\d.]+)\)/.exec(svg)?.[1]);
      const lines = [
        ...svg.matchAll(
          /vector-effect="non-scaling-stroke" stroke="[^"]*" stroke-width="[^"]*" d="([^"]*)"/g,
        ),
      ];
      const corners = lines
        .flatMap(([, path = '']) => pictureCorners(path))
        .map(({x, y}) => ({x: x * scale - 20, y: y * scale}));
      const inside = corners.filter(({x, y}) => x > -20 && x < 660 && y > 0 && y < 340);
      assert.ok(inside.length > 100);
      for (const corner of inside)
        assert.ok(
          near(corner) <= 1,
          `${code ?? 'all'}: ${JSON.stringify(corner)} is ${near(corner)} px away`,
        );
    }
  });

  test(`${content}: each picture has at most 15 KB brotli, no word, no style, no id twice, and is well-formed`, async () => {
    for (const code of [undefined, ...codes])
      for (const theme of ['light', 'dark'] as const) {
        const svg = await picture(code, theme);
        assert.ok(
          brotliCompressSync(svg).length <= 15_000,
          `${code}: ${brotliCompressSync(svg).length}`,
        );
        assert.ok(checkXml(svg, 'picture', new IssueList()));
        assert.doesNotMatch(
          svg,
          /<text|<title|<style|style=|class=|aria-|\{|NaN|undefined|href="[^#]/,
        );
        const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        // What is used is there: a number without its figures would be an empty circle.
        for (const [, id] of svg.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
      }
  });

  test(`${content}: both themes differ in colours alone, and land has the live map's classes, or one tone while the list is incomplete`, async () => {
    const colourless = (svg: string) => svg.replaceAll(/(fill|stroke)="#[^"]*"/g, '');
    for (const code of [undefined, codes[0]])
      assert.equal(colourless(await picture(code)), colourless(await picture(code, 'dark')));
    for (const [i, theme] of (['light', 'dark'] as const).entries()) {
      const svg = await picture(undefined, theme);
      const fills = new Set(
        [...svg.matchAll(/<path fill="([^"]*)" d="M/g)].map(([, fill]) => fill),
      );
      const names =
        content === 'sample'
          ? (['neighbour', 'land', 'class-1', 'class-2', 'class-3'] as const)
          : (['neighbour', 'tone'] as const);
      assert.deepEqual([...fills].sort(), names.map((name) => MAP_COLOURS[name][i]).sort());
      const country = await picture('FR', theme);
      assert.ok(country.includes(`fill="${MAP_COLOURS.faded[i]}"`), 'other land is faded');
    }
  });
}

test('a country that is gone keeps an answer: the picture of all', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  const file = (name: string) => readFile(join(out, 'w', name), 'utf8');
  assert.notEqual(await file('participant-map/at.svg'), await file('participant-map.svg'));
  const list = await readFile(join(content, 'participants.csv'), 'utf8');
  await changeFiles(content, {'participants.csv': list.replace(/^innsbruck.*\n/m, '')});
  assert.equal((await runTool('build', content, '--out', out, '--allow-shrink')).code, 0);
  assert.equal(await file('participant-map/at.svg'), await file('participant-map.svg'));
  assert.equal((await publishPages({out, forget: true})).written, 0);
  await assert.rejects(file('participant-map/at.svg'), {code: 'ENOENT'});
  await assert.rejects(file('participant-map/at.dark.svg'), {code: 'ENOENT'});
});

test('check names a picture that is missing or cut off', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  assert.doesNotMatch((await runTool('check', out)).err, /\.svg/);
  await rm(join(out, 'w/participant-map.dark.svg'));
  const cut = (await readFile(join(out, 'w/participant-map/fr.svg'), 'utf8')).slice(0, -8);
  await changeFiles(out, {'w/participant-map/fr.svg': cut});
  const {err} = await runTool('check', out);
  assert.match(err, /w\/participant-map\.dark\.svg: is missing/);
  assert.match(err, /w\/participant-map\/fr\.svg:\d+: is no XML/);
});

/** The corners of a path of the basemap, in pixels of a view. */
function cornersOf(path: string, unitM: number, view: View): PixelPoint[] {
  return relative(path).map(([x, y]) => planeToPixel(view, planePoint(x * unitM, -y * unitM)));
}
const pictureCorners = (path: string) => relative(path).map(([x, y]) => ({x, y}));

/** Path data of `M` and `l` alone. */
function relative(path: string): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((line) => {
      let [x, y] = [0, 0];
      const numbers = [...line.matchAll(/-?[\d.]+/g)].map(Number);
      return Array.from({length: numbers.length / 2}, (_, i): [number, number] => {
        x += numbers[2 * i]!;
        y += numbers[2 * i + 1]!;
        return [x, y];
      });
    });
}

/** How far the nearest of some points is, up to two pixels. */
function gridOf(points: readonly PixelPoint[]) {
  const cells = new Map<string, PixelPoint[]>();
  const keyOf = (x: number, y: number) => `${Math.floor(x)},${Math.floor(y)}`;
  for (const point of points) {
    const key = keyOf(point.x, point.y);
    cells.set(key, [...(cells.get(key) ?? []), point]);
  }
  return ({x, y}: PixelPoint): number =>
    Math.min(
      ...[-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].flatMap((dy) =>
          (cells.get(keyOf(x + dx, y + dy)) ?? []).map((point) =>
            Math.hypot(point.x - x, point.y - y),
          ),
        ),
      ),
    );
}
