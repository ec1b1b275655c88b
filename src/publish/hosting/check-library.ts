/**
 * The library beside the feed, where it is published there: every file of it, as a page under the
 * documented policy asks for it.
 */
import {createHash} from 'node:crypto';
import {checkCors} from './check-answer.js';
import type {Findings} from '../issues/findings.js';
import {ask, headerOf, textOf, type Answer, type HostingTools} from './answer.js';

/** What the files of the library must come as: the name of the type, and what is as good. */
const SCRIPT = ['text/javascript', /^(text|application)\/(java|ecma)script\b/] as const;
const TYPES: Readonly<Record<string, readonly [string, RegExp]>> = {
  css: ['text/css', /^text\/css\b/],
  json: ['application/json', /^application\/json\b/],
};

const LIBRARY = 'v1/';

/**
 * Says nothing where there is no library: it may lie elsewhere. Returns the names of its files, in
 * the published folder.
 */
export async function checkLibrary(
  base: URL,
  findings: Findings,
  tools: HostingTools,
): Promise<string[]> {
  const folder = new URL(`../${LIBRARY}`, base);
  const loader = await ask(tools, new URL('alliance.js', folder));
  if (loader.status !== 200) return [];
  const list = await ask(tools, new URL('sri.json', folder));
  const hashes = list.status === 200 ? readHashes(textOf(list)) : {};
  const names = [...new Set(['alliance.js', ...Object.keys(hashes)])];
  for (const name of names) {
    const answer = name === 'alliance.js' ? loader : await ask(tools, new URL(name, folder));
    checkFile(answer, name, hashes[name], findings);
  }
  return names.map((name) => LIBRARY + name);
}

function checkFile(
  answer: Answer,
  name: string,
  expected: string | undefined,
  findings: Findings,
): void {
  const shown = LIBRARY + name;
  if (answer.status !== 200) {
    findings.error(
      'status',
      shown,
      `answers ${answer.status}: a widget that needs it does not appear`,
      'publish',
    );
    return;
  }
  checkCors(answer, shown, findings);
  const type = headerOf(answer, 'content-type');
  const [right, pattern] = TYPES[name.split('.').at(-1) ?? ''] ?? SCRIPT;
  if (!pattern.test(type)) {
    findings.error(
      'csp',
      shown,
      `must come as ${right}, or browsers refuse it`,
      'configuration',
      type,
    );
  }
  const hash = `sha384-${createHash('sha384').update(answer.body).digest('base64')}`;
  if (expected && expected !== hash)
    findings.error(
      'hash',
      shown,
      'is not what sri.json says: it was changed or cut off after it was built',
      'publish',
    );
}

/** Checks the pages for `<iframe>`, where they are published beside the feed. */
export async function checkPages(
  base: URL,
  findings: Findings,
  tools: HostingTools,
): Promise<void> {
  const name = 'w/frame/participant-map.html';
  const page = await ask(tools, new URL(`../${name}`, base));
  if (page.status !== 200) return;
  const ancestors = /frame-ancestors([^;]*)/i.exec(headerOf(page, 'content-security-policy'))?.[1];
  const option = headerOf(page, 'x-frame-options');
  if (option || (ancestors && !ancestors.includes('*')))
    findings.error(
      'csp',
      name,
      'may not be shown in a frame on other sites',
      'configuration',
      option || ancestors,
    );
}

function readHashes(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}
