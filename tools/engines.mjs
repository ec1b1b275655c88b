/**
 * One small driver for Chromium, Firefox and WebKitGTK, with which end-to-end tests open the built files.
 * Chromium and Firefox go through puppeteer-core, WebKitGTK through plain WebDriver calls.
 */
import puppeteer from 'puppeteer-core';
import {setTimeout as sleep} from 'node:timers/promises';
import {exitOnSignal} from './exit-on-signal.mjs';
import {findTools, wantedEngines} from './install-browsers.mjs';
import {lostSession} from './lost-session.mjs';
import {openWebKit} from './webkit-page.mjs';

/** The engines to test in; `ENGINES=chromium,firefox` narrows it. */
export const ENGINES = wantedEngines();

const LIMIT_MS = 60_000;
const WAIT_FOR_LIMIT_MS = 10_000;

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
 * @typedef {object} OpenOptions
 * @property {number} [width] of the viewport, CSS px (1000)
 * @property {number} [height] (700)
 * @property {boolean} [reducedMotion]
 * @property {boolean} [dark]
 * @property {boolean} [forcedColors] Chromium and Firefox only
 * @property {boolean} [javaScriptDisabled] of the page's own scripts; `eval` goes on working
 * @property {string} [locale] BCP 47 tag of the visitor's language: navigator.language and Accept-Language
 *   (Intl's own default follows only in WebKitGTK)
 * @property {'load' | 'domcontentloaded'} [waitUntil] what `goto` waits for ('load')
 * @property {string[]} [args] further command-line switches
 * @property {Record<string, string | number | boolean>} [prefs] further Firefox prefs
 * @property {Record<string, string>} [env] further environment of the browser
 * @property {string} [userDataDir] Chromium profile
 */

/**
 * Runs a self-contained function (its source is sent, so it sees no outer names) or an expression in the page. Arguments and
 * result travel as JSON.
 * @typedef {{
 *   <A extends unknown[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>>,
 *   (code: string): Promise<any>,
 * }} RunInPage
 */

/**
 * @typedef {object} EnginePage
 * @property {string} engine
 * @property {(url: string) => Promise<void>} goto
 * @property {RunInPage} eval
 * @property {RunInPage} waitFor the same, asked until the answer is truthy; 10 s at most
 * @property {(key: string, modifiers?: {shift?: boolean}) => Promise<void>} key one press: 'Tab', 'Enter', 'ArrowLeft', 'a' …
 * @property {(x: number, y: number) => Promise<void>} clickAt CSS px of the viewport
 * @property {(width: number, height: number) => Promise<void>} resize the viewport
 * @property {(path: string) => Promise<void>} shot a PNG of the viewport
 * @property {() => Promise<void>} back one step in history
 * @property {(method: any, params?: object) => Promise<any>} cdp the Chrome DevTools Protocol; Chromium only
 * @property {number} [driverId] the process id of WebKitWebDriver; WebKitGTK only
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser with one page.
 * @param {string} engine
 * @param {OpenOptions} [options]
 * @returns {Promise<EnginePage>}
 * @throws when the engine has no such condition (WebKitGTK: forcedColors, viewports under about 450 px)
 */
export async function open(engine, options = {}) {
  exitOnSignal();
  const settings = {
    width: 1000,
    height: 700,
    args: [],
    env: {},
    prefs: {},
    waitUntil: 'load',
    ...options,
  };
  const page =
    engine === 'webkit'
      ? await openWebKit({...settings, onLost: lostSession})
      : await openPuppeteer(engine, settings);
  const run = page.eval;
  page.eval = (code, ...args) => run(expressionOf(code, args));
  page.waitFor = (code, ...args) => waitFor(page, code, args);
  return page;
}

/**
 * What puppeteer needs to start Chromium or Firefox; the component tests start theirs with it too.
 * @param {string} engine
 * @param {OpenOptions} [settings]
 */
export function launchOptions(engine, settings = {}) {
  const tools = findTools();
  if (!tools[engine])
    throw new Error(`${engine} is not installed (node tools/install-browsers.mjs)`);
  // Puppeteer's own signal handlers begin to close and do not exit: see exit-on-signal.mjs.
  const signals = {handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false};
  const common = {
    ...signals,
    executablePath: tools[engine],
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
        args: settings.args,
        extraPrefsFirefox: {...firefoxPrefs(settings), ...settings.prefs},
      };
}

/**
 * Ends a browser's own process group when this process exits. Puppeteer means to do so, but with two browsers open it skips the
 * second (24.43: its list of listeners shrinks while it is walked through).
 * @param {import('puppeteer-core').Browser} browser
 */
export function endWithProcess(browser) {
  const {pid} = browser.process();
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

function chromiumSwitches({reducedMotion, dark, forcedColors, locale}) {
  return [
    reducedMotion && '--force-prefers-reduced-motion',
    dark && '--force-dark-mode',
    forcedColors && '--force-high-contrast', // puppeteer's emulateMediaFeatures refuses forced-colors
    // --lang changes nothing here (measured, Chromium 156 on Linux)
    locale && `--accept-lang=${locale}`,
  ].filter(Boolean);
}

function firefoxPrefs({reducedMotion, dark, forcedColors, locale, javaScriptDisabled}) {
  return {
    ...(reducedMotion && {'ui.prefersReducedMotion': 1}),
    ...(dark && {'layout.css.prefers-color-scheme.content-override': 0}),
    ...(forcedColors && {'browser.display.document_color_use': 2}),
    ...(locale && {'intl.accept_languages': locale}),
    ...(javaScriptDisabled && {'javascript.enabled': false}),
  };
}

async function openPuppeteer(engine, settings) {
  const {width, height, waitUntil} = settings;
  const browser = await puppeteer.launch({
    ...launchOptions(engine, settings),
    defaultViewport: {width, height},
  });
  endWithProcess(browser);
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
    if (engine === 'chromium' && settings.javaScriptDisabled)
      await page.setJavaScriptEnabled(false);
    return page;
  };
  let page = await newPage();
  let wentBack = false;
  /** @type {Promise<import('puppeteer-core').CDPSession> | undefined} */
  let session;
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
      await page.goto(url, {waitUntil, timeout: LIMIT_MS});
    },
    eval: (expression) => page.evaluate(expression),
    async key(key, {shift} = {}) {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      if (shift) await page.keyboard.up('Shift');
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (w, h) => page.setViewport({width: w, height: h}),
    async shot(path) {
      await page.screenshot({path});
    },
    async back() {
      // page.goBack() waits for an event that a page from the bfcache never sends.
      await page.evaluate('void setTimeout(() => history.back(), 0)');
      await sleep(700);
      wentBack = true;
    },
    async cdp(method, params) {
      return (await (session ??= page.createCDPSession())).send(method, params);
    },
    close: () => browser.close(),
  };
}

/** The source of a function call; `__name` is what tsx (esbuild's keepNames) writes into functions of TypeScript tests. */
function expressionOf(code, args) {
  const value = typeof code === 'function' ? `(${code})(...${JSON.stringify(args)})` : `(${code})`;
  return `(async () => { const __name = (f) => f; return ${value}; })()`;
}

async function waitFor(page, code, args) {
  const until = Date.now() + WAIT_FOR_LIMIT_MS;
  let failure;
  while (Date.now() < until) {
    try {
      const answer = await page.eval(code, ...args);
      if (answer) return answer;
      failure = undefined;
    } catch (error) {
      failure = error; // the page may be between two documents
    }
    await sleep(50);
  }
  throw new Error(`${page.engine}: not true within ${WAIT_FOR_LIMIT_MS / 1000} s: ${code}`, {
    cause: failure,
  });
}
