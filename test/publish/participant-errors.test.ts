import assert from 'node:assert/strict';
import {test} from 'node:test';
import {errorsOf, HEADER, participantsCsv, warningsOf} from './content-folder.js';

const tivat = 'tivat,Tivat,,,ME,municipality,42.43623,18.69361,,,,,,';
const csv = (...rows: string[]) => ({
  'participants.csv': participantsCsv(...rows),
  'news/first.md': undefined,
});

test('a missing column is named, and rows that cannot be read then are not complained about', async (t) => {
  assert.deepEqual(
    await errorsOf(t, {
      'participants.csv': 'id,name,country,type,latitude\nx,X,FR,city,1\n',
      'news/first.md': undefined,
    }),
    ['participants.csv:1: longitude: this column is missing'],
  );
});

test('every fault of a table is reported at once, each with row, column and value', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      csv(
        'Tivat City,,,,ME,town,481.2,18.69361,2014-02-30,said,0,javascript:alert(1),,',
        'sheffield,Sheffield,,,UK,city,53.38,,24.03.2014,,x,www.sheffield.gov.uk,,',
        'megara,Megara,Μέγαρα,,EL,city,"37°59\'N",23.3,2014,,,,2013,',
      ),
    ),
    [
      'participants.csv:2: id: must be small letters a-z, digits and single hyphens, for example tivat-city (Tivat City)',
      'participants.csv:2: name: is missing',
      'participants.csv:2: type: must be one of city, municipality, region, county, other (town)',
      'participants.csv:2: latitude: must be between -90 and 90 (481.2)',
      'participants.csv:2: joined: is not a date of the calendar (2014-02-30)',
      'participants.csv:2: joined_basis: must be announced (said)',
      'participants.csv:2: number: must be 1 or more (0)',
      'participants.csv:2: url: must be an address that begins with https://, http:// or mailto: (javascript:alert(1))',
      'participants.csv:3: country: must be GB, which is the ISO 3166-1 code (UK)',
      'participants.csv:3: longitude: is missing',
      'participants.csv:3: joined: must be a day, month or year such as 2018-01-24, 2018-01 or 2018 (24.03.2014)',
      'participants.csv:3: number: must be a whole number (x)',
      'participants.csv:3: url: must be an address that begins with https://, http:// or mailto: (www.sheffield.gov.uk)',
      'participants.csv:4: local_lang: is missing',
      'participants.csv:4: country: must be GR, which is the ISO 3166-1 code (EL)',
      "participants.csv:4: latitude: must be a number such as 48.58392 or 48,58392 (37°59'N)",
      'participants.csv:4: ended: must not be before joined, 2014 (2013)',
    ],
  );
});

test('ids and numbers of accession are there once, and so is a participant', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      csv(
        'lille,Lille,,,FR,city,50.63297,3.05858,,,7,,,',
        'lille,Lille bis,,,FR,city,50.6,3.05,,,7,,,',
        'lille-2,LILLE,,,FR,city,50.63297,3.05858,,,,,,',
      ),
    ),
    [
      'participants.csv:3: id: this id is taken by another row, line 2 (lille)',
      'participants.csv:3: number: this number of accession is taken by another row, line 2 (7)',
      'participants.csv:4: name: this participant is in line 2 already (LILLE)',
    ],
  );
});

test('two places of one name, and numbers against the order of dates, are worth a look', async (t) => {
  assert.deepEqual(
    await warningsOf(
      t,
      csv(
        'saint-denis,Saint-Denis,,,FR,city,48.93564,2.35387,2014-01-02,,5,,,',
        'saint-denis-2,SAINT-DENIS,,,FR,city,48.5,2.4,2014-01-01,,6,,,',
      ),
    ),
    [
      'participants.csv:3: name: is the name of another participant in FR too, line 2 (SAINT-DENIS)',
      'participants.csv:3: joined: is before 2014-01-02, the date of number 5; this is number 6 (2014-01-01)',
    ],
  );
});

test('accents and Unicode forms do not hide a duplicate', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      csv(
        'a,Sèvres,,,FR,city,48.82,2.21,,,,,,',
        'b,Se\u0300vres,,,FR,city,48.82,2.21,,,,,,',
        'c,SEVRES,,,FR,city,48.82,2.21,,,,,,',
      ),
    ),
    [
      'participants.csv:3: name: this participant is in line 2 already (Sèvres)',
      'participants.csv:4: name: this participant is in line 2 already (SEVRES)',
    ],
  );
});

test('semicolons, a byte order mark, decimal commas, no-break spaces, French names and empty columns are read', async (t) => {
  const text =
    '\ufeffNom;Identifiant;Pays;Type;Latitude;Longitude;Date d’adhésion;;\r\n\u00a0Lille ;lille;fr;City;50,63297;3,05858;2013;;\r\n;;;;;;;;\r\n';
  assert.deepEqual(await errorsOf(t, {'participants.csv': text, 'news/first.md': undefined}), []);
  assert.deepEqual(await warningsOf(t, {'participants.csv': text, 'news/first.md': undefined}), []);
});

test('tabs, UTF-16 and line breaks within quotation marks are read, and lines counted as an editor does', async (t) => {
  const text = `\ufeff${['id\tname\tcountry\ttype\tlatitude\tlongitude', 'a\t"Reggio\r\nCalabria"\tIT\tcity\t38.11\t15.66', '', 'b\tB\tIT\tvillage\t38.11\t15.66'].join('\r\n')}`;
  assert.deepEqual(
    await errorsOf(t, {
      'participants.csv': Buffer.from(text, 'utf16le'),
      'news/first.md': undefined,
    }),
    [
      'participants.csv:5: type: must be one of city, municipality, region, county, other (village)',
    ],
  );
});

test('a fault in a row with line breaks has the line where the row begins', async (t) => {
  const text = [
    'id,name,country,type,latitude,longitude',
    'a,"Reggio\nCalabria",IT,city,381,15.66',
    '',
  ].join('\n');
  assert.deepEqual(await errorsOf(t, {'participants.csv': text, 'news/first.md': undefined}), [
    'participants.csv:2: latitude: must be between -90 and 90 (381)',
  ]);
});

test('a file in a code page of its own is refused with both readings, never read wrongly', async (t) => {
  const bytes = Buffer.from(
    `${HEADER}\nnis,Ni\x9a,,,RS,city,43.3,21.9,,,,,,\nszeged,Szeged \xf5,,,HU,city,46.2,20.1,,,,,,\n`,
    'latin1',
  );
  assert.deepEqual(await errorsOf(t, {'participants.csv': bytes, 'news/first.md': undefined}), [
    'participants.csv: is not UTF-8 (read as windows-1252 or windows-1250, line 2 is "nis,Niš,,,RS,city,43.3,21.9,,,,,,"); save it again as "CSV UTF-8" or UTF-8',
  ]);
  const hungarian = Buffer.from(`${HEADER}\nx,Gy\xf5r,,,HU,city,47.68,17.63,,,,,,\n`, 'latin1');
  assert.deepEqual(await errorsOf(t, {'participants.csv': hungarian, 'news/first.md': undefined}), [
    'participants.csv: is not UTF-8 (line 2 is "x,Gyõr,,,HU,city,47.68,17.63,,,,,," in windows-1252, "x,Győr,,,HU,city,47.68,17.63,,,,,," in windows-1250); save it again as "CSV UTF-8" or UTF-8',
  ]);
});

test('quotation marks that do not fit, too many cells and an empty file are said plainly', async (t) => {
  assert.deepEqual(await errorsOf(t, csv(tivat, 'x,"Never closed,,,ME,city,1,2')), [
    'participants.csv:3: a quotation mark is opened and never closed',
  ]);
  assert.deepEqual(await errorsOf(t, csv(`${tivat},surplus`)), [
    'participants.csv:2: there are more cells in this row than columns (surplus)',
  ]);
  assert.deepEqual(await errorsOf(t, {'participants.csv': '', 'news/first.md': undefined}), [
    'participants.csv: is empty',
  ]);
  assert.deepEqual(await errorsOf(t, {'participants.csv': undefined, 'news/first.md': undefined}), [
    'participants.csv: is missing',
  ]);
});

test('a column nobody reads is noted, a column twice refused', async (t) => {
  const files = (header: string) => ({
    'participants.csv': `${header}\nlille,Lille,FR,city,50.63297,3.05858,x\n`,
    'news/first.md': undefined,
  });
  assert.deepEqual(
    await warningsOf(t, files('id,name,country,type,latitude,longitude,Telephone')),
    ['participants.csv:1: Telephone: is not a column that is read'],
  );
  assert.deepEqual(await errorsOf(t, files('id,name,country,type,latitude,longitude,Nom')), [
    'participants.csv:1: name: this column is there twice',
  ]);
});

test('marks that turn the direction of writing are refused, and shown as what they are', async (t) => {
  assert.deepEqual(await errorsOf(t, csv('x,Ti\u202evat,,,ME,city,42.43623,18.69361,,,,,,')), [
    'participants.csv:2: name: has an invisible mark that changes the direction of writing (Ti\\u202evat)',
  ]);
});

test('history has its own checks', async (t) => {
  assert.deepEqual(
    await errorsOf(t, {
      'history.csv':
        'set,date,count\nparticipants,2013-13,114\nparticipants,2014,many\nsupporters,2015,1\n',
    }),
    [
      'history.csv:2: date: is not a date of the calendar (2013-13)',
      'history.csv:3: count: must be a whole number (many)',
      'alliance.yaml:6: sets: has no such set, though history.csv has figures for it (supporters)',
    ],
  );
});

test('a line by which Excel is told the delimiter, and empty rows above the titles, are passed over and counted', async (t) => {
  const rows = 'id;name;country;type;latitude;longitude\r\nlille;Lille;FR;city;50,63297;999\r\n';
  for (const [above, line] of [
    ['\ufeffsep=;\r\n', 3],
    ['\r\n;;;;;\r\n', 4],
    ['"";"";;;;\n', 3],
  ] as const) {
    assert.deepEqual(
      await errorsOf(t, {'participants.csv': above + rows, 'news/first.md': undefined}),
      [`participants.csv:${line}: longitude: must be between -180 and 180 (999)`],
      above,
    );
  }
});

test('accessions are compared as far as both dates go', async (t) => {
  const place = (id: string, joined: string, number: number) =>
    `${id},Place ${id},,,FR,city,47,${number},${joined},,${number},,,`;
  assert.deepEqual(
    await warningsOf(
      t,
      csv(
        place('a', '2014', 2),
        place('b', '2014-05-01', 3),
        place('c', '2014', 4),
        place('d', '2014-03', 5),
        place('e', '2013', 6),
      ),
    ),
    [
      'participants.csv:5: joined: is before 2014-05-01, the date of number 3; this is number 5 (2014-03)',
      'participants.csv:6: joined: is before 2014-03, the date of number 5; this is number 6 (2013)',
    ],
  );
});
