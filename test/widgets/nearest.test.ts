import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toPlane} from '../../src/geo/projection.js';
import type {Place} from '../../src/widgets/participant-map/places/place.js';
import {nearestFirst, wholeKilometres} from '../../src/widgets/participant-map/places/nearest.js';

const place = (id: string, latitude: number, longitude: number): Place => ({
  id,
  name: id,
  countryName: '',
  point: toPlane(longitude, latitude),
  participant: {id, name: id, country: 'FR', type: 'city', latitude, longitude},
});

test('nearestFirst(places, position) orders by great-circle distance', () => {
  const strasbourg = {latitude: 48.5734, longitude: 7.7521};
  const found = nearestFirst(
    [
      place('tivat', 42.4364, 18.6961),
      place('lille', 50.6292, 3.0573),
      place('here', 48.5734, 7.7521),
    ],
    strasbourg,
  );
  assert.deepEqual(
    found.map(({place: {id}, distanceM}) => [id, wholeKilometres(distanceM)]),
    // By the haversine formula on a sphere of 6,371 km: 408.2 and 1,090.5 km.
    [
      ['here', 0],
      ['lille', 408],
      ['tivat', 1090],
    ],
  );
});

test('nearestFirst(places, position) counts across the date line, and keeps the order of equals', () => {
  const found = nearestFirst([place('b', 0, -179), place('a', 0, 177), place('c', 0, 177)], {
    latitude: 0,
    longitude: 179,
  });
  assert.deepEqual(
    found.map(({place: {id}}) => id),
    ['b', 'a', 'c'],
  );
});

test('wholeKilometres(metres) has 0 for all under one', () => {
  assert.deepEqual([0, 999, 1000, 1499, 1500].map(wholeKilometres), [0, 0, 1, 1, 2]);
});
