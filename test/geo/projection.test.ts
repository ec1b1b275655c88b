import assert from 'node:assert/strict';
import {test} from 'node:test';
import {geoAzimuthalEqualArea} from 'd3-geo';
import {
  fitView,
  frameAround,
  frameOf,
  growFrame,
  isInFrame,
  joinFrames,
  pixelToPlane,
  planePoint,
  planeToPixel,
  toDegrees,
  toPlane,
  type Frame,
} from '../../src/geo/projection.js';

const close = (actual: number, expected: number, within: number, what = '') =>
  assert.ok(
    Math.abs(actual - expected) <= within,
    `${what} ${actual} is not within ${within} of ${expected}`,
  );

test('toPlane(10, 52) is the origin, exactly', () => {
  const {x, y} = toPlane(10, 52);
  assert.equal(Math.abs(x), 0);
  assert.equal(Math.abs(y), 0);
});

test('toPlane is what d3-geo projects to', () => {
  const d3 = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .scale(6_371_007.2)
    .translate([0, 0])
    .precision(0);
  for (let lng = -180; lng <= 180; lng += 7.5) {
    for (let lat = -90; lat <= 90; lat += 7.5) {
      const [x, y] = d3([lng, lat])!;
      const point = toPlane(lng, lat);
      close(point.x, x, 1e-5, `x of ${lng} ${lat}`);
      close(point.y, -y, 1e-5, `y of ${lng} ${lat}`);
    }
  }
});

test('toDegrees(toPlane(lng, lat)) comes back within a billionth of a degree, poles and date line included', () => {
  for (let lng = -180; lng <= 180; lng += 15) {
    for (let lat = -90; lat <= 90; lat += 10) {
      const [backLng, backLat] = toDegrees(toPlane(lng, lat));
      close(backLat, lat, 1e-7, `latitude of ${lng} ${lat}`);
      if (Math.abs(lat) < 90)
        close(
          Math.abs(((((backLng - lng) % 360) + 540) % 360) - 180),
          0,
          1e-7,
          `longitude of ${lng} ${lat}`,
        );
    }
  }
});

test('180° and -180° are one place, and so is a pole at any longitude', () => {
  const [east, west] = [toPlane(180, 10), toPlane(-180, 10)];
  close(east.x, west.x, 1e-6);
  close(east.y, west.y, 1e-6);
  const [a, b] = [toPlane(0, 90), toPlane(77, 90)];
  close(a.x, b.x, 1e-6);
  close(a.y, b.y, 1e-6);
});

test('the antipode of the centre has finite coordinates and comes back', () => {
  const {x, y} = toPlane(-170, -52);
  assert.ok(Number.isFinite(x) && Number.isFinite(y));
  close(Math.hypot(x, y), 2 * 6_371_007.2, 1);
});

test('(0, 0) is a place like any other', () => {
  const [lng, lat] = toDegrees(toPlane(0, 0));
  close(lng, 0, 1e-9);
  close(lat, 0, 1e-9);
});

test('equal areas stay equal: a degree at 35° N and one at 70° N keep their ratio', () => {
  const area = (lng: number, lat: number) => {
    const corners = [
      [0, 0],
      [0.1, 0],
      [0.1, 0.1],
      [0, 0.1],
    ].map(([a, b]) => toPlane(lng + a!, lat + b!));
    return (
      Math.abs(
        corners.reduce((sum, p, i) => {
          const q = corners[(i + 1) % 4]!;
          return sum + p.x * q.y - q.x * p.y;
        }, 0),
      ) / 2
    );
  };
  const onSphere = (lat: number) =>
    (((Math.sin(((lat + 0.1) * Math.PI) / 180) - Math.sin((lat * Math.PI) / 180)) * 0.1 * Math.PI) /
      180) *
    6_371_007.2 ** 2;
  for (const [lng, lat] of [
    [30, 35],
    [25, 70],
    [-20, 64],
  ] as const)
    close(area(lng, lat) / onSphere(lat), 1, 1e-4);
});

test('planeToPixel and pixelToPlane undo each other', () => {
  const view = {centre: planePoint(1000, -2000), metresPerPixel: 250, widthPx: 801, heightPx: 600};
  assert.deepEqual(planeToPixel(view, view.centre), {x: 400.5, y: 300});
  assert.deepEqual(planeToPixel(view, planePoint(1250, -2250)), {x: 401.5, y: 301});
  const back = pixelToPlane(view, planeToPixel(view, planePoint(123_456, 789)));
  close(back.x, 123_456, 1e-6);
  close(back.y, 789, 1e-6);
});

const frame: Frame = {west: -100, south: 0, east: 300, north: 100};

test('fitView(frame, size) shows the whole frame in the middle; the margin is kept free', () => {
  const view = fitView(frame, {widthPx: 40, heightPx: 40});
  assert.equal(view.metresPerPixel, 10);
  assert.deepEqual({...view.centre}, {x: 100, y: 50});
  assert.deepEqual(frameOf(view), {west: -100, south: -150, east: 300, north: 250});
  assert.equal(fitView(frame, {widthPx: 40, heightPx: 40}, 10).metresPerPixel, 20);
});

test('frameOf is the inverse of fitView for a frame of the view’s shape', () => {
  assert.deepEqual(frameOf(fitView(frame, {widthPx: 400, heightPx: 100})), frame);
});

test('frameAround none is none, around one point has no size', () => {
  assert.equal(frameAround([]), undefined);
  assert.deepEqual(frameAround([planePoint(3, 4)]), {west: 3, south: 4, east: 3, north: 4});
});

test('growFrame adds the margin, or more to reach the least size', () => {
  assert.deepEqual(growFrame(frame, 10), {west: -110, south: -10, east: 310, north: 110});
  assert.deepEqual(growFrame({west: 0, south: 0, east: 0, north: 0}, 1, 100), {
    west: -50,
    south: -50,
    east: 50,
    north: 50,
  });
});

test('joinFrames holds both; isInFrame counts the edge', () => {
  assert.deepEqual(joinFrames(frame, {west: 0, south: -5, east: 301, north: 7}), {
    west: -100,
    south: -5,
    east: 301,
    north: 100,
  });
  assert.equal(isInFrame(frame, planePoint(-100, 100)), true);
  assert.equal(isInFrame(frame, planePoint(-100.1, 100)), false);
});
