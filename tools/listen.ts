/**
 * `npm run listen`: lets Orca, a real screen reader, speak on a page with all seven elements in Firefox and Chromium, each on a screen
 * of its own, and writes what it says to each key of tools/listen/keys.txt into test/listen/<browser>.txt. The record is read by people:
 * nothing here judges it. A busy machine makes Orca deaf, so it is no part of `npm test`. Needs `npm run build`.
 * `npm run listen -- firefox keys.txt out.txt` hears one browser with other keys.
 */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {host, staticFiles} from '../test/host-server.js';
import {exitOnSignal} from './exit-on-signal.js';
import {ensureTools, findTools} from './install-browsers.js';

const HERE = path.join(import.meta.dirname, 'listen');
const RECORDS = 'test/listen';
const BROWSERS = ['firefox', 'chromium'];
/** One session, at most. */
const LONGEST_MS = 15 * 60_000;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our city</title>
<style>body { max-width: 1100px; margin: 1em auto; font: 16px/1.5 sans-serif } main > * { margin-block: 1em }</style>
<script type="module" src="/site/v1/alliance.js" data-feed="/site/sample/feed/"></script></head>
<body><main><h1>Our city in the Alliance</h1>
<alliance-country-counter history breakdown as-of></alliance-country-counter>
<alliance-news-ticker mode="rotate"></alliance-news-ticker>
<alliance-news-ticker limit="2"></alliance-news-ticker>
<alliance-join-button></alliance-join-button>
<alliance-follow-links></alliance-follow-links>
<alliance-about></alliance-about>
<alliance-participant-badge participant="sample-shembull-1"></alliance-participant-badge>
<alliance-participant-map country="AL GR XK" highlight="sample-shembull-1"></alliance-participant-map>
<p>The page goes on.</p></main></body></html>`;

/** Runs one session; resolves with its exit code. */
function listen(
  browser: string,
  url: string,
  keys: string,
  record: string,
): Promise<number | null> {
  const tools = findTools();
  const session = spawn('bash', [path.join(HERE, 'listen.sh'), browser, url, keys, record], {
    stdio: 'inherit',
    detached: true,
    timeout: LONGEST_MS,
    env: {...process.env, XVFB: tools.xvfb, FIREFOX: tools.firefox, CHROMIUM: tools.chromium},
  });
  // What it started is of its group.
  const end = () => {
    try {
      if (session.pid) process.kill(-session.pid);
    } catch {
      // It is over.
    }
  };
  process.once('exit', end);
  return new Promise((resolve) => {
    session.once('close', (code) => {
      end();
      process.removeListener('exit', end);
      resolve(code);
    });
  });
}

exitOnSignal();
const [wanted, keys = path.join(HERE, 'keys.txt'), record] = process.argv.slice(2);
if (wanted && !BROWSERS.includes(wanted))
  throw new Error(`${wanted}: choose from ${BROWSERS.join(', ')}`);
if (!existsSync('dist/site/v1/alliance.js')) throw new Error('first run: npm run build');
ensureTools(process.env, ['listen']);
await mkdir(RECORDS, {recursive: true});
const server = await host(
  {'/': {body: PAGE}, '/site/*': staticFiles('dist/site')},
  {lifeMs: 2 * LONGEST_MS + 60_000},
);
for (const browser of wanted ? [wanted] : BROWSERS) {
  const to = record ?? path.join(RECORDS, `${browser}.txt`);
  console.log(`${browser}: ${to}`);
  if (await listen(browser, `${server.origin}/`, keys, to)) process.exitCode = 1;
}
await server.close();
