import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {basemapOf, HOME_FRAME, type CountryLand} from '../../src/geo/basemap.js';
import {nameLines, nominalWidthEm} from '../../data/geo/basemap/name-width.js';
import {borderDistance, findRoom} from '../../data/geo/basemap/room.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {isInFrame, joinFrames, planePoint, toPlane} from '../../src/geo/projection.js';

const read = (level: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../data/geo/coe-basemap-${level}.json`, import.meta.url), 'utf8'),
  );
const {lands, members} = basemapOf(projectBasemap(read('overview')));
const land = (code: string): CountryLand => lands.get(code)!; // A missing one fails the test.

test('the member states and Kosovo* have a label point, a mainland, an area and a width of their name', () => {
  assert.deepEqual([...lands.keys()].sort(), [...members.keys(), 'XK'].sort());
  for (const [code, {labelPoint, mainland, areaKm2, nameEm}] of lands) {
    assert.equal(land(code).code, code);
    assert.ok(isInFrame(mainland, labelPoint), code);
    assert.ok(areaKm2 > 0 && nameEm >= 3 && nameEm <= 8, code);
  }
});

test('the detailed basemap has the same', () => {
  assert.deepEqual(basemapOf(projectBasemap(read('detail'))).lands, lands);
});

test('the first view holds the mainlands of the member states, 4,944 by 3,984 km', () => {
  assert.equal(HOME_FRAME.east - HOME_FRAME.west, 4_944_429);
  assert.equal(HOME_FRAME.north - HOME_FRAME.south, 3_983_666);
  const all = [...lands.values()]
    .filter(({code}) => code !== 'XK')
    .map(({mainland}) => mainland)
    .reduce(joinFrames);
  for (const [side, metres] of Object.entries(HOME_FRAME))
    assert.ok(Math.abs(all[side as keyof typeof all] - metres) <= 1000, `${side} of ${metres}`);
});

test('Corsica, Crete, the Balearics and Nakhchivan are mainland; far islands are not', () => {
  const inside: [string, number, number][] = [
    ['FR', 9.1, 42.2],
    ['GR', 25.1, 35.25],
    ['ES', 3, 39.6],
    ['IT', 9, 40],
    ['AZ', 45.4, 39.2],
    ['GB', -6.5, 54.6],
  ];
  const outside: [string, number, number][] = [
    ['ES', -15.5, 28.05],
    ['PT', -25.5, 37.79],
    ['PT', -16.95, 32.74],
    ['NO', 15.8, 78.2],
  ];
  for (const [code, ...place] of inside)
    assert.ok(isInFrame(land(code).mainland, toPlane(...place)), `${code} ${place.join()}`);
  for (const [code, ...place] of outside)
    assert.ok(!isInFrame(land(code).mainland, toPlane(...place)), `${code} ${place.join()}`);
});

test('areas are those of the land, far islands included', () => {
  const near = (code: string, km2: number) =>
    assert.ok(Math.abs(land(code).areaKm2 / km2 - 1) < 0.02, `${code} ${land(code).areaKm2}`);
  near('UA', 603_700);
  near('CY', 9251);
  near('XK', 10_887);
  near('DE', 357_000);
});

test('a name of up to 12 characters is one line, a longer one is broken where its longer half is shortest', () => {
  assert.deepEqual(nameLines('Liechtenstei'), ['Liechtenstei']);
  assert.deepEqual(nameLines('Liechtenstein'), ['Liechtenstein']);
  assert.deepEqual(nameLines('United Kingdom'), ['United', 'Kingdom']);
  assert.deepEqual(nameLines('Royaume-Uni-X'), ['Royaume-', 'Uni-X']);
  assert.deepEqual(nameLines('Bosnia and Herzegovina'), ['Bosnia and', 'Herzegovina']);
  assert.equal(nominalWidthEm('United Kingdom'), 4.2);
  assert.equal(nominalWidthEm('Spain'), 3);
});

const ring = (...corners: [number, number][]) => corners.map(([x, y]) => planePoint(x, y));
const bar = [ring([0, 0], [100, 0], [100, 20], [0, 20])];

test('borderDistance() is positive inside, negative outside and in a hole', () => {
  assert.equal(borderDistance([bar], planePoint(50, 5)), 5);
  assert.equal(borderDistance([bar], planePoint(103, 24)), -5);
  const holed = [...bar, ring([40, 8], [60, 8], [60, 12], [40, 12])];
  assert.equal(borderDistance([holed], planePoint(50, 10)), -2);
});

test('findRoom() is in the widest place, unless that is far from the middle', () => {
  const frame = {west: 0, south: 0, east: 200, north: 60};
  /** A handle of 20 high, and at its end a head of 60. */
  const hammer = [
    ring([0, 20], [140, 20], [140, 0], [200, 0], [200, 60], [140, 60], [140, 40], [0, 40]),
  ];
  const place = (centroid: number, lands = [[hammer]]) =>
    findRoom({lands, frame, centroid: planePoint(centroid, 30)});
  const head = place(150);
  assert.ok(head.x > 150 && head.x < 171, `${head.x}`);
  const handle = place(20);
  assert.ok(Math.abs(handle.x - 20) < 1 && Math.abs(handle.y - 30) < 1, `${handle.x} ${handle.y}`);
  const both = place(150, [[hammer], [[ring([0, 20], [150, 20], [150, 40], [0, 40])]]]);
  assert.ok(both.x < 150, 'the place lies in both lands');
});
