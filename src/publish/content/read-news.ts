/** `news/*.md`: one item a file, front matter and text. */
import {newsKinds} from '../../feed/feed.js';
import {
  checkCountry,
  checkDay,
  checkId,
  checkLink,
  checkMoment,
  findTextFault,
  type Checked,
} from './values/check-value.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {decodeText} from './values/decode-text.js';
import {Fields, warnInsecure} from './values/fields.js';
import {readFrontMatter, type FrontMatter} from './values/read-front-matter.js';
import {hasMarkdown} from './values/rich-text.js';

export interface NewsEntry {
  readonly id: string;
  /** What the source calls an item that was not written by us; never published. */
  readonly guid?: string;
  /** In `language`. */
  readonly title: string;
  /** Titles in other languages, by tag: `title_fr`. */
  readonly titles: Readonly<Record<string, string>>;
  readonly kind: (typeof newsKinds)[number];
  readonly language: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  /** Where an event is. */
  readonly place?: string;
  /** Where an item without a date stands in the order; never published. */
  readonly placed?: string;
  readonly url?: string;
  readonly countries: readonly string[];
  readonly participants: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly {readonly text: string; readonly url?: string}[];
  readonly note?: {readonly title: string; readonly text: string};
  /** Markdown. */
  readonly body: string;
}

const flatKeys = [
  'id',
  'title',
  'date',
  'kind',
  'start',
  'end',
  'place',
  'placed',
  'language',
  'url',
  'source',
];
const listKeys = ['countries', 'participants', 'tags', 'links'];
const isKnownKey = (key: string) =>
  flatKeys.includes(key) ||
  listKeys.includes(key) ||
  key === 'note' ||
  /^title_[a-z]{2,3}$/.test(key);

export interface NewsContext {
  /** The language of an item that names none. */
  readonly language: string;
  readonly participantIds: ReadonlySet<string>;
}

/** Returns the item of a file; undefined after an error. */
export function readNewsFile(
  bytes: Uint8Array,
  file: string,
  context: NewsContext,
  issues: IssueList,
): NewsEntry | undefined {
  const text = decodeText(bytes, new SourceLocation(issues, file));
  const matter = text === undefined ? undefined : readFrontMatter(text, file, issues);
  if (!matter) return undefined;
  const errorsBefore = issues.errors.length;
  const fields = new Fields(matter.location, flatValues(matter));
  const fault = findTextFault(matter.body);
  if (fault) matter.location.error(fault.code, fault.message, 'text');
  const entry = {
    ...readHead(fields, context.language),
    countries: readList(matter, 'countries', checkCountry),
    participants: readList(matter, 'participants', checkKnown(context.participantIds)),
    tags: readList(matter, 'tags', (value) => ({value})),
    links: readLinks(matter),
    note: readNote(matter),
    body: matter.body.normalize('NFC').trim(),
  };
  return issues.errors.length > errorsBefore ? undefined : (entry as NewsEntry);
}

function readHead(fields: Fields, language: string) {
  const titles = fields
    .columns(/^title_/)
    .map((key) => [key.slice('title_'.length), readTitle(fields, key)] as const);
  const head = {
    id: fields.required('id', (key) => fields.id(key)),
    title: fields.required('title', (key) => readTitle(fields, key)),
    titles: Object.fromEntries(titles.filter(([, title]) => title)),
    kind: fields.required('kind', (key) => fields.choice(key, newsKinds)),
    language: fields.language('language') ?? language,
    date: fields.check('date', checkMoment),
    start: fields.check('start', checkMoment),
    end: fields.check('end', checkMoment),
    place: fields.line('place'),
    placed: fields.check('placed', checkDay),
    url: fields.link('url'),
  };
  if (head.kind === 'event' && !head.end && !fields.columns(/^start$/).length)
    fields.location.warn(
      'missing',
      'is missing, so that no calendar has this event: write its first day, such as 2019-05-07',
      'start',
    );
  checkDuration(head, fields.location);
  return head;
}

function checkDuration(
  {start, end}: {readonly start: string | undefined; readonly end: string | undefined},
  location: SourceLocation,
): void {
  if (!end) return;
  if (!start) location.error('missing', 'is missing, though there is an end', 'start');
  else if (start.length > 10 !== end.length > 10)
    location.error(
      'date',
      `must ${start.length > 10 ? 'have an hour, as start has' : 'be a day, as start is'}: ${start}`,
      'end',
      end,
    );
  else if (Date.parse(end) < Date.parse(start))
    location.error('order', `must not be before start, ${start}`, 'end', end);
}

/** A line that is shown as it stands. */
function readTitle(fields: Fields, key: string): string | undefined {
  const title = fields.line(key);
  if (title && hasMarkdown(title))
    fields.location.warn(
      'markdown',
      'is shown as it stands, and so are its signs of Markdown: write the words alone',
      key,
      title,
    );
  return title;
}

/**
 * The keys whose values are texts; says so of those that are something else, or not read at all.
 */
function flatValues({values, location}: FrontMatter): Record<string, string> {
  const flat: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of values) {
    if (!isKnownKey(key)) location.warn('unknown-key', 'is not a key that is read', key);
    else if (listKeys.includes(key) || key === 'note' || value === null) continue;
    else if (typeof value === 'string') flat[key] = value;
    else location.error('schema', 'must be a text: put it in quotation marks', key);
  }
  return flat;
}

const checkKnown =
  (ids: ReadonlySet<string>) =>
  (text: string): Checked<string> => {
    const checked = checkId(text);
    return 'fault' in checked || ids.has(text)
      ? checked
      : {
          fault: {
            code: 'unknown-participant',
            message: 'is not the id of a row of participants.csv',
          },
        };
  };

/** `[a, b]`, or a single text for a list of one. */
function readList(
  matter: FrontMatter,
  key: string,
  checker: (text: string) => Checked<string>,
): string[] {
  const value = matter.values.get(key) ?? [];
  const list = Array.isArray(value) ? value : [value];
  const found = list.flatMap((item: unknown) => {
    const fields = new Fields(matter.location, {[key]: typeof item === 'string' ? item : ''});
    return fields.required(key, (column) => fields.check(column, checker)) ?? [];
  });
  return [...new Set(found)];
}

function readLinks(matter: FrontMatter): NewsEntry['links'] {
  const value = matter.values.get('links') ?? [];
  if (!Array.isArray(value))
    matter.location.error('schema', 'must be a list of text and url', 'links');
  return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) => {
    const fields = memberFields(matter.location, `links[${index}]`, item);
    const text = fields.required(`links[${index}].text`, (key) => readTitle(fields, key));
    const url = fields.check(`links[${index}].url`, checkLink);
    if (url?.startsWith('http://')) warnInsecure(matter.location, `links[${index}].url`, url);
    return text ? [{text, ...(url && {url})}] : [];
  });
}

function readNote(matter: FrontMatter): NewsEntry['note'] {
  if (!matter.values.get('note')) return undefined;
  const fields = memberFields(matter.location, 'note', matter.values.get('note'));
  const title = fields.required('note.title', (key) => readTitle(fields, key));
  const text = fields.required('note.text', (key) => fields.text(key));
  return title && text ? {title, text} : undefined;
}

function memberFields(location: SourceLocation, path: string, value: unknown): Fields {
  const members = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return new Fields(
    location,
    Object.fromEntries(
      members.map(([key, member]) => [`${path}.${key}`, typeof member === 'string' ? member : '']),
    ),
  );
}
