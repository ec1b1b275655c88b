/** What sources gave before, for those that give nothing now. */
import {findIssues} from '../../../feed/find-issues.js';
import {array, object, string, type Infer} from '../../../feed/schema.js';
import type {SourceItem} from './parse-source.js';

/** What an address gave when it was last read, and when that was. */
export interface KeptSource {
  readonly fetched: string;
  readonly language?: string;
  readonly items: readonly SourceItem[];
}
/** By address. */
export type KeptSources = ReadonlyMap<string, KeptSource>;

/**
 * The file in which a feed remembers what its sources gave. It lies beside the feed, because that
 * is what the next build reads anyway, in the output folder or at `--previous`, on another machine
 * too; the content folder is the editor's. No reader of the feed asks for it, and its time of day
 * makes no new sequence.
 */
export const KEPT_FILE = 'sources.json';

const itemSchema = object(
  {title: string({minLength: 1}), tags: array(string()), text: string()},
  {
    guid: string(),
    url: string({pattern: '^(https?://|mailto:)'}),
    date: string({pattern: '^\\d{4}-\\d\\d-\\d\\d'}),
    language: string(),
  },
);
const keptSchema = array(
  object(
    {url: string(), fetched: string({pattern: '^\\d{4}-\\d\\d-\\d\\dT'}), items: array(itemSchema)},
    {language: string()},
  ),
);

/** Returns the text of that file. */
export const keptText = (kept: KeptSources): string =>
  `${JSON.stringify(
    [...kept].map(([url, content]) => ({url, ...content})),
    null,
    1,
  )}\n`;

/** Returns what `keptText` wrote; nothing where the file is missing or of another make. */
export function parseKept(text: string | undefined): KeptSources {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    if (findIssues(keptSchema, value).length) return new Map();
    return new Map((value as Infer<typeof keptSchema>).map(({url, ...content}) => [url, content]));
  } catch {
    return new Map();
  }
}
