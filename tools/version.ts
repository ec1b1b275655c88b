/** Where the version stands, and the addresses that nobody knows yet. Used by `npm run release`. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readJson} from './project.js';

/** How an address begins that is not known yet. */
const PLACEHOLDER = 'https://example.org/TO-BE-SET/';

/** Returns the entries of project.json that are still placeholders, as `name: address`. */
export const placeholdersOf = (root: string): string[] =>
  Object.entries(readJson(path.join(root, 'project.json')) as Record<string, string>)
    .filter(([, address]) => address.startsWith(PLACEHOLDER))
    .map(([name, address]) => `${name}: ${address}`);

/** One place of the version: `before` is what stands in front of it. */
interface Place {
  readonly file: string;
  readonly before: RegExp;
  /** How often it stands there, where that is not once. */
  readonly times?: number;
}

const PLUGIN = 'integrations/wordpress/alliance-widgets';
const PLACES: readonly Place[] = [
  {file: 'package.json', before: /^ {2}"version": "/},
  // The lock names the package twice: for itself, and as its own root.
  {
    file: 'package-lock.json',
    before: /^ {2}(?: {4})?"version": "(?=[^"]*",\n(?: {2}"lockfileVersion"| {6}"license"))/,
    times: 2,
  },
  {file: `${PLUGIN}/alliance-widgets.php`, before: /^ \* Version: +/},
  {file: `${PLUGIN}/alliance-widgets.php`, before: /'(?=\d+\.\d+\.\d+')/, times: 2},
  {file: `${PLUGIN}/readme.txt`, before: /^Stable tag: /},
];
/** Returns the pages whose examples name the files of a release. */
const pagesOf = (root: string): string[] => [
  'README.md',
  'integrations/README.md',
  'examples/build.mjs',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Matches the version in the names of our files and folders. */
const inNames = (version: string): RegExp =>
  new RegExp(
    `(alliance-widgets-(?:wordpress-)?|[/\`"])${version.replaceAll('.', '\\.')}(?=[./\`])`,
    'g',
  );
const VERSION = /\d+\.\d+\.\d+(?:-[\w.]+)?/;

/** Tells whether a text is a version that npm takes. */
export const isVersion = (text: string): boolean => new RegExp(`^${VERSION.source}$`).test(text);

/**
 * Sets the version in every file where it stands, and the date in the changelog.
 * @param root the repository, or a copy
 * @param date ISO date of the release
 * @returns the files that were written
 * @throws where a file does not say the version as often as it should
 */
export function setVersion(root: string, version: string, date: string): string[] {
  if (!isVersion(version)) throw new Error(`"${version}" is no version, such as 1.2.3`);
  const {version: old} = readJson(path.join(root, 'package.json')) as {readonly version: string};
  const texts = new Map<string, string>();
  const change = (file: string, edit: (text: string) => string) => {
    texts.set(file, edit(texts.get(file) ?? readFileSync(path.join(root, file), 'utf8')));
  };
  for (const {file, before, times = 1} of PLACES)
    change(file, (text) => {
      let found = 0;
      const place = new RegExp(`(${before.source})${VERSION.source}`, 'gm');
      const changed = text.replace(place, (_, start: string) => {
        found++;
        return start + version;
      });
      if (found !== times)
        throw new Error(
          `${file} has the version ${found} times after ${before.source}, not ${times}`,
        );
      return changed;
    });
  for (const file of pagesOf(root))
    change(file, (text) => text.replace(inNames(old), `$1${version}`));
  change('CHANGELOG.md', (text) => dated(text, version, date));
  for (const [file, text] of texts) writeFileSync(path.join(root, file), text);
  return [...texts.keys()];
}

/** Dates the first heading, which is that of the coming release. */
function dated(changelog: string, version: string, date: string): string {
  const heading = /^## .+$/m.exec(changelog)?.[0];
  if (!heading || !/\(not yet published\)|\d{4}-\d\d-\d\d/.test(heading))
    throw new Error('CHANGELOG.md does not begin with "## <version> (not yet published)"');
  const isSame = heading.startsWith(`## ${version} `);
  if (!heading.endsWith('(not yet published)') && !isSame)
    throw new Error(`CHANGELOG.md says nothing of ${version}: its first heading is "${heading}"`);
  return changelog.replace(heading, `## ${version} (${date})`);
}
