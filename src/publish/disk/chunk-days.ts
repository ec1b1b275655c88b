/**
 * Which chunks of the library a version folder has, of which release and until when. Pure but for
 * what it is given to read from.
 */
import type {FeedSource} from '../feed/feed-source.js';

/** In a version folder: chunk → the day on which it was last part of a release. */
export const CHUNKS_FILE = 'chunks.json';

/**
 * After so many days no cache has a loader that asks for it: `stale-while-revalidate` and
 * `stale-if-error` are together a month.
 */
const KEEP_DAYS = 400;
const DAY_MS = 86_400_000;

/** Chunk, such as `chunks/about-mM9ZjVJe.js` → ISO day. */
export type ChunkDays = Map<string, string>;

export interface Release {
  /** The chunks of the release that is in service. */
  readonly current: ReadonlySet<string>;
  readonly days: ChunkDays;
}

/**
 * Returns a release of the library with the days of its chunks.
 * @param there chunks that lie in the folder, whether it lists them or not
 */
export async function readRelease(source: FeedSource, there: readonly string[]): Promise<Release> {
  const [hashes, listed] = [
    parseMap(await source.read('sri.json')),
    parseMap(await source.read(CHUNKS_FILE)),
  ];
  const current = new Set(Object.keys(hashes).filter((name) => name.startsWith('chunks/')));
  return {
    current,
    days: new Map(
      [...there, ...current, ...Object.keys(listed)].map((name) => [name, listed[name] ?? '']),
    ),
  };
}

function parseMap(text: string | undefined): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** Returns two releases that are both in service, each chunk until the later of its days. */
export function mergeReleases(a: Release, b: Release): Release {
  const days = new Map(a.days);
  for (const [name, day] of b.days) if (day >= (days.get(name) ?? '')) days.set(name, day);
  return {current: new Set([...a.current, ...b.current]), days};
}

/**
 * Returns the days once the next release is in service: its own chunks and those of the release
 * that it replaces are of today. A release that comes again changes no day. What is older than 400
 * days is left out, and so is to be removed.
 * @param chunks of the next release
 */
export function nextDays(
  {current, days}: Release,
  chunks: readonly string[],
  today: string,
): ChunkDays {
  const isSame = current.size === chunks.length && chunks.every((name) => current.has(name));
  const dayOf = (name: string): string =>
    (!isSame && (current.has(name) || chunks.includes(name)) ? '' : days.get(name)) || today;
  const oldest = Date.parse(today) - KEEP_DAYS * DAY_MS;
  return new Map(
    [...new Set([...days.keys(), ...chunks])]
      .sort()
      .map((name) => [name, dayOf(name)] as const)
      .filter(([name, day]) => chunks.includes(name) || !(Date.parse(day) < oldest)),
  );
}

/** Returns the text of `chunks.json`. */
export const daysText = (days: ChunkDays): string =>
  `${JSON.stringify(Object.fromEntries(days), null, 2)}\n`;
