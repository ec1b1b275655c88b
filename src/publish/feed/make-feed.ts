/**
 * From content to the bytes of every file of the feed. Pure: the same content in any order gives
 * the same bytes.
 */
import {manifestSchema, type Manifest, type Participant} from '../../feed/feed.js';
import {LONG_LIST} from '../../feed/manifest-file.js';
import {openSchema} from '../../feed/open-schema.js';
import {activeParticipants} from '../../feed/select-feed.js';
import {makeColumns} from '../../feed/write-columns.js';
import {Locale} from '../../locale/locale.js';
import {makeCalendar} from './make-events.js';
import {makeManifest, type ListFiles, type UnnumberedManifest} from './make-manifest.js';
import {makeChannel, makeNewsFile, makeRss} from './make-news.js';
import {makeParticipants, makeParticipantsCsv} from '../../feed/write-participants.js';
import {knownDay, type Content} from '../content/content.js';
import {sha256Hex} from '../content/sha256.js';
import {
  calendarFileName,
  newsFileName,
  PARTICIPANTS_CSV_FILE,
  PARTICIPANTS_FILE,
  rssFileName,
  SCHEMA_FILE,
} from './file-names.js';

export interface Feed {
  readonly manifest: UnnumberedManifest;
  /** Every file but the manifest, by name, in the order in which they are to be written. */
  readonly files: ReadonlyMap<string, string>;
  /** The public address of the folder above `feed/`, with a trailing slash. */
  readonly site?: string;
}

/**
 * Returns all files of the feed.
 * @param site the public address of the folder above `feed/`, which replaces the one in the
 * settings
 * @param locales of the feed's languages; one that is missing is written as English is
 */
export function makeFeed(
  content: Content,
  site = content.settings.site,
  locales: readonly Locale[] = [],
): Feed {
  const {settings, participants, news} = content;
  const folder = site && (site.endsWith('/') ? site : `${site}/`);
  const base = folder && new URL('feed/', folder).href;
  const stamp = `${knownDay(content)}T00:00:00Z`;
  const list = oneItemALine(makeParticipants(participants));
  const files = new Map<string, string>([
    [PARTICIPANTS_FILE, list],
    [PARTICIPANTS_CSV_FILE, makeParticipantsCsv(participants)],
  ]);
  const href = hashedName(PARTICIPANTS_FILE, list);
  const hashed = new Map([[href, list]]);
  const listFiles: ListFiles = {
    href,
    ...addCompanions(participants, hashed),
  };
  const newsNames: Record<string, string> = {};
  for (const lang of settings.languages) {
    const locale = locales.find(({requested}) => requested === lang) ?? new Locale('en', lang, {});
    const channel = makeChannel(content, locale, base);
    const json = oneItemALine(makeNewsFile(news, channel));
    newsNames[lang] = hashedName(newsFileName(lang), json);
    hashed.set(newsNames[lang], json);
    files.set(newsFileName(lang), json);
    files.set(rssFileName(lang), makeRss(news, channel));
    files.set(calendarFileName(lang), makeCalendar(news, {...channel, stamp}));
  }
  files.set(SCHEMA_FILE, makeSchema());
  const manifest = makeManifest(content, {participants: listFiles, news: newsNames});
  return {manifest, files: new Map([...hashed, ...files]), ...(folder && {site: folder})};
}

/**
 * Beside a long list the same by columns, under hashed names alone: they are for the map, and
 * others read the list.
 */
function addCompanions(
  participants: readonly Participant[],
  hashed: Map<string, string>,
): Omit<ListFiles, 'href'> {
  const active = activeParticipants(participants);
  if (active.length <= LONG_LIST) return {};
  const columns = oneItemALine(makeColumns(participants));
  const name = hashedName('participants.columns.geojson', columns);
  hashed.set(name, columns);
  return {columns: name};
}

/** The manifest's JSON Schema as readers of other languages and tools want it: a list may grow. */
const makeSchema = (): string =>
  toJson({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_FILE,
    title: 'The manifest of an alliance feed, version 1',
    ...openSchema(manifestSchema),
  });

/** Returns the text of `alliance.json`. */
export const manifestText = (manifest: Manifest): string =>
  toJson({$schema: SCHEMA_FILE, ...manifest});

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A line for each feature or item, so that two versions can be compared by eye, and a large list is
 * not twice as large.
 */
function oneItemALine(document: object): string {
  const members = Object.entries(document)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]: [string, unknown]) =>
        `${JSON.stringify(key)}:${Array.isArray(value) ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value)}`,
    );
  return `{${members.join(',\n')}}\n`;
}

/** Ten digits: with 10,000 versions of a file the chance that two share a name is one in 20,000. */
const HASH_DIGITS = 10;

/**
 * `news.en.json` → `news.en.2c44d9a01b.json`: a name that stands for these bytes for ever, so that
 * it can be cached for ever.
 */
const hashedName = (name: string, text: string): string =>
  name.replace(/\.(\w+)$/, `.${sha256Hex(text).slice(0, HASH_DIGITS)}.$1`);
