/** A name in another language than the one asked for says so. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {writtenName} from '../../src/widgets/participant-map/places/place.js';

test('a name that fell back has its language: its own, else the Alliance’s', () => {
  const county = {name: 'County of Example'};
  assert.deepEqual(writtenName(county, 'fr', 'en'), {...county, nameLang: 'en'});
  const lodz = {name: 'Łódź', local: {name: 'Łódź', lang: 'pl'}};
  assert.deepEqual(writtenName(lodz, 'fr', 'en'), {name: 'Łódź', nameLang: 'pl'});
});

test('a name in the language asked for, or as the Alliance writes it there, says nothing', () => {
  const lyon = {name: 'Lyon', local: {name: 'Lyon', lang: 'fr'}};
  for (const requested of ['fr', 'fr-CH', 'en'])
    assert.deepEqual(writtenName(lyon, requested, 'en'), {name: 'Lyon'});
});
