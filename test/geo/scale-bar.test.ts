import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {geoDistance} from 'd3-geo';
import {
  EARTH_RADIUS_M,
  planePoint,
  toDegrees,
  toPlane,
  type View,
} from '../../src/geo/projection.js';
import {groundDistance, scaleBar} from '../../src/geo/scale-bar.js';

const viewAt = (longitude: number, latitude: number, metresPerPixel: number): View => ({
  centre: toPlane(longitude, latitude),
  metresPerPixel,
  widthPx: 1000,
  heightPx: 700,
});

test('groundDistance(a, b) is the distance that d3-geo has, also over the pole and from a point to itself', () => {
  for (const [a, b] of [
    [
      [10, 52],
      [10, 53],
    ],
    [
      [-21.9, 64.1],
      [49.9, 40.4],
    ],
    [
      [10, 80],
      [-170, 80],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ] as [[number, number], [number, number]][]) {
    assert.ok(
      Math.abs(groundDistance(toPlane(...a), toPlane(...b)) - geoDistance(a, b) * EARTH_RADIUS_M) <
        0.01,
    );
  }
  assert.equal(
    Math.round(groundDistance(toPlane(10, 52), toPlane(10, 53)) / 100),
    1112,
    'a degree of latitude is 111.2 km',
  );
});

test("scaleBar(view, longestPx) at the projection's centre: 100 px of 1,000 m are 100 km", () => {
  const {metres, lengthPx} = scaleBar(viewAt(10, 52, 1000), 100.1);
  assert.equal(metres, 100_000);
  assert.ok(Math.abs(lengthPx - 100) < 0.01, String(lengthPx));
  assert.equal(scaleBar(viewAt(10, 52, 1000), 99).metres, 50_000);
  assert.equal(scaleBar(viewAt(10, 52, 200), 99).metres, 10_000);
});

test('scaleBar(view, longestPx) gives a round distance, as long as it says, that fits and is no shorter than two fifths of the room', () => {
  fc.assert(
    fc.property(
      fc.double({min: -25, max: 50, noNaN: true}),
      fc.double({min: 27, max: 72, noNaN: true}),
      fc.double({min: 200, max: 8000, noNaN: true}),
      (longitude, latitude, metresPerPixel) => {
        const view = viewAt(longitude, latitude, metresPerPixel);
        const {metres, lengthPx} = scaleBar(view, 120);
        assert.match(String(metres), /^[125]0+$/);
        assert.ok(lengthPx > 0.39 * 120 && lengthPx < 120.1, String(lengthPx));
        const half = (lengthPx * metresPerPixel) / 2;
        const [a, b] = [-half, half].map((x) =>
          toDegrees(planePoint(view.centre.x + x, view.centre.y)),
        ) as [[number, number], [number, number]];
        assert.ok(Math.abs((geoDistance(a, b) * EARTH_RADIUS_M) / metres - 1) < 0.002);
      },
    ),
  );
});
