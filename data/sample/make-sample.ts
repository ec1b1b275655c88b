#!/usr/bin/env node
// Writes the synthetic content of this folder: alliance.yaml, participants.csv, history.csv, news/*.md.
//   npx tsx data/sample/make-sample.ts      gives the same files every time
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {stringify} from 'yaml';
import {makeParticipants, type SampleParticipant} from './make/places.js';
import {makeRandom} from './make/random.js';
import {NEWS, SETTINGS} from './make/texts.js';

const SEED = 1300298; // any will do; this one spreads the types and the north well
const MADE = '# Made by make-sample.ts: change that, not this file. Nothing here is real.\n';
const PARTICIPANT_COLUMNS = [
  'id',
  'name',
  'local',
  'local_lang',
  'country',
  'type',
  'latitude',
  'longitude',
  'joined',
  'joined_basis',
  'number',
  'url',
  'ended',
  'source',
];
const HISTORY_COLUMNS = ['set', 'date', 'count', 'countries', 'source'];
const SOURCE = 'https://example.org/';

const write = (path: string, text: string) => {
  writeFileSync(new URL(path, import.meta.url), text);
};

type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** RFC 4180 but for the line ends, which git and editors expect as \n. */
function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  const quote = (value: string) =>
    /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = rows.map((row) =>
    columns.map((column) => quote(String(row[column] ?? ''))).join(','),
  );
  return [columns.join(','), ...lines].join('\n') + '\n';
}

const toRow = ({at: [longitude, latitude], lang, ...rest}: SampleParticipant): Row => ({
  ...rest,
  local_lang: lang,
  latitude,
  longitude,
  source: SOURCE,
});

/** Figures at the launch, in a month, at the end of each year and today, counted from the list; whoever has no date counts last. */
function makeHistory(participants: readonly SampleParticipant[]): Row[] {
  const years = Array.from({length: 13}, (_, i) => String(2013 + i));
  const {asOf} = SETTINGS.sets.participants;
  return ['2013-03-20', '2013-06', ...years, asOf].map((date) => {
    const day = `${date}${['-12-31', '-31', ''][date.split('-').length - 1]}`; // the last of a year or month; only compared
    const active = participants.filter(
      ({joined, ended}) => (joined ? joined <= day : date === asOf) && !(ended && ended <= day),
    );
    return {
      set: 'participants',
      date,
      count: active.length,
      countries: new Set(active.map((p) => p.country)).size,
      source: SOURCE,
    };
  });
}

const formatNews = ({text, ...front}: (typeof NEWS)[number]) =>
  `---\n${MADE}${stringify(front, {lineWidth: 0})}---\n\n${text}\n`;

/** Every participant that the news name is in the list: a generator's own typing errors must not reach the sample. */
function checkNews(participants: readonly SampleParticipant[]): void {
  const unknown = NEWS.flatMap((item) => item.participants ?? []).filter((id) =>
    participants.every((p) => p.id !== id),
  );
  if (unknown.length)
    throw new Error(`news name participants that do not exist: ${unknown.join(', ')}`);
}

const participants = makeParticipants(makeRandom(SEED));
checkNews(participants);
write('participants.csv', formatCsv(PARTICIPANT_COLUMNS, participants.map(toRow)));
write('history.csv', formatCsv(HISTORY_COLUMNS, makeHistory(participants)));
write('alliance.yaml', MADE + stringify(SETTINGS, {lineWidth: 0}));
rmSync(new URL('news', import.meta.url), {recursive: true, force: true});
mkdirSync(new URL('news', import.meta.url));
for (const item of NEWS) write(`news/${item.id}.md`, formatNews(item));
console.log(`${participants.length} participants, ${NEWS.length} news items`);
