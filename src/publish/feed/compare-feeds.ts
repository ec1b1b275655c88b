/**
 * What a build would change in the feed that is published, and whether it loses more than an editor
 * is likely to mean.
 */
import type {Manifest, NewsItem, Participant} from '../../feed/feed.js';
import {FeedError} from '../../feed/feed-error.js';
import {parseManifest, parseNews, parseParticipants} from '../../feed/parse-feed.js';
import {activeParticipants} from '../../feed/select-feed.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import type {FeedSource} from './feed-source.js';
import {MANIFEST_FILE} from './file-names.js';
import type {UnnumberedManifest} from './make-manifest.js';

export interface PublishedFeed {
  readonly manifest: Manifest;
  readonly participants: readonly Participant[];
  readonly news: readonly NewsItem[];
}

/** The feed that is about to be published. */
export type NextFeed = Omit<PublishedFeed, 'manifest'> & {readonly manifest: UnnumberedManifest};

/**
 * Returns the feed at `source`, what it shares with `next` taken from there: one hashed name, the
 * same bytes. Undefined where there is none. One that cannot be understood is an error: its
 * sequence must not be lost.
 */
export async function readPublished(
  source: FeedSource,
  next: NextFeed,
  issues: IssueList,
): Promise<PublishedFeed | undefined> {
  const text = await source.read(MANIFEST_FILE);
  if (text === undefined) return undefined;
  try {
    const manifest = parseManifest(JSON.parse(text));
    const {href} = manifest.sets.participants ?? {};
    return {
      manifest,
      participants:
        href && href === next.manifest.sets.participants?.href
          ? next.participants
          : href
            ? parseParticipants(
                await readJson(source, href, '{"type":"FeatureCollection","features":[]}'),
              )
            : [],
      news: parseNews(
        await readJson(
          source,
          Object.values(manifest.news ?? {})[0],
          '{"version":"https://jsonfeed.org/version/1.1","title":"-","items":[]}',
        ),
      ),
    };
  } catch (error) {
    if (!(error instanceof FeedError || error instanceof SyntaxError)) throw error;
    new SourceLocation(issues, MANIFEST_FILE).error(
      'schema',
      `the published feed cannot be read, so its sequence cannot be continued: ${error.message}`,
    );
    return undefined;
  }
}

/** A data file that is gone is no reason not to publish a whole feed. */
const readJson = async (
  source: FeedSource,
  name: string | undefined,
  otherwise: string,
): Promise<unknown> => JSON.parse((name && (await source.read(name))) ?? otherwise);

/**
 * Returns the manifest with its number: one more than the published one, or the same where nothing
 * differs.
 */
export function numberManifest(
  manifest: UnnumberedManifest,
  published: PublishedFeed | undefined,
): {readonly manifest: Manifest; readonly changed: boolean} {
  const {version, ...rest} = manifest;
  const numbered = (sequence: number): Manifest => ({version, sequence, ...rest});
  if (!published) return {manifest: numbered(1), changed: true};
  const {$schema: _, ...before} = published.manifest as Manifest & {$schema?: unknown};
  const same = numbered(before.sequence);
  return isSame(same, before)
    ? {manifest: same, changed: false}
    : {manifest: numbered(before.sequence + 1), changed: true};
}

/**
 * Whether two values are the same JSON, in whatever order their members stand: a reader puts them
 * into that of the schema.
 */
const isSame = (a: unknown, b: unknown): boolean => sortedJson(a) === sortedJson(b);

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

/** The share of the list that a build may lose without being asked twice. */
const SHRINK_LIMIT = 0.1;

/** Returns why the new feed should not replace the published one without a word from the editor. */
export function findShrinkage(published: PublishedFeed, next: NextFeed): string[] {
  const [before, after] = [
    activeParticipants(published.participants).length,
    activeParticipants(next.participants).length,
  ];
  const lostLanguages = published.manifest.languages.filter(
    (tag) => !next.manifest.languages.includes(tag),
  );
  return [
    ...(before - after > before * SHRINK_LIMIT
      ? [`loses ${before - after} of ${before} participants`]
      : []),
    ...(published.news.length && !next.news.length
      ? [`loses all ${published.news.length} news items`]
      : []),
    ...lostLanguages.map((tag) => `loses the language ${tag}`),
  ];
}

/** Returns one line for each thing that differs, as an editor thinks of it: `+ Andalusia (ES)`. */
export function describeChanges(published: PublishedFeed, next: NextFeed): string[] {
  const people = compareById(
    published.participants,
    next.participants,
    ({name, country}) => `${name} (${country})`,
  );
  const news = compareById(published.news, next.news, ({title}) => `news: ${title}`);
  const changes = [...people, ...figureChanges(published.manifest, next.manifest), ...news];
  return changes.length ? changes : ['~ settings and texts'];
}

function compareById<T extends {readonly id: string}>(
  before: readonly T[],
  after: readonly T[],
  describe: (item: T) => string,
): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({id}) => id));
  return [
    ...after.filter(({id}) => !old.has(id)).map((item) => `+ ${describe(item)}`),
    ...before.filter(({id}) => !now.has(id)).map((item) => `- ${describe(item)}`),
    ...after
      .filter((item) => old.has(item.id) && !isSame(old.get(item.id), item))
      .map((item) => `~ ${describe(item)}`),
  ];
}

function figureChanges(before: UnnumberedManifest, after: UnnumberedManifest): string[] {
  return Object.entries(after.sets).flatMap(([name, set]) =>
    (['count', 'countries', 'listed'] as const).flatMap((figure) => {
      const old = before.sets[name]?.[figure];
      return old === undefined || old === set[figure]
        ? []
        : [`~ ${name}, ${figure}: ${old} → ${set[figure] ?? 'none'}`];
    }),
  );
}
