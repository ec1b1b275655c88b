/** Starts WebKitGTK: a screen of its own (Xvfb) and WebKitWebDriver on it. Ends only what it started. */
import {spawn} from 'node:child_process';
import net from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {exitOnSignal} from './exit-on-signal.mjs';
import {findTools} from './install-browsers.mjs';

const START_LIMIT_MS = 30_000;

/** WebDriver capabilities of one MiniBrowser window. */
export function webkitCapabilities(args = []) {
  return {
    browserName: 'MiniBrowser',
    unhandledPromptBehavior: 'dismiss',
    'webkitgtk:browserOptions': {binary: findTools().miniBrowser, args: ['--automation', ...args]},
  };
}

/**
 * A TCP port that was free a moment ago.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {{port?: number, env?: Record<string, string>, screen?: string}} [options]
 * @returns {Promise<{port: number, pid: number, stop(): void}>}
 */
export async function startWebKitDriver({port, env = {}, screen = '1600x4000x24'} = {}) {
  const tools = findTools();
  const missing = ['xvfb', 'webkitDriver', 'miniBrowser'].filter((name) => !tools[name]);
  if (missing.length)
    throw new Error(
      `WebKitGTK cannot start: ${missing.join(', ')} not found (node tools/install-browsers.mjs)`,
    );

  port ??= await freePort();
  const xvfb = spawn(tools.xvfb, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let driver;
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
    driver = spawn(tools.webkitDriver, [`--port=${port}`], {
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
function displayOf(xvfb) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error('Xvfb did not name its display')),
      START_LIMIT_MS,
    );
    xvfb.stdio[3].on('data', (data) => {
      text += data;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(`:${text.trim()}`);
    });
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended early with status ${code}`)));
  });
}

async function answering(driver, port) {
  let ended;
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
