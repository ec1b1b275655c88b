/**
 * WebKitGTK for @web/test-runner, driven as in the end-to-end tests. The package's own WebDriver launcher leaves a lost session's
 * error unhandled, which ends the whole run; here a lost session is started again, once for each test file.
 */
import {lostSession} from './lost-session.mjs';
import {openWebKit} from './webkit-page.mjs';

/** @returns {import('@web/test-runner-core').BrowserLauncher & {reporter: import('@web/test-runner-core').Reporter}} */
export function webkitLauncher() {
  /** @type {Awaited<ReturnType<typeof openWebKit>> | undefined} */
  let page;
  /** @type {import('@web/test-runner-core').TestSessionManager} */
  let sessions;
  const urls = new Map();
  const lost = new Set();

  const close = async () => {
    const old = page;
    page = undefined;
    await old?.close();
  };
  const goto = async (url) => {
    page ??= await openWebKit({
      width: 1000,
      height: 700,
      args: [],
      env: {},
      waitUntil: 'load',
      onLost: close,
    });
    await page.goto(url);
  };
  /** The same again in a new window, or the error where this file has had its second chance. */
  const startAgain = async (id, error) => {
    await close();
    if (lost.has(id)) throw error;
    lost.add(id);
    await goto(urls.get(id));
  };

  return {
    name: 'WebKit',
    type: 'webdriver',
    /** The process id of its driver, for the test that ends it. */
    driverId: () => page?.driverId,
    // The runner tells reporters alone of its sessions.
    reporter: {
      start(args) {
        sessions = args.sessions;
      },
      // The runner keeps to itself what is printed while it runs.
      onTestRunFinished() {
        for (const id of lost) lostSession(sessions.get(id)?.testFile);
      },
    },
    async startSession(id, url) {
      urls.set(id, url);
      await goto(url).catch((error) => startAgain(id, error));
    },
    isActive: (id) => urls.has(id),
    /** Asked where the page has gone silent in the middle of its tests. */
    async getBrowserUrl(id) {
      const href = await page?.eval('location.href').catch(() => undefined);
      if (href || lost.has(id)) return href;
      sessions.updateStatus(sessions.get(id), 'INITIALIZING');
      await startAgain(id);
      return new Promise(() => {}); // an answer would end the session that has just begun again
    },
    async stopSession(id) {
      urls.delete(id);
      await page?.goto('about:blank').catch(async () => {
        // Its tests are over: the next file gets a new window.
        lost.add(id);
        await close();
      });
      return {};
    },
    stop: close,
    async sendKeys(_id, keys) {
      try {
        for (const key of keys) await page.key(key);
      } catch (error) {
        if (page) throw error;
        await new Promise(() => {}); // the page that asked is gone
      }
    },
    startDebugSession() {
      throw new Error('WebKitGTK has no debug sessions here');
    },
  };
}
