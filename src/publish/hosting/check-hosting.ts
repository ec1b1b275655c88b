/**
 * `check <URL>`: whether pages of other sites can read a published feed, fast, also when its server
 * is down.
 */
import {parseManifest} from '../../feed/parse-feed.js';
import {AccessError} from '../issues/access-error.js';
import {checkAnswer} from './check-answer.js';
import type {FileKind} from './check-caching.js';
import {checkCompression, checkRevalidation} from './check-transfer.js';
import {checkFeed} from './check-feed.js';
import {checkLibrary, checkPages} from './check-library.js';
import type {IssueList} from '../issues/content-issues.js';
import type {FeedSource} from '../feed/feed-source.js';
import {Findings} from '../issues/findings.js';
import {SERVER_FILES} from './servers/server-files.js';
import {
  MANIFEST_FILE,
  newsFileName,
  otherFileNames,
  PARTICIPANTS_FILE,
  SCHEMA_FILE,
} from '../feed/file-names.js';
import {ask, headerOf, textOf, type Answer, type HostingTools} from './answer.js';

export interface HostingReport {
  readonly issues: IssueList;
  /** What was found, in a line: address, sequence, age. */
  readonly summary: string;
  /**
   * What to paste where, for the server that answered; for each that we know where it does not say
   * what it is.
   */
  readonly configurations: readonly Configuration[];
}

export interface Configuration {
  readonly server: string;
  readonly where: string;
  readonly text: string;
}

/**
 * Checks how a published feed is served.
 * @param address of the feed's folder, of its `alliance.json`, or of the folder above `feed/`
 * @throws {AccessError} where there is no feed
 */
export async function checkHosting(address: string, tools: HostingTools): Promise<HostingReport> {
  const {base, manifest: answer} = await findManifest(address, tools);
  const texts = new Map<string, string>([[MANIFEST_FILE, textOf(answer)]]);
  const source: FeedSource = {
    read: async (name) =>
      texts.get(name) ?? (await readText(new URL(name, base), texts, name, tools)),
  };
  const issues = await checkFeed(source);
  const findings = new Findings(issues);
  checkAddress(base, findings);
  const names = namesOf(textOf(answer));
  for (const {name, kind} of names) {
    const url = new URL(name, base);
    const found = name === MANIFEST_FILE ? answer : await ask(tools, url);
    // What is missing, checkFeed has said.
    if (found.status === 404) continue;
    checkAnswer(found, name, kind, findings);
    await checkCompression(found, name, findings, tools);
    if (kind !== 'fixed') await checkRevalidation(found, name, findings, tools);
  }
  const library = await checkLibrary(base, findings, tools);
  await checkPages(base, findings, tools);
  findings.report();
  const files = [...names.map(({name}) => `feed/${name}`), ...library, 'w/index.html'];
  return {
    issues,
    summary: summaryOf(base, answer),
    configurations: findings.needsConfiguration ? configurationsFor(base, answer, files) : [],
  };
}

function configurationsFor(base: URL, answer: Answer, files: readonly string[]): Configuration[] {
  const folder = {base: decodeURI(new URL('../', base).pathname), files};
  const own = SERVER_FILES.filter(({says}) => says.test(headerOf(answer, 'server')));
  return (own.length ? own : SERVER_FILES).map(({server, where, text}) => ({
    server,
    where,
    text: text(folder),
  }));
}

/**
 * Every file that a widget, a feed reader or a calendar may ask for; the manifest alone where it
 * cannot be read.
 */
function namesOf(text: string): {readonly name: string; readonly kind: FileKind}[] {
  const files: {readonly name: string; readonly kind: FileKind}[] = [
    {name: MANIFEST_FILE, kind: 'manifest'},
  ];
  let manifest;
  try {
    manifest = parseManifest(JSON.parse(text));
  } catch {
    return files; // checkFeed says why
  }
  const {sets, news = {}, languages} = manifest;
  const hashed = [
    sets['participants']?.href,
    sets['participants']?.columns,
    ...Object.values(news),
  ].flatMap((name) => name ?? []);
  const fixed = [
    PARTICIPANTS_FILE,
    ...languages.map(newsFileName),
    ...otherFileNames(languages),
    SCHEMA_FILE,
  ];
  for (const name of hashed)
    files.push({name, kind: /\.[0-9a-f]{6,64}\.\w+$/.test(name) ? 'hashed' : 'fixed'});
  for (const name of fixed) files.push({name, kind: 'fixed'});
  return files;
}

async function readText(
  url: URL,
  texts: Map<string, string>,
  name: string,
  tools: HostingTools,
): Promise<string | undefined> {
  const answer = await ask(tools, url);
  if (answer.status !== 200) return undefined;
  const text = textOf(answer);
  texts.set(name, text);
  return text;
}

/**
 * The manifest itself, and the address that everything else is relative to. A redirect is followed
 * once and reported.
 */
async function findManifest(
  address: string,
  tools: HostingTools,
): Promise<{readonly base: URL; readonly manifest: Answer}> {
  const given = new URL(
    address
      .replace(/alliance\.json$/, '')
      .replace(/[?#].*$/, '')
      .replace(/\/?$/, '/'),
  );
  const tried: string[] = [];
  for (const base of [given, new URL('feed/', given)]) {
    const manifest = await ask(tools, new URL(MANIFEST_FILE, base));
    if (manifest.status === 200) return {base, manifest};
    const to = headerOf(manifest, 'location');
    tried.push(
      `${manifest.url.href} answers ${manifest.status}${to && `, ${new URL(to, manifest.url).href}`}`,
    );
  }
  throw new AccessError(
    'reach',
    address,
    new Error(
      `there is no feed: ${tried.join('; ')}. Name the address that answers 200: pages under a strict policy cannot follow a redirect to another`,
    ),
  );
}

function checkAddress(base: URL, findings: Findings): void {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(base.hostname);
  if (base.protocol === 'http:' && !local) {
    findings.error(
      'csp',
      MANIFEST_FILE,
      'is served without encryption: a page with https:// may not ask for it',
      'https',
    );
  }
}

function summaryOf(base: URL, answer: Answer): string {
  const modified = headerOf(answer, 'last-modified');
  let known = '';
  try {
    const {sequence, updated} = parseManifest(JSON.parse(textOf(answer)));
    known = `: sequence ${sequence}, content of ${updated.slice(0, 10)}`;
  } catch {
    // checkFeed says why
  }
  return `${base.href}${known}${modified && `, published ${new Date(modified).toISOString().slice(0, 16).replace('T', ' ')} UTC`}`;
}
