/**
 * `init`: a content folder that says of itself what belongs into it. Nothing in it is invented: no
 * participant, no figure, no news.
 */
import {participantColumns} from '../../feed/write-participants.js';
import {HISTORY_TABLE, PARTICIPANTS_TABLE, SETTINGS_FILE} from './content-files.js';

export interface StarterOptions {
  readonly name?: string;
  readonly languages?: readonly string[];
  readonly site?: string;
  readonly home?: string;
  /** The day of which the empty list is; today by default. */
  readonly asOf?: string;
}

/** Returns the files to begin with: name → text. */
export const makeStarter = (options: StarterOptions = {}): Map<string, string> =>
  new Map([
    [SETTINGS_FILE, makeSettings(options)],
    // A byte order mark, or Excel opens the table in a code page of its own and saves the names
    // broken.
    [PARTICIPANTS_TABLE, `\ufeff${[...participantColumns, 'source'].join(',')}\r\n`],
    [HISTORY_TABLE, '\ufeffset,date,count,countries,source\r\n'],
    ['news/README.md', NEWS_HELP],
  ]);

const EXAMPLE = 'https://alliance.example/';

function makeSettings(options: StarterOptions): string {
  const {
    name,
    languages = ['en'],
    site,
    home,
    asOf = new Date().toISOString().slice(0, 10),
  } = options;
  const inEach = (text: string) =>
    languages.map((tag) => `  ${tag}: ${JSON.stringify(text)}\n`).join('');
  return `# Settings and texts of the feed. "alliance-feed check" says what is wrong or missing.
# A text in several languages is written {en: …, fr: …}.

# Where the built folder is published.
site: ${site ?? EXAMPLE}
name:
${inEach(name ?? 'Name of the alliance')}# The alliance's own site.
home:
${inEach(home ?? EXAMPLE)}languages: [${languages.join(', ')}]${PAGES_HELP}
# true: every widget says "Sample data".
sample: false

sets:
  participants:
    # The day of which participants.csv is. Count and countries are computed from it.
    asOf: ${asOf}
    # If the list is not complete, state the figures instead, and where they are from:
    # declared: true
    # count: …
    # countries: …
    # source: https://…

${JOIN_HELP}
# Links to follow. The RSS feed is ours: news.<language>.xml
follow:
${languages.map((tag) => `  - {network: rss, url: news.${tag}.xml, lang: ${tag}}\n`).join('')}
${ABOUT_HELP}
# What must be replaced before this is published. "check" prints the list; remove each entry when it is done.
placeholders:
${placeholdersOf(options)
  .map(([path, why]) => `  - path: ${path}\n    why: ${JSON.stringify(why)}\n`)
  .join('')}`;
}

const PAGES_HELP = `
# What titles call the alliance.
# short_name: {en: Alliance}
# Whom a town tells that something about it is wrong.
# contact: …@…`;

const JOIN_HELP = `# The join button. Without a url it leads to "home".
# join:
#   - for: authority          # or ngo
#     open: true
#     label: {en: Join}
#     url: {en: https://…}
`;

const ABOUT_HELP = `# about:
#   short: {en: …}
#   full: {en: …}

# News of others: RSS, Atom or JSON Feed, from an https address or a file in this folder.
# sources:
#   - url: https://…/rss.xml
#     language: en
#     tags: [partner]
#     limit: 20
`;

/** What nobody has said yet. */
const placeholdersOf = ({
  name,
  languages = ['en'],
  site,
  home,
}: StarterOptions): [path: string, why: string][] => [
  ...(site
    ? []
    : ([
        ['site', 'A placeholder. Set the https address at which the built folder is published.'],
      ] satisfies [string, string][])),
  ...(name && languages.length === 1
    ? []
    : ([
        [
          'name',
          name
            ? `Only in ${languages[0]}. Translate the others.`
            : 'A placeholder. Set the name of the alliance.',
        ],
      ] satisfies [string, string][])),
  ...(home
    ? []
    : ([['home', 'A placeholder. Set the address of the alliance’s own site.']] satisfies [
        string,
        string,
      ][])),
  ['participants.csv', 'It has no rows yet.'],
];

const NEWS_HELP = `One file here is one news item or event; this README.md is not read. A file "first-meeting.md" looks like this:

    ---
    id: first-meeting             # stays for ever: a-z, 0-9 and hyphens
    title: First meeting
    title_fr: Première réunion    # optional, also in other languages
    date: 2018-01-24              # leave it out if it is not known
    kind: event                   # or news
    start: 2018-02-01             # events only; also 2018-02-01T10:00+01:00
    end: 2018-02-02
    language: en
    url: https://…
    countries: [FR]
    participants: []              # ids of participants.csv
    tags: []
    ---

    The text. A blank line begins a paragraph.
`;
