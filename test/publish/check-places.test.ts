import assert from 'node:assert/strict';
import {test} from 'node:test';
import {distanceToCountry} from '../../src/publish/content/check-places.js';
import {errorsOf, participantsCsv, warningsOf} from './content-folder.js';

const place = (country: string, latitude: number, longitude: number) => ({
  'participants.csv': participantsCsv(`x,X,,,${country},city,${latitude},${longitude},,,,,,`),
  'news/first.md': undefined,
});

test('distanceToCountry(code, longitude, latitude) is 0 inside, kilometres outside, undefined where the map has no such country', () => {
  assert.equal(distanceToCountry('FR', 3.05858, 50.63297), 0);
  assert.equal(distanceToCountry('UA', 34.1, 44.95), 0, 'Crimea is in Ukraine');
  assert.equal(distanceToCountry('CY', 33.36, 35.19), 0, 'North Nicosia is in Cyprus');
  assert.equal(distanceToCountry('XK', 21.17, 42.66), 0, 'Pristina');
  assert.equal(distanceToCountry('GB', -5.35, 36.13), 0, 'a territory counts as its state');
  assert.equal(distanceToCountry('JP', 139.7, 35.7), undefined);
  assert.ok(distanceToCountry('ME', 18.69361, 42.43623)! < 1, 'the harbour of Tivat');
  // Strasbourg to the Rhine, which is the border: 3.5 to 5 km.
  assert.ok(Math.abs(distanceToCountry('DE', 7.74553, 48.58392)! - 4.2) < 1);
});

test('a point more than 5 km outside its country is an error that says where it lies', async (t) => {
  assert.deepEqual(await errorsOf(t, place('FR', 49.48, 8.46)), [
    'participants.csv:2: latitude: lies 60 km outside France (FR), in Germany (DE) (49.48, 8.46)',
  ]);
  assert.deepEqual(await errorsOf(t, place('FR', 52.52, 13.405)), [
    'participants.csv:2: latitude: lies far outside France (FR), in Germany (DE) (52.52, 13.405)',
  ]);
  assert.deepEqual(await errorsOf(t, place('FR', 47, -20)), [
    'participants.csv:2: latitude: lies far outside France (FR), in no country of our map (47, -20)',
  ]);
});

test('exchanged coordinates are recognised', async (t) => {
  assert.deepEqual(await errorsOf(t, place('FR', 3.05858, 50.63297)), [
    'participants.csv:2: latitude: latitude and longitude are exchanged: the other way round the place lies in France (FR) (3.05858, 50.63297)',
  ]);
});

test('border towns, overseas places and countries off the map are noted, not refused', async (t) => {
  assert.deepEqual(await warningsOf(t, place('ME', 42.43623, 18.69361)), [
    'participants.csv:2: latitude: lies 0.3 km outside Montenegro (ME) on our map, near enough for a border or a coast (42.43623, 18.69361)',
  ]);
  assert.deepEqual(await warningsOf(t, place('FR', -21.13, 55.53)), [
    'participants.csv:2: latitude: cannot be checked: our map does not reach this part of France (FR) (-21.13, 55.53)',
  ]);
  assert.deepEqual(await warningsOf(t, place('CA', 45.5, -73.6)), [
    'participants.csv:2: latitude: cannot be checked: our map does not reach this part of CA (45.5, -73.6)',
  ]);
});

test('0, 0 is a place, not a missing value', async (t) => {
  assert.deepEqual(await errorsOf(t, place('FR', 0, 0)), [
    'participants.csv:2: latitude: lies far outside France (FR), in no country of our map (0, 0)',
  ]);
});
