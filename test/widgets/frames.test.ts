import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {basemapOf, HOME_FRAME} from '../../src/geo/basemap.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {
  frameOf,
  isInFrame,
  planeToPixel,
  toPlane,
  type Frame,
  type View,
} from '../../src/geo/projection.js';
import {
  countriesView,
  homeView,
  isFarFrom,
} from '../../src/widgets/participant-map/places/frames.js';

const {lands, points} = basemapOf(
  projectBasemap(
    JSON.parse(
      readFileSync(new URL('../../data/geo/coe-basemap-overview.json', import.meta.url), 'utf8'),
    ),
  ),
);
const land = (code: string) => lands.get(code)!; // A missing one fails the test.
const size = (widthPx: number, heightPx: number) => ({widthPx, heightPx});
const round = (n: number, digits: number) => Number(n.toFixed(digits));
const pixelsPerKm = ({metresPerPixel}: View) => 1000 / metresPerPixel;
/** Of the view, in pixels. */
const boxOf = (view: View, {west, south, east, north}: Frame) => {
  const metres = view.metresPerPixel;
  return {
    width: (east - west) / metres,
    height: (north - south) / metres,
    left: (west - frameOf(view).west) / metres,
    right: (frameOf(view).east - east) / metres,
    top: (frameOf(view).north - north) / metres,
    bottom: (south - frameOf(view).south) / metres,
  };
};

test('the first view is 4,350 km high where the map is 1.2 to 1.9 times as wide as high', () => {
  for (const [width, height] of [
    [879, 624],
    [600, 340],
    [390, 320],
    [320, 262],
    [320, 220],
    [640, 337],
  ] as const) {
    const view = homeView(size(width, height));
    assert.equal(round(view.metresPerPixel * height, 3), 4_350_000, `${width} × ${height}`);
  }
  assert.deepEqual(
    [homeView(size(600, 340)), homeView(size(390, 320)), homeView(size(320, 262))].map((view) =>
      round(pixelsPerKm(view), 3),
    ),
    [0.078, 0.074, 0.06],
  );
});

test('its middle is that of the member states’ mainlands, which it holds in every shape but a tall one', () => {
  for (const [width, height] of [
    [879, 624],
    [280, 230],
    [300, 300],
    [390, 600],
    [1900, 1000],
  ] as const) {
    const view = homeView(size(width, height));
    assert.deepEqual({...view.centre}, {x: 790_315.5, y: 208_826});
    const box = boxOf(view, HOME_FRAME);
    for (const side of ['left', 'right', 'top', 'bottom'] as const)
      assert.ok(box[side] >= 6, `${side} of ${width} × ${height}: ${box[side]}`);
  }
});

test('a narrower map fits Europe by its width, without a jump at 1.2:1', () => {
  const [above, below] = [homeView(size(1201, 1000)), homeView(size(1199, 1000))];
  assert.ok(Math.abs(above.metresPerPixel / below.metresPerPixel - 1) < 0.001);
  const {left, right} = boxOf(homeView(size(400, 400)), HOME_FRAME);
  assert.equal(round(left, 6), round(right, 6));
  assert.ok(left > 10 && left < 11, `${left}`);
});

test('an upright screen shows Portugal to the Black Sea and leaves out the east', () => {
  const view = homeView(size(390, 844));
  assert.equal(round(pixelsPerKm(view), 3), 0.115);
  const {west, east} = frameOf(view);
  assert.ok(west < -1_681_899 && west > -1_800_000, `${west}`);
  assert.ok(east > 1_600_000 && east < 1_700_000, `${east}`);
  assert.ok(isInFrame(frameOf(view), toPlane(28.9, 44.2)), 'Constanța');
  assert.ok(!isInFrame(frameOf(view), toPlane(44.8, 41.7)), 'Tbilisi');
});

const at = (country: string, ...place: [longitude: number, latitude: number]) => ({
  country,
  point: toPlane(...place),
});
const view = (codes: string, {anchors = [] as ReturnType<typeof at>[], on = size(879, 624)} = {}) =>
  countriesView(codes.split(' '), on, {anchors, lands});

test('a country’s view fits its mainland with 16 px around', () => {
  for (const code of ['FR', 'ES', 'NO', 'XK', 'PT', 'CY', 'TR']) {
    const box = boxOf(view(code)!, land(code).mainland);
    const least = Math.min(box.left, box.top);
    assert.equal(round(least, 6), 16, code);
    assert.equal(round(box.left, 6), round(box.right, 6), code);
    assert.equal(round(box.top, 6), round(box.bottom, 6), code);
  }
});

test('it holds the participants near the mainland; one more than 400 km away is left out', () => {
  const palma = at('ES', 2.65, 39.57);
  const [palmas, reunion] = [at('ES', -15.43, 28.1), at('FR', 55.45, -20.9)];
  assert.deepEqual(view('ES', {anchors: [palma, palmas]}), view('ES'));
  assert.deepEqual(view('FR', {anchors: [reunion]}), view('FR'));
  assert.ok(isFarFrom(land('ES'), palmas.point) && isFarFrom(land('FR'), reunion.point));
  // Gavdos and beyond: 300 km south of Crete.
  const south = at('GR', 24.1, 32.2);
  assert.ok(!isFarFrom(land('GR'), south.point));
  const box = boxOf(view('GR', {anchors: [south]})!, land('GR').mainland);
  assert.ok(box.bottom > 100, `${box.bottom}`);
  const pixel = planeToPixel(view('GR', {anchors: [south]})!, south.point);
  assert.equal(round(pixel.y, 6), 624 - 16);
});

test('participants elsewhere do not matter', () => {
  assert.deepEqual(view('FR', {anchors: [at('DE', 13.4, 52.5)]}), view('FR'));
});

test('several countries are framed together', () => {
  const both = frameOf(view('PT FI')!);
  for (const code of ['PT', 'FI']) assert.ok(isInFrame(both, land(code).labelPoint), code);
});

test('a micro-state’s longer side is 30 % of the map’s or more, in its middle 60 %', () => {
  for (const code of points.map(({id}) => id).filter((id) => lands.has(id))) {
    for (const [width, height] of [
      [879, 624],
      [600, 340],
      [280, 230],
      [390, 844],
      [320, 320],
    ] as const) {
      const box = boxOf(view(code, {on: size(width, height)})!, land(code).mainland);
      const share = box.width > box.height ? box.width / width : box.height / height;
      assert.ok(share >= 0.3, `${code} ${width} × ${height}: ${share}`);
      assert.ok(box.left >= 0.2 * width - 1e-6, code);
      assert.ok(box.top >= 0.2 * height - 1e-6, code);
    }
  }
});

test('before the land has come a country is its participants and their surroundings', () => {
  const anchors = [at('FR', 2.35, 48.86), at('FR', 5.37, 43.3)];
  const known = {anchors, lands: undefined};
  const frame = frameOf(countriesView(['FR'], size(879, 624), known)!);
  for (const {point} of anchors) assert.ok(isInFrame(frame, point));
  assert.equal(countriesView(['DE'], size(879, 624), known), undefined);
  assert.equal(countriesView([], size(879, 624), known), undefined);
});
