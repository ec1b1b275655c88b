/** A WebKitGTK window as engines.ts drives it: plain WebDriver calls, no library. */
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {EngineDriver, OpenSettings} from './engine-driver.js';
import {startWebKitDriver, webkitCapabilities, type WebKitDriver} from './webkit-driver.js';

const LIMIT_MS = 60_000;
// Key codes of the WebDriver specification, section 17.4.2.
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
};
/** Always there in Debian's libc-bin; every other locale would have to be generated. */
const C_LOCALE = '/usr/lib/locale/C.utf8';

/** What a WebKitGTK window is opened with. */
export interface WebKitSettings extends Omit<OpenSettings, 'prefs'> {
  /** Called once when the session is lost. */
  readonly onLost?: () => void;
}

/** One WebDriver command of a session. */
type Session = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;
type Evaluate = (expression: string) => Promise<unknown>;

/** Opens a window of WebKitGTK. */
export async function openWebKit(settings: WebKitSettings): Promise<EngineDriver> {
  if (settings.forcedColors)
    throw new Error('webkit: WebKitGTK has no forced colours; test them in Chromium and Firefox');
  const folder = mkdtempSync(join(tmpdir(), 'webkit-page-'));
  const removeFolder = () => {
    rmSync(folder, {recursive: true, force: true});
  };
  let driver: WebKitDriver | undefined;
  try {
    const env = {...environment(settings, folder), ...settings.env};
    let session: Session;
    let started: WebKitDriver;
    try {
      driver = started = await startWebKitDriver({env});
      session = await startSession(driver.port, settings);
    } catch (error) {
      settings.onLost?.();
      throw error;
    }
    const page = pageOf(session, settings);
    await page.resize(settings.width, settings.height);
    const close = async () => {
      await session('DELETE', '').catch(() => undefined); // a crashed window has nothing left to end
      started.stop();
      removeFolder();
    };
    return {...page, driverId: started.pid, close};
  } catch (error) {
    driver?.stop();
    removeFolder();
    throw error;
  }
}

/** GTK takes these conditions from its environment, not from switches. */
function environment(
  {reducedMotion, dark, locale}: WebKitSettings,
  folder: string,
): Record<string, string> {
  const env: Record<string, string> = {};
  if (dark) env.GTK_THEME = 'Adwaita:dark';
  if (reducedMotion) {
    mkdirSync(join(folder, 'gtk-3.0'));
    writeFileSync(
      join(folder, 'gtk-3.0/settings.ini'),
      '[Settings]\ngtk-enable-animations=false\n',
    );
    env.XDG_CONFIG_HOME = folder;
  }
  if (locale) {
    // navigator.language is the *name* of the C locale in use, and only locales that exist can be used: lend C.UTF-8 the name.
    const name = `${locale.replace('-', '_')}.UTF-8`;
    cpSync(C_LOCALE, join(folder, 'locales', name), {recursive: true});
    Object.assign(env, {LOCPATH: join(folder, 'locales'), LANG: name, LC_ALL: name});
  }
  return env;
}

async function startSession(
  port: number,
  {args, javaScriptDisabled, waitUntil, onLost}: WebKitSettings,
): Promise<Session> {
  const switches = javaScriptDisabled ? [...args, '--enable-javascript=FALSE'] : args;
  const capabilities = {
    ...webkitCapabilities(switches),
    pageLoadStrategy: waitUntil === 'load' ? 'normal' : 'none',
  };
  const call: Session = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {'content-type': 'application/json'},
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(LIMIT_MS + 5_000),
    });
    const {value} = (await response.json()) as {readonly value: unknown};
    if (!response.ok) {
      const {error, message} = value as {readonly error?: string; readonly message?: string};
      throw new Error(`webkit: ${error}: ${message}`);
    }
    return value;
  };
  const {sessionId} = (await call('POST', '/session', {
    capabilities: {alwaysMatch: capabilities},
  })) as {readonly sessionId: string};
  const session = watched(
    (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
    onLost,
  );
  await session('POST', '/timeouts', {script: LIMIT_MS, pageLoad: LIMIT_MS});
  return session;
}

/** After an error, whether the session is still there: a call in which it ends fails with "unknown error" or without an answer. */
function watched(session: Session, onLost?: () => void): Session {
  let lost = false;
  return async (method, path, body) => {
    try {
      return await session(method, path, body);
    } catch (error) {
      if (method === 'DELETE' || (await session('GET', '/window').then(() => true, isThere)))
        throw error;
      if (!lost) onLost?.();
      lost = true;
      throw new Error('webkit: the session was lost', {cause: error});
    }
  };
}

/** Tells whether an error comes from a session that lives. */
const isThere = (error: unknown) =>
  error instanceof Error && /^webkit: (?!invalid session id)/.test(error.message);

function pageOf(
  session: Session,
  {waitUntil}: WebKitSettings,
): Omit<EngineDriver, 'close' | 'driverId'> {
  const act = async (source: object) => {
    await session('POST', '/actions', {actions: [source]});
  };
  const point = (actions: readonly object[]) =>
    act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const evaluate: Evaluate = async (expression) => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => ${expression})().then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }));`;
    const answer = (await session('POST', '/execute/async', {script, args: []})) as {
      readonly error?: string;
      readonly value?: unknown;
    } | null;
    if (answer?.error) throw new Error(answer.error);
    return answer?.value;
  };
  return {
    engine: 'webkit',
    async goto(url) {
      if (waitUntil === 'load') await session('POST', '/url', {url});
      else await gotoParsed(session, evaluate, url);
    },
    evaluate,
    key(key, {shift} = {}) {
      const press = (name: string) => [
        {type: 'keyDown', value: KEYS[name] ?? name},
        {type: 'keyUp', value: KEYS[name] ?? name},
      ];
      const [shiftDown, shiftUp] = press('Shift');
      return act({
        type: 'key',
        id: 'keyboard',
        actions: shift ? [shiftDown, ...press(key), shiftUp] : press(key),
      });
    },
    clickAt: (x, y) =>
      point([
        {type: 'pointerMove', duration: 0, x, y},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ]),
    moveTo: (x, y) => point([{type: 'pointerMove', duration: 0, x, y}]),
    resize: (width, height) => resize(session, evaluate, width, height),
    async shot(path) {
      writeFileSync(path, Buffer.from((await session('GET', '/screenshot')) as string, 'base64'));
    },
    async back() {
      await session('POST', '/back', {});
    },
    cdp() {
      throw new Error('webkit: the Chrome DevTools Protocol is for Chromium only');
    },
  };
}

/**
 * The strategy "eager" is no way: after it, WebKitWebDriver 2.50 holds each script back until the page has loaded.
 * With "none" it waits for nothing, so the old document is marked and the new one waited for.
 */
async function gotoParsed(session: Session, evaluate: Evaluate, url: string): Promise<void> {
  await evaluate('void (window.leaving = true)');
  await session('POST', '/url', {url});
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    const parsed = await evaluate("!window.leaving && document.readyState !== 'loading'").catch(
      () => false,
    );
    if (parsed) return;
    await sleep(50);
  }
  throw new Error(`webkit: ${url} was not parsed within ${LIMIT_MS / 1000} s`);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** WebDriver sizes the window; the viewport is what is left of it, so the difference is measured and added. */
async function resize(
  session: Session,
  evaluate: Evaluate,
  width: number,
  height: number,
): Promise<void> {
  // GTK lays the window out after the call has been answered: a size holds once it has been read twice.
  const inner = async () => {
    const read = async () => (await evaluate('({width: innerWidth, height: innerHeight})')) as Size;
    let before: Size;
    let now = await read();
    do {
      before = now;
      await sleep(50);
      now = await read();
    } while (now.width !== before.width || now.height !== before.height);
    return now;
  };
  let size = await inner();
  for (let round = 0; round < 20 && (size.width !== width || size.height !== height); round++) {
    const rect = (await session('GET', '/window/rect')) as Size;
    // A size measured before the window was laid out may be of another window: never less than nothing.
    await session('POST', '/window/rect', {
      x: 0,
      y: 0,
      width: Math.max(1, rect.width + width - size.width),
      height: Math.max(1, rect.height + height - size.height),
    });
    size = await inner();
  }
  if (size.width !== width || size.height !== height) {
    throw new Error(
      `webkit: the window stops at ${size.width} × ${size.height} px, ${width} × ${height} were asked for; load the page in an <iframe> of that size`,
    );
  }
}
