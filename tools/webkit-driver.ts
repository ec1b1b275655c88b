/** Starts WebKitGTK: a screen of its own (Xvfb) and WebKitWebDriver on it. Ends only what it started. */
import {spawn, type ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import {exitOnSignal} from './exit-on-signal.js';
import {freePort} from './free-port.js';
import {findTools} from './install-browsers.js';

const START_LIMIT_MS = 30_000;

/** Returns the WebDriver capabilities of one MiniBrowser window. */
export function webkitCapabilities(args: readonly string[] = []): object {
  return {
    browserName: 'MiniBrowser',
    unhandledPromptBehavior: 'dismiss',
    'webkitgtk:browserOptions': {binary: findTools().miniBrowser, args: ['--automation', ...args]},
  };
}

/** A WebKitWebDriver that runs on a screen of its own. */
export interface WebKitDriver {
  readonly port: number;
  readonly pid: number | undefined;
  stop(): void;
}

/** Starts a screen and a WebKitWebDriver on it. */
export async function startWebKitDriver({
  env = {},
  screen = '1600x4000x24',
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly screen?: string;
} = {}): Promise<WebKitDriver> {
  const {xvfb: xvfbPath, webkitDriver, miniBrowser} = findTools();
  if (!xvfbPath || !webkitDriver || !miniBrowser)
    throw new Error(
      'WebKitGTK cannot start: Xvfb, WebKitWebDriver or MiniBrowser is missing (npx tsx tools/install-browsers.ts)',
    );

  const port = await freePort();
  const xvfb = spawn(xvfbPath, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let driver: ChildProcess | undefined;
  // A window whose screen is gone ends itself, so MiniBrowser needs no kill of its own.
  const stop = () => {
    driver?.kill();
    xvfb.kill();
    process.off('exit', stop);
  };
  exitOnSignal();
  process.once('exit', stop);
  try {
    const display = await displayOf(xvfb);
    // Without LANG, navigator.language is "C", with which Intl throws RangeError: a real fault, but to be asked for by name.
    driver = spawn(webkitDriver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {...process.env, LANG: 'en_GB.UTF-8', ...env, DISPLAY: display},
    });
    driver.once('exit', stop); // it takes its window along, which would go on without it
    await answering(driver, port);
  } catch (error) {
    stop();
    throw error;
  }
  return {port, pid: driver.pid, stop};
}

/** Xvfb chooses a free display itself and tells its number on fd 3: sessions side by side never collide. */
function displayOf(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => {
      reject(new Error('Xvfb did not name its display'));
    }, START_LIMIT_MS);
    (xvfb.stdio[3] as Readable).setEncoding('utf8').on('data', (data: string) => {
      text += data;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(`:${text.trim()}`);
    });
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => {
      reject(new Error(`Xvfb ended early with status ${code}`));
    });
  });
}

async function answering(driver: ChildProcess, port: number): Promise<void> {
  let ended: Error | undefined;
  driver.once('error', (error) => {
    ended = error;
  });
  driver.once('exit', (code) => {
    ended = new Error(`WebKitWebDriver ended early with status ${code}`);
  });
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    if (ended) throw ended;
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer) return;
    await sleep(50);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_LIMIT_MS / 1000} s`);
}
