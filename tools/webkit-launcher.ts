/**
 * WebKitGTK for @web/test-runner, driven as in the end-to-end tests. The package's own WebDriver launcher leaves a lost session's
 * error unhandled, which ends the whole run; here a lost session is started again, once for each test file.
 */
import type {BrowserLauncher, Reporter, TestSessionManager} from '@web/test-runner-core';
import type {EngineDriver} from './engine-driver.js';
import {lostSession} from './lost-session.js';
import {openWebKit} from './webkit-page.js';

/** A launcher with what the runner tells reporters alone, and with what a test of it asks for. */
export interface WebKitLauncher extends BrowserLauncher {
  readonly reporter: Reporter;
  /** The process id of its driver. */
  driverId(): number | undefined;
  /** Presses keys in the page of a session; what `sendKeys` of the test runner's commands calls. */
  sendKeys(sessionId: string, keys: readonly string[]): Promise<void>;
  /** Moves the pointer in the page; what `sendMouse` calls. */
  sendMouseMove(sessionId: string, x: number, y: number): Promise<void>;
}

/** Makes the launcher. */
export function webkitLauncher(): WebKitLauncher {
  let page: EngineDriver | undefined;
  let sessions: TestSessionManager;
  const urls = new Map<string, string>();
  const lost = new Set<string>();

  const close = async () => {
    const old = page;
    page = undefined;
    await old?.close();
  };
  const goto = async (url: string) => {
    page ??= await openWebKit({
      width: 1000,
      height: 700,
      args: [],
      env: {},
      waitUntil: 'load',
      onLost: () => void close(),
    });
    await page.goto(url);
  };
  /** The same again in a new window, or the error where this file has had its second chance. */
  const startAgain = async (id: string, error?: unknown) => {
    await close();
    if (lost.has(id)) throw error;
    lost.add(id);
    await goto(urls.get(id) ?? 'about:blank');
  };

  const input = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      if (page) throw error;
      await new Promise<never>(() => undefined); // the page that asked is gone
    }
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
      await goto(url).catch((error: unknown) => startAgain(id, error));
    },
    isActive: (id) => urls.has(id),
    /** Asked where the page has gone silent in the middle of its tests. */
    async getBrowserUrl(id) {
      const href = await page?.evaluate('location.href').catch(() => undefined);
      if (typeof href === 'string' || lost.has(id)) return href as string | undefined;
      const session = sessions.get(id);
      if (session) sessions.updateStatus(session, 'INITIALIZING');
      await startAgain(id);
      return new Promise<never>(() => undefined); // an answer would end the session that has just begun again
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
    sendKeys: (_id, keys) =>
      input(async () => {
        for (const key of keys) await page?.key(key);
      }),
    sendMouseMove: (_id, x, y) => input(async () => page?.moveTo(x, y)),
    startDebugSession() {
      throw new Error('WebKitGTK has no debug sessions here');
    },
  };
}
