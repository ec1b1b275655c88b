/** `sources` of the settings: news that others publish, read, made items of ours, and told once. */
import type {SourceLocation} from '../../issues/content-issues.js';
import {countOf, nameItems} from '../../issues/count-items.js';
import {SourceError} from '../../issues/source-error.js';
import type {ContentFiles, FetchSource} from '../content-files.js';
import type {Settings} from '../read-settings.js';
import type {KeptSource, KeptSources} from './earlier-items.js';
import type {SourceEntries} from './merge-news.js';
import {parseSource, type SourceContent} from './parse-source.js';
import {makeEntries, type SourceSettings} from './source-entries.js';

export interface SourceContext {
  readonly files: ContentFiles;
  readonly fetchSource: FetchSource;
  readonly settings: Settings;
  /** Of the settings. */
  readonly location: SourceLocation;
  /** What the addresses gave before, for those that give nothing now. */
  readonly kept: KeptSources;
  /** The day of the build, ISO 8601. */
  readonly today: string;
  /** Hosts allowed by name on the command line. */
  readonly allowHosts?: readonly string[];
}

export interface SourcesReading {
  readonly sources: readonly SourceEntries[];
  /** To be kept for the next time. */
  readonly kept: KeptSources;
}

/**
 * Eight at a time: fifty addresses that say nothing take a minute, not seven; and no more than 16
 * MB are held.
 */
const PARALLEL = 8;

/**
 * Returns the items of all sources. A source at an address that cannot be read is no error: a
 * server elsewhere must not stop publishing. A file that cannot be read is one.
 */
export async function readSources(context: SourceContext): Promise<SourcesReading> {
  const sources = context.settings.sources ?? [];
  const contents: (KeptSource | undefined)[] = [];
  const waiting = sources.entries();
  const worker = async () => {
    for (const [index, source] of waiting)
      contents[index] = await readSource(source, `sources[${index}]`, context);
  };
  await Promise.all(Array.from({length: PARALLEL}, worker));
  const kept = sources.flatMap(({url}, index) =>
    url && contents[index] ? [[url, contents[index]] as const] : [],
  );
  const given = sources.flatMap((source, index) => {
    const content = contents[index];
    return content ? entriesOf(content, source, pathOf(source, index), context) : [];
  });
  return {sources: given, kept: new Map(kept)};
}

async function readSource(
  source: SourceSettings,
  path: string,
  context: SourceContext,
): Promise<KeptSource | undefined> {
  const {url, file} = source;
  const {location, kept} = context;
  if ((url === undefined) === (file === undefined)) {
    location.error('source', 'must have either url or file', path);
    return undefined;
  }
  try {
    const content =
      url === undefined
        ? await readFromFile(file ?? '', context)
        : await readFromAddress(url, context);
    for (const note of content.notes)
      location.warn('source', note, `${path}.${url ? 'url' : 'file'}`, url ?? file);
    return {fetched: new Date().toISOString(), language: content.language, items: content.items};
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const last = url === undefined ? undefined : kept.get(url);
    if (url === undefined) location.error('source', error.message, `${path}.file`, file);
    else
      location.warn(
        'source',
        `${error.message}; ${last ? `kept: ${countOf(last.items.length, 'item')} read ${describeAge(last.fetched)}` : 'there are no earlier items of it to keep'}`,
        `${path}.url`,
        url,
      );
    return last;
  }
}

async function readFromAddress(
  url: string,
  {settings, today, fetchSource, allowHosts = []}: SourceContext,
): Promise<SourceContent> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new SourceError('must be an address that begins with https://');
  return parseSource(
    await fetchSource(url, new Set([...(settings.allow_hosts ?? []), ...allowHosts])),
    today,
  );
}

async function readFromFile(
  file: string,
  {files, settings, today}: SourceContext,
): Promise<SourceContent> {
  // The gate of the settings lets none through that has no address of its own.
  const url = settings.site ?? Object.values(settings.home)[0]!;
  return parseSource({bytes: await files.readSource(file), url}, today);
}

const HOUR_MS = 3_600_000;

/** Returns how long ago a time was: `3 hours ago`. @param time ISO 8601 */
export function describeAge(time: string, now = Date.now()): string {
  const hours = Math.floor((now - Date.parse(time)) / HOUR_MS);
  if (hours < 1) return 'within the last hour';
  return `${hours < 48 ? countOf(hours, 'hour') : countOf(Math.floor(hours / 24), 'day')} ago`;
}

const pathOf = ({url}: SourceSettings, index: number): string =>
  `sources[${index}].${url === undefined ? 'file' : 'url'}`;

/**
 * The entries of a source; says which of its items it has twice, and whose links are not encrypted.
 */
function entriesOf(
  {language, items}: KeptSource,
  source: SourceSettings,
  path: string,
  {settings, location, today}: SourceContext,
): SourceEntries {
  const name = source.url ?? source.file ?? '';
  const {entries, repeated} = makeEntries(items, {source, language, settings, today});
  if (repeated.length)
    location.warn(
      'source',
      `has ${countOf(repeated.length, 'item')} more than once, published once: ${nameItems(repeated.map((title) => [title]))}`,
      path,
      name,
    );
  const insecure = entries.filter(({url}) => url?.startsWith('http://'));
  if (insecure.length)
    location.warn(
      'insecure-link',
      `has ${countOf(insecure.length, 'link')} without encryption: ${nameItems(insecure.map(({title}) => [title]))}`,
      path,
      name,
    );
  return {path, name, entries};
}
