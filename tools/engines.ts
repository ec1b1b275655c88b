/**
 * One small driver for Chromium, Firefox and WebKitGTK, with which end-to-end tests open the built files.
 * Chromium and Firefox go through puppeteer-core, WebKitGTK through plain WebDriver calls.
 */
import puppeteer, {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type KeyInput,
  type LaunchOptions,
} from 'puppeteer-core';
import {setTimeout as sleep} from 'node:timers/promises';
import {DEFAULTS, type EngineDriver, type OpenOptions, type OpenSettings} from './engine-driver.js';
import {exitOnSignal} from './exit-on-signal.js';
import {findTools, wantedEngines, type Engine} from './install-browsers.js';
import {lostSession} from './lost-session.js';
import {openWebKit} from './webkit-page.js';

export type {Engine, OpenOptions};

/** The engines to test in; `ENGINES=chromium,firefox` narrows it. */
export const ENGINES = wantedEngines();

const LIMIT_MS = 60_000;
const WAIT_FOR_LIMIT_MS = 30_000; // a busy machine takes several times as long as a quiet one

// No sandbox: CI runs as root. The rest keeps Chromium silent on a closed network and small on a small machine.
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Runs a self-contained function (its source is sent, so it sees no outer names) or an expression in the page. Arguments and
 * result travel as JSON.
 */
interface RunInPage {
  <A extends unknown[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  // The test that asks knows what the expression answers.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  (code: string): Promise<any>;
}

/** A page of one engine, as tests use it. */
export interface EnginePage extends Omit<EngineDriver, 'evaluate'> {
  readonly eval: RunInPage;
  /** The same, asked until the answer is truthy; 30 s at most. */
  readonly waitFor: RunInPage;
}

type PuppeteerEngine = Exclude<Engine, 'webkit'>;
type Code = string | ((...args: never[]) => unknown);

/**
 * Starts a browser with one page.
 * @throws when the engine has no such condition (WebKitGTK: forcedColors, viewports under about 450 px)
 */
export async function open(engine: Engine, options: OpenOptions = {}): Promise<EnginePage> {
  exitOnSignal();
  const settings = {...DEFAULTS, ...options};
  return pageOf(
    engine === 'webkit'
      ? await openWebKit({...settings, onLost: lostSession})
      : await openPuppeteer(engine, settings),
  );
}

/**
 * Browsers that stay open for one page after another, each page with cookies, storage and cache of its own. WebKitGTK has one
 * page a session, which is started for each.
 */
export class BrowserPool {
  private readonly browsers = new Map<string, Promise<Browser>>();

  /** Opens a page, as `open` does. */
  async open(engine: Engine, options: OpenOptions = {}): Promise<EnginePage> {
    if (engine === 'webkit' || options.userDataDir) return open(engine, options);
    exitOnSignal();
    const settings = {...DEFAULTS, ...options};
    const {width: _width, height: _height, waitUntil: _waitUntil, ...conditions} = settings;
    const key = JSON.stringify([engine, conditions]);
    const launched = this.browsers.get(key) ?? launch(engine, settings);
    this.browsers.set(key, launched);
    const context = await (await launched).createBrowserContext();
    return pageOf(await driverOf(engine, context, settings, () => context.close()));
  }

  /** Closes the browsers. */
  async close(): Promise<void> {
    const launched = [...this.browsers.values()];
    this.browsers.clear();
    await Promise.all(launched.map(async (browser) => (await browser).close()));
  }
}

function pageOf(driver: EngineDriver): EnginePage {
  const run = (code: Code, ...args: unknown[]) => driver.evaluate(expressionOf(code, args));
  return {
    ...driver,
    eval: run as RunInPage,
    waitFor: ((code: Code, ...args: unknown[]) =>
      waitFor(driver.engine, () => run(code, ...args), code)) as RunInPage,
  };
}

/** Returns what puppeteer needs to start Chromium or Firefox; the component tests start theirs with it too. */
export function launchOptions(engine: PuppeteerEngine, settings: OpenOptions = {}): LaunchOptions {
  const executablePath = findTools()[engine];
  if (!executablePath)
    throw new Error(`${engine} is not installed (npx tsx tools/install-browsers.ts)`);
  // Puppeteer's own signal handlers begin to close and do not exit: see exit-on-signal.ts.
  const signals = {handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false};
  const common = {
    ...signals,
    executablePath,
    headless: true,
    timeout: LIMIT_MS,
    protocolTimeout: LIMIT_MS,
    env: {...process.env, ...settings.env},
  };
  return engine === 'chromium'
    ? {
        ...common,
        browser: 'chrome',
        userDataDir: settings.userDataDir,
        args: [...CHROMIUM_ARGS, ...chromiumSwitches(settings), ...(settings.args ?? [])],
      }
    : {
        ...common,
        browser: 'firefox',
        args: [...(settings.args ?? [])],
        extraPrefsFirefox: {...firefoxPrefs(settings), ...settings.prefs},
      };
}

/**
 * Ends a browser's own process group when this process exits. Puppeteer means to do so, but with two browsers open it skips the
 * second (24.43: its list of listeners shrinks while it is walked through).
 */
export function endWithProcess(browser: Browser): void {
  const pid = browser.process()?.pid;
  if (!pid) return;
  const end = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
  };
  process.once('exit', end);
  browser.once('disconnected', () => process.off('exit', end));
}

function chromiumSwitches({reducedMotion, dark, forcedColors, locale}: OpenOptions): string[] {
  return [
    reducedMotion && '--force-prefers-reduced-motion',
    dark && '--force-dark-mode',
    forcedColors && '--force-high-contrast', // puppeteer's emulateMediaFeatures refuses forced-colors
    // --lang changes nothing here (measured, Chromium 156 on Linux)
    locale !== undefined && `--accept-lang=${locale}`,
  ].filter((text) => typeof text === 'string');
}

function firefoxPrefs({
  reducedMotion,
  dark,
  forcedColors,
  locale,
  javaScriptDisabled,
}: OpenOptions): Record<string, unknown> {
  return {
    ...(reducedMotion && {'ui.prefersReducedMotion': 1}),
    ...(dark && {'layout.css.prefers-color-scheme.content-override': 0}),
    ...(forcedColors && {'browser.display.document_color_use': 2}),
    ...(locale && {'intl.accept_languages': locale}),
    ...(javaScriptDisabled && {'javascript.enabled': false}),
  };
}

async function openPuppeteer(
  engine: PuppeteerEngine,
  settings: OpenSettings,
): Promise<EngineDriver> {
  const browser = await launch(engine, settings);
  return driverOf(engine, browser.defaultBrowserContext(), settings, () => browser.close());
}

async function launch(engine: PuppeteerEngine, settings: OpenSettings): Promise<Browser> {
  const browser = await puppeteer.launch(launchOptions(engine, settings));
  endWithProcess(browser);
  return browser;
}

async function driverOf(
  engine: PuppeteerEngine,
  context: BrowserContext,
  {width, height, waitUntil, javaScriptDisabled}: OpenSettings,
  close: () => Promise<void>,
): Promise<EngineDriver> {
  const newPage = async () => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      dialog.dismiss().catch(() => undefined);
    });
    await page.setViewport({width, height});
    if (engine === 'chromium' && javaScriptDisabled) await page.setJavaScriptEnabled(false);
    return page;
  };
  let page = await newPage();
  let wentBack = false;
  let session: Promise<CDPSession> | undefined;
  return {
    engine,
    async goto(url) {
      // Firefox's page that came back from the bfcache answers no further goto (it hangs for 30 s): take a fresh one.
      if (wentBack && engine === 'firefox') {
        const old = page;
        page = await newPage();
        await old.close();
      }
      wentBack = false;
      const go = () => page.goto(url, {waitUntil, timeout: LIMIT_MS});
      // Firefox may take the end of the document before for the end of this one.
      await go().catch((error: unknown) => {
        if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
        return go();
      });
    },
    evaluate: (expression) => page.evaluate(expression),
    async key(key, {shift} = {}) {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key as KeyInput);
      if (shift) await page.keyboard.up('Shift');
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    resize: (w, h) => page.setViewport({width: w, height: h}),
    async shot(path) {
      await page.screenshot({path: path});
    },
    async back() {
      // page.goBack() waits for an event that a page from the bfcache never sends.
      await page.evaluate('void setTimeout(() => history.back(), 0)');
      await sleep(700);
      wentBack = true;
    },
    async cdp(method, params) {
      const opened = await (session ??= page.createCDPSession());
      // Puppeteer knows the commands by name, the tests of the page's DOM by need.
      return opened.send(method as 'Page.enable', params);
    },
    close,
  };
}

/** Returns the source of a call; `__name` is what tsx (esbuild's keepNames) writes into functions of TypeScript tests. */
function expressionOf(code: Code, args: readonly unknown[]): string {
  const value =
    typeof code === 'function' ? `(${code.toString()})(...${JSON.stringify(args)})` : `(${code})`;
  return `(async () => { const __name = (f) => f; return ${value}; })()`;
}

async function waitFor(engine: Engine, ask: () => Promise<unknown>, code: Code): Promise<unknown> {
  const until = Date.now() + WAIT_FOR_LIMIT_MS;
  let failure: unknown;
  while (Date.now() < until) {
    try {
      const answer = await ask();
      if (answer) return answer;
      failure = undefined;
    } catch (error) {
      failure = error; // the page may be between two documents
    }
    await sleep(50);
  }
  throw new Error(`${engine}: not true within ${WAIT_FOR_LIMIT_MS / 1000} s: ${code.toString()}`, {
    cause: failure,
  });
}
