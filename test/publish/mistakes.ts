/**
 * Every kind of mistake that `check` knows, with the content that makes it and what is said of it. mistakes.test.ts makes each of
 * them; `npx tsx tools/mistakes.ts` writes the table in docs/content.md.
 */
import {goodFile, HEADER} from './content-folder.js';

export interface Mistake {
  /** As an editor would call it. */
  readonly title: string;
  /** What is put into good content. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** The finding, whole. */
  readonly message: string;
  /** A note, which does not forbid publishing. */
  readonly isNote?: boolean;
  /** Found only when good content was published before: by `build`. */
  readonly isLoss?: boolean;
}

const alone = {'news/first.md': undefined};
const table = (...rows: readonly string[]) => ({
  'participants.csv': [HEADER, ...rows, ''].join('\n'),
  ...alone,
});
const tivat =
  'tivat,Tivat,,,ME,municipality,42.43623,18.69361,2014-01-02,,5,https://www.opstinativat.me/,,';
/** A row with one cell replaced. */
const row = (from: string, to: string) => table(tivat.replace(from, to));
const news = (head: string) => ({
  'news/first.md': `---\nid: first\ntitle: First news\nkind: news\n${head}\n---\n\nText.\n`,
});
const settings = (from: string, to: string) => ({
  'alliance.yaml': goodFile('alliance.yaml').replace(from, to),
});
const source = (text: string, feed?: string) => ({
  ...settings('sets:', `sources:\n  - {${text}}\nsets:`),
  'feed.xml': feed,
});
const WORKBOOK =
  'open it in Excel, choose File, Save As, "CSV UTF-8 (Comma delimited)"; in LibreOffice "Text CSV" with the character set UTF-8';
const latin = (text: string) => Buffer.from([HEADER, text, ''].join('\n'), 'latin1');

const files: readonly Mistake[] = [
  {
    title: 'A file is missing',
    files: {'participants.csv': undefined, ...alone},
    message: 'participants.csv: is missing',
  },
  {
    title: 'A file is empty',
    files: {'participants.csv': '', ...alone},
    message: 'participants.csv: is empty',
  },
  {
    title: 'Saved in windows-1250 or windows-1252 instead of UTF-8',
    files: {'participants.csv': latin('x,Gy\xf5r,,,HU,city,47.68,17.63,,,,,,'), ...alone},
    message:
      'participants.csv: is not UTF-8 (line 2 is "x,Gyõr,,,HU,city,47.68,17.63,,,,,," in windows-1252, "x,Győr,,,HU,city,47.68,17.63,,,,,," in windows-1250); save it again as "CSV UTF-8" or UTF-8',
  },
  {
    title: 'UTF-8 that was opened in an old code page and saved again',
    files: row('Tivat', 'TiÅ¡ina'),
    message:
      'participants.csv:2: name: is UTF-8 that was opened as windows-1252 and saved again: "Tišina" is meant; correct it, and open such files as UTF-8 (Excel: Data, From Text/CSV) (TiÅ¡ina)',
  },
  {
    title: 'UTF-16 that was cut off',
    files: {'participants.csv': Buffer.from('\ufeffid', 'utf16le').subarray(0, 5), ...alone},
    message: 'participants.csv: is not whole UTF-16LE; save it as UTF-8',
  },
  {
    title: 'An .xlsx under the name of the .csv',
    files: {'participants.csv': Buffer.from('PK\x03\x04\0\0'), ...alone},
    message: `participants.csv: is a workbook, not text: ${WORKBOOK}`,
  },
  {
    title: 'An .xlsx instead of the .csv',
    files: {'participants.csv': undefined, 'participants.xlsx': 'PK', ...alone},
    message: `participants.csv: is missing; participants.xlsx is there: ${WORKBOOK}`,
  },
  {
    title: 'No text at all',
    files: {'participants.csv': Buffer.from(`${HEADER}\n`, 'utf16le'), ...alone},
    message:
      'participants.csv: is not a text file, or is UTF-16 without its mark; save it as "CSV UTF-8" or UTF-8',
  },
];

const tables: readonly Mistake[] = [
  {
    title: 'A column is missing',
    files: {'participants.csv': 'id,name,country,type,latitude\n', ...alone},
    message: 'participants.csv:1: longitude: this column is missing',
  },
  {
    title: 'A column is there twice',
    files: {'participants.csv': 'id,name,nom,country,type,latitude,longitude\n', ...alone},
    message: 'participants.csv:1: name: this column is there twice',
  },
  {
    title: 'A column that is not read',
    files: {'participants.csv': 'id,name,country,type,latitude,longitude,telephone\n', ...alone},
    message: 'participants.csv:1: telephone: is not a column that is read',
    isNote: true,
  },
  {
    title: 'A quotation mark that is never closed',
    files: table(tivat, 'x,"Bar,,,ME,city,42,19,,,,,,'),
    message: 'participants.csv:3: a quotation mark is opened and never closed',
  },
  {
    title: 'A quotation mark in the middle of a cell',
    files: table(tivat, 'x,"Bar" city,,,ME,city,42,19,,,,,,'),
    message:
      'participants.csv:3: a quotation mark stands where none may: put the whole cell in quotation marks and double those inside',
  },
  {
    title: 'More cells than columns',
    files: table(`${tivat},surplus`),
    message: 'participants.csv:2: there are more cells in this row than columns (surplus)',
  },
  {
    title: 'A cell that must not be empty',
    files: row('ME', ''),
    message: 'participants.csv:2: country: is missing',
  },
  {
    title: 'An id with capitals, accents or blanks',
    files: row('tivat,', 'Tivat City,'),
    message:
      'participants.csv:2: id: must be small letters a-z, digits and single hyphens, for example tivat-city (Tivat City)',
  },
  {
    title: 'An id of two letters',
    files: row('tivat,', 'me,'),
    message:
      'participants.csv:2: id: must have three letters or more: an address that ends in two is the page of a country (me)',
  },
  {
    title: 'The same id twice',
    files: table(tivat, 'tivat,Bar,,,ME,city,42.1,19.1,,,,,,'),
    message: 'participants.csv:3: id: this id is taken by another row, line 2 (tivat)',
  },
  {
    title: 'The same number of accession twice',
    files: table(tivat, 'bar,Bar,,,ME,city,42.1,19.1,,,5,,,'),
    message:
      'participants.csv:3: number: this number of accession is taken by another row, line 2 (5)',
  },
  {
    title: 'The same place twice, accents and capitals apart',
    files: table(tivat, 'tivat-2,TIVÁT,,,ME,city,42.43623,18.69361,,,,,,'),
    message: 'participants.csv:3: name: this participant is in line 2 already (TIVÁT)',
  },
  {
    title: 'Two places of one name',
    files: table(tivat, 'tivat-2,Tivat,,,ME,city,42.4,18.7,,,,,,'),
    message:
      'participants.csv:3: name: is the name of another participant in ME too, line 2 (Tivat)',
    isNote: true,
  },
  {
    title: 'A code that is no country',
    files: row('ME', 'MON'),
    message:
      'participants.csv:2: country: must be a two-letter country code of ISO 3166-1, or XK for Kosovo* (MON)',
  },
  {
    title: 'UK or EL for GB or GR',
    files: row('ME', 'UK'),
    message: 'participants.csv:2: country: must be GB, which is the ISO 3166-1 code (UK)',
  },
  {
    title: 'A type that there is not',
    files: row('municipality', 'town'),
    message:
      'participants.csv:2: type: must be one of city, municipality, region, county, other (town)',
  },
  {
    title: 'A local name without its language',
    files: row('Tivat,,', 'Tivat,Тиват,'),
    message: 'participants.csv:2: local_lang: is missing',
  },
  {
    title: 'A coordinate that is no decimal number',
    files: row('42.43623', "42°26'N"),
    message: `participants.csv:2: latitude: must be a number such as 48.58392 or 48,58392 (42°26'N)`,
  },
  {
    title: 'A coordinate out of range',
    files: row('42.43623', '424.3623'),
    message: 'participants.csv:2: latitude: must be between -90 and 90 (424.3623)',
  },
  {
    title: 'Latitude and longitude exchanged',
    files: row('42.43623,18.69361', '18.69361,42.43623'),
    message:
      'participants.csv:2: latitude: latitude and longitude are exchanged: the other way round the place lies in Montenegro (ME) (18.69361, 42.43623)',
  },
  {
    title: 'A place outside its country',
    files: row('42.43623,18.69361', '45.8150,15.9819'),
    message:
      'participants.csv:2: latitude: lies far outside Montenegro (ME), in Croatia (HR) (45.815, 15.9819)',
  },
  {
    title: 'A place just outside its country on our map',
    files: row('42.43623,18.69361', '42.44,18.44'),
    message:
      'participants.csv:2: latitude: lies 2.6 km outside Montenegro (ME) on our map, near enough for a border or a coast (42.44, 18.44)',
    isNote: true,
  },
  {
    title: 'A place that our map does not show',
    files: row('ME,municipality,42.43623,18.69361', 'RE,city,-20.88,55.45'),
    message:
      'participants.csv:2: latitude: cannot be checked: our map does not reach this part of RE (-20.88, 55.45)',
    isNote: true,
  },
  {
    title: 'A date in another form',
    files: row('2014-01-02', '2.1.2014'),
    message:
      'participants.csv:2: joined: must be a day, month or year such as 2018-01-24, 2018-01 or 2018 (2.1.2014)',
  },
  {
    title: 'A date that the calendar does not have',
    files: row('2014-01-02', '2014-02-30'),
    message: 'participants.csv:2: joined: is not a date of the calendar (2014-02-30)',
  },
  {
    title: 'Ended before it joined',
    files: row('opstinativat.me/,', 'opstinativat.me/,2013'),
    message: 'participants.csv:2: ended: must not be before joined, 2014-01-02 (2013)',
  },
  {
    title: 'Numbers of accession against the order of dates',
    files: table(tivat, 'bar,Bar,,,ME,city,42.1,19.1,2013-01-01,,6,,,'),
    message:
      'participants.csv:3: joined: is before 2014-01-02, the date of number 5; this is number 6 (2013-01-01)',
    isNote: true,
  },
  {
    title: 'An address that is no link',
    files: row('https://', ''),
    message:
      'participants.csv:2: url: must be an address that begins with https://, http:// or mailto: (www.opstinativat.me/)',
  },
  {
    title: 'An address with a user name',
    files: row('https://', 'https://user:secret@'),
    message:
      'participants.csv:2: url: must not contain a user name (https://user:secret@www.opstinativat.me/)',
  },
  {
    title: 'An address that is not encrypted',
    files: row('https://', 'http://'),
    message:
      'participants.csv:2: url: is not encrypted: use https:// where it works (http://www.opstinativat.me/)',
    isNote: true,
  },
  {
    title: 'An invisible mark that turns the direction of writing',
    files: row('Tivat,', 'Ti\u202evat,'),
    message:
      'participants.csv:2: name: has an invisible mark that changes the direction of writing (Ti\\u202evat)',
  },
  {
    title: 'A letter that was lost when the file was saved',
    files: row('Tivat,', 'Ti\ufffdat,'),
    message:
      'participants.csv:2: name: has a character that was lost when the file was saved (Ti\\ufffdat)',
  },
  {
    title: 'A figure in history.csv that is no number',
    files: {'history.csv': 'set,date,count\nparticipants,2013,many\n'},
    message: 'history.csv:2: count: must be a whole number (many)',
  },
];

const texts: readonly Mistake[] = [
  {
    title: 'News without a head',
    files: {'news/first.md': 'Just text.\n'},
    message: 'news/first.md:1: must begin with its title, date and so on, between two lines of ---',
  },
  {
    title: 'A head that is not YAML',
    files: news('tags: [a'),
    message:
      'news/first.md:6: cannot be read as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  },
  {
    title: 'A kind that there is not',
    files: {'news/first.md': '---\nid: first\ntitle: T\nkind: article\n---\n'},
    message: 'news/first.md:4: kind: must be one of news, event (article)',
  },
  {
    title: 'The end before the start',
    files: news('start: 2019-05-07\nend: 2019-05-06'),
    message: 'news/first.md:6: end: must not be before start, 2019-05-07 (2019-05-06)',
  },
  {
    title: 'An hour without its time zone',
    files: news('start: 2026-12-10T09:30'),
    message:
      'news/first.md:5: start: has an hour and no time zone: add the distance from UTC, such as 2026-12-10T09:30+01:00 (Paris in winter; +02:00 in summer) (2026-12-10T09:30)',
  },
  {
    title: 'An end without an hour, though the start has one',
    files: news('start: 2026-12-10T09:30+01:00\nend: 2026-12-11'),
    message:
      'news/first.md:6: end: must have an hour, as start has: 2026-12-10T09:30:00+01:00 (2026-12-11)',
  },
  {
    title: 'A day that is still to come',
    files: news('date: 2999-01-01'),
    message:
      'news/first.md:1: date: is still to come: "First news" is held back; build again on 2999-01-01 (2999-01-01)',
    isNote: true,
  },
  {
    title: 'A participant that is not in the list',
    files: news('participants: [atlantis]'),
    message: 'news/first.md:5: participants: is not the id of a row of participants.csv (atlantis)',
  },
  {
    title: 'A key that is not read',
    files: news('titel_fr: Première'),
    message: 'news/first.md:5: titel_fr: is not a key that is read',
    isNote: true,
  },
  {
    title: 'An event without its day',
    files: {'news/first.md': '---\nid: first\ntitle: T\nkind: event\n---\n'},
    message:
      'news/first.md:2: start: is missing, so that no calendar has this event: write its first day, such as 2019-05-07',
    isNote: true,
  },
  {
    title: 'Markdown in a title',
    files: news('title_fr: "Une **grande** nouvelle"'),
    message:
      'news/first.md:5: title_fr: is shown as it stands, and so are its signs of Markdown: write the words alone (Une **grande** nouvelle)',
    isNote: true,
  },
  {
    title: 'Typographic quotation marks around a value',
    files: news('title_fr: “Une nouvelle”'),
    message:
      'news/first.md:5: title_fr: has typographic quotation marks around it, which are shown with it: leave them out, or put straight ones (") around them if they are meant (“Une nouvelle”)',
    isNote: true,
  },
  {
    title: 'Typographic quotation marks around a cell',
    files: row('Tivat', '“Tivat”'),
    message:
      'participants.csv:2: name: has typographic quotation marks around it, which are shown with it: leave them out (“Tivat”)',
    isNote: true,
  },
  {
    title: 'A language by its name',
    files: news('language: french'),
    message:
      'news/first.md:5: language: must be a language tag such as en or sr-Cyrl, for example fr (french)',
  },
  {
    title: 'The code of a country for a language',
    files: news('language: gr'),
    message:
      'news/first.md:5: language: must be a language tag such as en or sr-Cyrl, for example el (gr)',
  },
  {
    title: 'A file in news/ that is not read',
    files: {'news/second.txt': 'Text.'},
    message: 'news/second.txt: is not read: an item of news is a text file whose name ends in .md',
    isNote: true,
  },
  {
    title: 'A folder in news/',
    files: {'news/2019/second.md': 'Text.'},
    message: 'news/2019: is a folder, which is not read: put its files into news/ itself',
    isNote: true,
  },
  {
    title: 'Two news of one id',
    files: {'news/second.md': goodFile('news/first.md')},
    message: 'news/second.md:1: id: this id is taken by news/first.md (first)',
  },
  {
    title: 'Two news of one address',
    files: {
      ...news('url: https://a.test/1'),
      'news/second.md': '---\nid: second\ntitle: T\nkind: news\nurl: https://a.test/1\n---\n',
    },
    message:
      'news/second.md:1: url: is the address of news/first.md too: is this one item told twice? (https://a.test/1)',
    isNote: true,
  },
  {
    title: 'Settings that are not YAML',
    files: settings('languages:', 'languages: ['),
    message:
      'alliance.yaml:5: cannot be read as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  },
  {
    title: 'A setting of the wrong kind',
    files: settings('sets:', 'sample: perhaps\nsets:'),
    message: 'alliance.yaml:5: sample: must be boolean, is string (perhaps)',
  },
  {
    title: 'A language tag that there is not',
    files: settings('[en, fr]', '[en, fr, "français"]'),
    message:
      'alliance.yaml:4: languages[2]: must be a language tag such as en or sr-Cyrl (français)',
  },
  {
    title: 'A text without one of the languages',
    files: settings('name: {en: The Alliance, fr: L’Alliance}', 'name: {en: The Alliance}'),
    message: 'alliance.yaml:2: name: has no text in fr, one of the languages',
    isNote: true,
  },
  {
    title: 'A link to a file that the feed does not have',
    files: settings('sets:', 'follow: [{network: rss, url: news.de.xml}]\nsets:'),
    message: 'alliance.yaml:5: follow[0].url: is not a file of this feed (news.de.xml)',
  },
  {
    title: 'Declared figures that are not complete',
    files: settings('asOf: 2020-01-02', 'asOf: 2020-01-02\n    declared: true\n    count: 130'),
    message: 'alliance.yaml:7: sets.participants.countries: is missing',
  },
  {
    title: 'A declared count below the list',
    files: settings(
      'asOf: 2020-01-02',
      'asOf: 2020-01-02\n    declared: true\n    count: 1\n    countries: 1',
    ),
    message:
      'alliance.yaml:9: sets.participants.count: is less than the 2 participants of the list (1)',
  },
  {
    title: 'Figures both declared and computed',
    files: settings('asOf: 2020-01-02', 'asOf: 2020-01-02\n    count: 130'),
    message:
      'alliance.yaml:7: sets.participants: has figures of its own: say "declared: true", or leave count and countries out to have them computed from the list',
  },
  {
    title: 'Figures of a set that the settings do not have',
    files: {'history.csv': 'set,date,count\nsupporters,2013,1\n'},
    message:
      'alliance.yaml:6: sets: has no such set, though history.csv has figures for it (supporters)',
  },
  {
    title: 'Nothing has a date',
    files: {
      ...settings('sets:\n  participants:\n    asOf: 2020-01-02\n', ''),
      ...table('lille,Lille,,,FR,city,50.63297,3.05858,,,,,,'),
    },
    message:
      'alliance.yaml:1: sets.participants.asOf: is missing, and nothing else has a date: say of which day the list is',
  },
  {
    title: 'A source with neither address nor file',
    files: source('language: en'),
    message: 'alliance.yaml:6: sources[0]: must have either url or file',
  },
  {
    title: 'A source file that is no feed',
    files: source('file: feed.xml', '<html><body>Log in</body></html>'),
    message: 'alliance.yaml:6: sources[0].file: is a web page, not a feed (feed.xml)',
  },
  {
    title: 'A source file with declarations in its document type',
    files: source(
      'file: feed.xml',
      '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>',
    ),
    message:
      'alliance.yaml:6: sources[0].file: has a document type definition, which is not read (feed.xml)',
  },
  {
    title: 'A source in our own network',
    files: source('url: "https://127.0.0.1/rss"'),
    message:
      'alliance.yaml:6: sources[0].url: leads to a private address, 127.0.0.1; if that is meant, name the host in allow_hosts: 127.0.0.1; there are no earlier items of it to keep (https://127.0.0.1/rss)',
    isNote: true,
  },
];

const losses: readonly Mistake[] = [
  {
    title: 'Many participants gone',
    files: {
      ...table('lille,Lille,,,FR,city,50.63297,3.05858,,,,,,'),
      'news/first.md': goodFile('news/first.md'),
    },
    message:
      'alliance.yaml: the new feed loses 1 of 2 participants; if that is meant, build with --allow-shrink',
    isLoss: true,
  },
  {
    title: 'All news gone',
    files: alone,
    message:
      'alliance.yaml: the new feed loses all 1 news items; if that is meant, build with --allow-shrink',
    isLoss: true,
  },
  {
    title: 'A language gone',
    files: settings('[en, fr]', '[en]'),
    message:
      'alliance.yaml: the new feed loses the language fr; if that is meant, build with --allow-shrink',
    isLoss: true,
  },
];

export const mistakes: readonly Mistake[] = [...files, ...tables, ...texts, ...losses];

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** Returns the table as it stands in docs/content.md. */
export const mistakesTable = (): string =>
  [
    '| mistake | message |',
    '|---|---|',
    ...mistakes.map(
      ({title, message, isNote}) =>
        `| ${title}${isNote ? ' (a note)' : ''} | ${code(message.replaceAll('|', '\\|'))} |`,
    ),
  ].join('\n');
