import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {parse} from 'csv-parse/sync';
import {isCountryCode, officialNames} from '../../src/publish/content/values/country-names.js';

const read = (name: string) =>
  parse(readFileSync(`data/geo/${name}`), {columns: true}) as unknown as Record<string, string>[];

test('the names in the tool are those of the tables of the map, notes included', () => {
  const members = read('council-of-europe-members.csv').map(
    ({iso_a2, name_en, name_fr}) => [iso_a2, {name: {en: name_en, fr: name_fr}}] as const,
  );
  const others = read('other-features.csv')
    .filter(({id}) => id)
    .map(
      ({id, name_en, name_fr, note, note_fr}) =>
        [
          id,
          {name: {en: name_en, fr: name_fr}, ...(note && {note: {en: note, fr: note_fr}})},
        ] as const,
    );
  assert.equal(members.length, 46);
  assert.deepEqual(Object.fromEntries(officialNames), Object.fromEntries([...members, ...others]));
});

test('isCountryCode(code) knows 249 codes of ISO 3166-1 and XK', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const known = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountryCode);
  assert.equal(known.length, 250);
  for (const code of ['UK', 'EL', 'EU', 'SU', 'CS', 'ZZ', 'fr', ''])
    assert.equal(isCountryCode(code), false, code);
});
