/** A content folder as one value, or everything that is wrong with it: no fault hides another. */
import {IssueList, SourceLocation} from '../issues/content-issues.js';
import {nameItems} from '../issues/count-items.js';
import {checkFigures} from './check-figures.js';
import {checkPlaces} from './check-places.js';
import {newestDay, type Content} from './content.js';
import {
  HISTORY_TABLE,
  PARTICIPANTS_TABLE,
  SETTINGS_FILE,
  type ContentFiles,
  type FetchSource,
} from './content-files.js';
import {Days, localDay} from './days.js';
import type {Located} from './located.js';
import {readNewsFolder} from './read-news-folder.js';
import type {NewsEntry} from './read-news.js';
import {readHistory} from './read-history.js';
import {
  noParticipants,
  readParticipants,
  type ParticipantList,
  type UnplacedRow,
} from './read-participants.js';
import {readSettings, type Settings} from './read-settings.js';
import type {KeptSources} from './sources/earlier-items.js';
import {mergeNews} from './sources/merge-news.js';
import {readSources, type SourcesReading} from './sources/read-sources.js';
import {WORKBOOK_HELP} from './values/decode-text.js';

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

/** The settings, and where later findings about them are reported. */
interface SettingsReading {
  readonly settings: Settings;
  readonly location: SourceLocation;
}

/**
 * Returns the content, or all that is wrong with it.
 * @param fetchSource how an address of the settings is read
 * @throws {AccessError} where a file that is there cannot be read
 */
export async function readContent(
  files: ContentFiles,
  fetchSource: FetchSource,
  {kept = new Map(), allowHosts, today = localDay(), site, progress}: ContentOptions = {},
): Promise<ContentReading> {
  const issues = new IssueList();
  const {read, list, history: allHistory} = await readTables(files, issues, progress);
  const days = new Days(today);
  const rows = days.participants(list.rows);
  const history = days.history(allHistory);
  const language = read?.settings.languages[0] ?? 'en';
  const ownNews = await readNewsFolder(files, {language, participantIds: list.ids}, issues);
  const count = read?.settings.sources?.length;
  if (count) progress?.(`Reading ${count} news sources …`);
  const rest = {files, fetchSource, kept, today, ...(allowHosts && {allowHosts})};
  const sources = read && (await readSources({...read, ...rest}));
  const listed = new Set(rows.map(({participant}) => participant.id));
  const news = days.news(
    locateNews(ownNews, read, sources, issues),
    new Set(list.rows.map(({participant}) => participant.id).filter((id) => !listed.has(id))),
  );
  progress?.('');
  if (read) checkFigures(read.settings, {rows, history, location: read.location});
  const participants = rows.map(({participant}) => participant);
  const content = read && {settings: read.settings, participants, history, news};
  if (content) checkDated(content, read.location);
  if (read && !(site ?? read.settings.site)) warnWithoutAddress(news, read.location);
  return {
    content: issues.errors.length ? undefined : content,
    ...(days.nextDay !== undefined && {nextDay: days.nextDay}),
    kept: sources?.kept ?? kept,
    issues,
    unplaced: list.unplaced,
    placeholders: read ? placeholdersOf(read.settings) : [],
  };
}

/** What is to be replaced before publishing; a missing contact breaks nothing, and towns lack it. */
const placeholdersOf = ({placeholders = [], contact}: Settings): ContentReading['placeholders'] =>
  contact === undefined
    ? [
        ...placeholders,
        {
          path: 'contact',
          why: 'Is missing. Set an e-mail address, and each participant’s page asks “Something wrong here?” with a link to it.',
        },
      ]
    : placeholders;

async function readTables(files: ContentFiles, issues: IssueList, progress?: Progress) {
  const settingsBytes = await readRequired(files, SETTINGS_FILE, issues);
  const participantBytes = await readRequired(files, PARTICIPANTS_TABLE, issues);
  const historyBytes = await files.read(HISTORY_TABLE);
  const read = settingsBytes && readSettings(settingsBytes, SETTINGS_FILE, issues);
  const list: ParticipantList = participantBytes
    ? readParticipants(participantBytes, PARTICIPANTS_TABLE, issues, progress)
    : noParticipants;
  progress?.('Looking the places up on the map …');
  checkPlaces(list.rows);
  const history = historyBytes ? readHistory(historyBytes, HISTORY_TABLE, issues) : [];
  return {read, list, history};
}

/**
 * The content's own news and those of the sources, each with where findings about it are reported.
 */
function locateNews(
  ownNews: readonly {readonly entry: NewsEntry; readonly location: SourceLocation}[],
  read: SettingsReading | undefined,
  sources: SourcesReading | undefined,
  issues: IssueList,
): Located<NewsEntry>[] {
  const own = ownNews.map(({entry}) => entry);
  const merged = read
    ? mergeNews(own, sources?.sources ?? [], Object.values(read.settings.home), read.location)
    : own;
  const places = new Map(ownNews.map(({entry, location}) => [entry.id, location]));
  return merged.map((value) => {
    const location = places.get(value.id);
    return location
      ? {value, location}
      : {value, location: new SourceLocation(issues, SETTINGS_FILE), column: 'sources'};
  });
}

/** Names the items that would lead to a page of their own if its address were known. */
function warnWithoutAddress(news: readonly NewsEntry[], location: SourceLocation): void {
  const items = news.filter(({url, body}) => url === undefined && body);
  if (items.length)
    location.warn(
      'missing',
      `is missing, so that ${nameItems(items.map(({title}) => [title]))} ${items.length === 1 ? 'leads' : 'lead'} nowhere in lists and feed readers: write the address where the folder is published, such as site: https://alliance.example/, or give each item a url`,
      'site',
    );
}

/** The feed says of which day it is, and the clock does not. */
function checkDated(content: Content, location: SourceLocation): void {
  if (!newestDay(content))
    location.error(
      'missing',
      'is missing, and nothing else has a date: say of which day the list is',
      'sets.participants.asOf',
    );
}

async function readRequired(
  files: ContentFiles,
  file: string,
  issues: IssueList,
): Promise<Uint8Array | undefined> {
  const bytes = await files.read(file);
  if (bytes) return bytes;
  const workbook = file.endsWith('.csv')
    ? await findWorkbook(files, file.slice(0, -'.csv'.length))
    : undefined;
  new SourceLocation(issues, file).error(
    'missing-file',
    workbook ? `is missing; ${workbook} is there: ${WORKBOOK_HELP}` : 'is missing',
  );
  return undefined;
}

/** The spreadsheet from which the table was to be saved. */
async function findWorkbook(files: ContentFiles, stem: string): Promise<string | undefined> {
  const names = (await files.list()).map(({name}) => name);
  return names.find((name) => new RegExp(`^${stem}\\.(xlsx?|ods)$`, 'i').test(name));
}
