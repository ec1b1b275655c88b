/** A content folder as one value, or everything that is wrong with it: no fault hides another. */
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Participant} from '../../feed/feed.js';
import {AccessError, ifThere, isThere, readIfThere} from '../disk/access.js';
import {checkPlaces} from './check-places.js';
import {IssueList, Place} from '../issues/content-issues.js';
import {Days, localDay} from './days.js';
import {WORKBOOK_HELP} from './values/decode-text.js';
import {nameItems} from '../cli/report.js';
import {mergeNews} from './sources/merge-news.js';
import {checkUniqueNews, readNewsFile, type NewsEntry} from './read-news.js';
import {
  noParticipants,
  readHistory,
  readParticipants,
  type HistoryRow,
  type ParticipantList,
  type UnplacedRow,
} from './read-participants.js';
import {readSettings, type Settings} from './read-settings.js';
import {readSources, type KeptSources} from './sources/read-sources.js';

export interface Content {
  readonly settings: Settings;
  readonly participants: readonly Participant[];
  readonly history: readonly HistoryRow[];
  readonly news: readonly NewsEntry[];
}

/** Is told what is being done; '' that it is done. */
export type Progress = (text: string) => void;

export interface ContentOptions {
  /** What sources gave before, for those that give nothing now. */
  readonly kept?: KeptSources;
  /** Hosts that sources may be read from, beside those that the settings allow. */
  readonly allowHosts?: readonly string[];
  /** The day of the build, ISO 8601; that of this machine by default. */
  readonly today?: string;
  /** The public address of the built folder, instead of `site` in the settings. */
  readonly site?: string;
  readonly progress?: Progress;
}

export interface ContentReading {
  /** Absent after an error. */
  readonly content?: Content;
  /** The first day on which a build of the same content would say something else. */
  readonly nextDay?: string;
  /** What sources gave this time, or before. */
  readonly kept: KeptSources;
  readonly issues: IssueList;
  /** Rows without coordinates. */
  readonly unplaced: readonly UnplacedRow[];
  /** What whoever publishes for real must replace first. */
  readonly placeholders: readonly {readonly path: string; readonly why: string}[];
}

export const SETTINGS_FILE = 'alliance.yaml';

/** @throws {AccessError} where the folder, or a file that is there, cannot be read. */
export async function readContent(
  folder: string,
  {kept = new Map(), allowHosts, today = localDay(), site, progress}: ContentOptions = {},
): Promise<ContentReading> {
  if (!(await isThere(folder)))
    throw new AccessError('read', folder, new Error('there is no such folder'));
  const issues = new IssueList();
  const settingsBytes = await readRequired(folder, SETTINGS_FILE, issues);
  const participantBytes = await readRequired(folder, 'participants.csv', issues);
  const historyBytes = await readIfThere(join(folder, 'history.csv'));
  const read = settingsBytes && readSettings(settingsBytes, SETTINGS_FILE, issues);
  const list = participantBytes
    ? readParticipants(participantBytes, 'participants.csv', issues, progress)
    : noParticipants;
  progress?.('Looking the places up on the map …');
  checkPlaces(list.rows);
  const days = new Days(today);
  const rows = days.participants(list.rows);
  const history = days.history(
    historyBytes ? readHistory(historyBytes, 'history.csv', issues) : [],
  );
  const ownNews = await readNewsFolder(folder, list, read?.settings.languages[0] ?? 'en', issues);
  if (read?.settings.sources?.length)
    progress?.(`Reading ${read.settings.sources.length} news sources …`);
  const sources = read && (await readSources({...read, folder, kept, today, allowHosts}));
  const own = ownNews.map(({entry}) => entry);
  const merged = read
    ? mergeNews(own, sources?.sources ?? [], Object.values(read.settings.home), read.place)
    : own;
  const places = new Map(ownNews.map(({entry, place}) => [entry.id, place]));
  const listed = new Set(rows.map(({participant}) => participant.id));
  const news = days.news(
    merged.map((value) => {
      const place = places.get(value.id);
      return place
        ? {value, place}
        : {value, place: new Place(issues, SETTINGS_FILE), column: 'sources'};
    }),
    new Set(list.rows.map(({participant}) => participant.id).filter((id) => !listed.has(id))),
  );
  progress?.('');
  if (read) checkFigures(read.settings, rows, history, read.place);
  if (read && !(site ?? read.settings.site)) warnWithoutAddress(news, read.place);
  const content = read && {
    settings: read.settings,
    participants: rows.map(({participant}) => participant),
    history,
    news,
  };
  if (content && !newestDay(content))
    read.place.error(
      'missing',
      'is missing, and nothing else has a date: say of which day the list is',
      'sets.participants.asOf',
    );
  return {
    content: issues.errors.length ? undefined : content,
    ...(days.nextDay !== undefined && {nextDay: days.nextDay}),
    kept: sources?.kept ?? kept,
    issues,
    unplaced: list.unplaced,
    placeholders: read?.settings.placeholders ?? [],
  };
}

async function readNewsFolder(
  folder: string,
  {ids}: ParticipantList,
  language: string,
  issues: IssueList,
): Promise<{readonly entry: NewsEntry; readonly place: Place}[]> {
  const entries = [];
  for (const name of await listMarkdown(folder, issues)) {
    const file = `news/${name}`;
    const bytes = await readIfThere(join(folder, file));
    const entry = bytes && readNewsFile(bytes, file, {language, participantIds: ids}, issues);
    if (entry) entries.push({entry, place: new Place(issues, file, () => 1)});
  }
  checkUniqueNews(entries);
  return entries;
}

/** The names of the news, in order; says which other files lie among them, but for those that systems put there. */
async function listMarkdown(folder: string, issues: IssueList): Promise<string[]> {
  const path = join(folder, 'news');
  const entries = (await ifThere(path, readdir(path, {withFileTypes: true}))) ?? [];
  const files = entries
    .filter(({name}) => !/^(\.|~\$|README\.md$|Thumbs\.db$|desktop\.ini$)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isNews = (file: (typeof files)[number]) => !file.isDirectory() && file.name.endsWith('.md');
  for (const file of files.filter((other) => !isNews(other)))
    new Place(issues, `news/${file.name}`).warn(
      'not-read',
      file.isDirectory()
        ? 'is a folder, which is not read: put its files into news/ itself'
        : 'is not read: an item of news is a text file whose name ends in .md',
    );
  return files.filter(isNews).map(({name}) => name);
}

/** Names the items that would lead to a page of their own if its address were known. */
function warnWithoutAddress(news: readonly NewsEntry[], place: Place): void {
  const items = news.filter(({url, body}) => url === undefined && body);
  if (items.length)
    place.warn(
      'missing',
      `is missing, so that ${nameItems(items.map(({title}) => [title]))} ${items.length === 1 ? 'leads' : 'lead'} nowhere in lists and feed readers: write the address where the folder is published, such as site: https://alliance.example/, or give each item a url`,
      'site',
    );
}

/** What the sets say of themselves, against the list and the history. */
function checkFigures(
  {sets = {}}: Settings,
  rows: ParticipantList['rows'],
  history: readonly HistoryRow[],
  place: Place,
): void {
  for (const [name, {count, countries, asOf, declared}] of Object.entries(sets)) {
    const missing = Object.entries({count, countries, asOf})
      .filter(([, value]) => value === undefined)
      .map(([key]) => key);
    if (declared || name !== 'participants') {
      for (const key of missing) place.error('missing', 'is missing', `sets.${name}.${key}`);
    } else if (count !== undefined || countries !== undefined) {
      place.error(
        'figures',
        'has figures of its own: say "declared: true", or leave count and countries out to have them computed from the list',
        `sets.${name}`,
      );
    }
  }
  const listed = rows.filter(({participant}) => !participant.ended).length;
  const {count, declared} = sets.participants ?? {};
  if (declared && count !== undefined && count < listed) {
    place.error(
      'figures',
      `is less than the ${listed} participants of the list`,
      'sets.participants.count',
      String(count),
    );
  }
  for (const set of new Set(history.map((row) => row.set))) {
    if (set !== 'participants' && !sets[set])
      place.error('figures', `has no such set, though history.csv has figures for it`, 'sets', set);
  }
}

async function readRequired(
  folder: string,
  file: string,
  issues: IssueList,
): Promise<Uint8Array | undefined> {
  const bytes = await readIfThere(join(folder, file));
  if (bytes) return bytes;
  const workbook = file.endsWith('.csv')
    ? await findWorkbook(folder, file.slice(0, -'.csv'.length))
    : undefined;
  new Place(issues, file).error(
    'missing-file',
    workbook ? `is missing; ${workbook} is there: ${WORKBOOK_HELP}` : 'is missing',
  );
  return undefined;
}

/** The spreadsheet from which the table was to be saved. */
const findWorkbook = async (folder: string, stem: string): Promise<string | undefined> =>
  (await readdir(folder)).find((name) => new RegExp(`^${stem}\\.(xlsx?|ods)$`, 'i').test(name));

/** The newest day that the content itself knows of; undefined where nothing has a date. The clock would make every build a new feed. */
export function newestDay({settings, participants, history, news}: Content): string | undefined {
  const dates = [
    ...Object.values(settings.sets ?? {}).map(({asOf}) => asOf),
    settings.about?.updated,
    settings.terminology?.updated,
    ...participants.flatMap(({joined, ended}) => [joined, ended]),
    ...history.map(({date}) => date),
    ...news.map(({date}) => date),
  ]
    .filter((date) => date !== undefined)
    .map((date) => `${date.slice(0, 10)}-01-01`.slice(0, 10));
  return dates.sort().at(-1);
}
