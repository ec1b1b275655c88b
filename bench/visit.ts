/** One visit of one page in real Chromium: from navigation to the first marker, to rest, then zoom steps, a drag, and the heap. */
import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, CDPSession, Page, Protocol} from 'puppeteer-core';
import type {BenchServer} from './sites.js';

/** What the pages tell the driver. */
declare global {
  var bench: {hasMarker(): unknown; zoomBy(steps: number): void} | undefined;
  var firstMs: number;
  var longTasks: {startTime: number; duration: number}[];
  var lastTaskMs: number;
  var frameTimes: number[];
  var ticking: number;
}

/** The figures of one visit. */
export interface Visit {
  readonly first: number;
  readonly tbt: number;
  readonly longest: number;
  readonly kb: number;
  readonly zoom: number;
  readonly pan: number;
  readonly panP95: number;
  /** MB */
  readonly heap: number;
  /** MB */
  readonly buffers: number;
  readonly nodes?: number;
  readonly keystroke?: number;
}

/** Under what a page is visited. */
export interface Conditions {
  readonly cpu: number;
  readonly slow: boolean;
  readonly search?: boolean;
}

/** What the page has asked for and not got, and when something last happened. */
interface Traffic {
  readonly open: Set<string>;
  lastMs: number;
}

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
};
/** How long a first marker is waited for. */
export const LIMIT_MS = 120_000;
const ZOOMS = [1, 1, -1, -1];
const DRAG_FRAMES = 45;
/** The page has come to rest when nothing was asked for and no long task ended for so long. */
const REST_MS = 700;

/** No marker within the limit. */
export class LateError extends Error {}

/** Visits a page once. */
export async function visit(
  browser: Browser,
  server: BenchServer,
  path: string,
  {cpu, slow, search}: Conditions,
): Promise<Visit> {
  const sentBefore = server.sentBytes;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1280, height: 900});
  const cdp = await page.createCDPSession();
  const traffic: Traffic = {open: new Set(), lastMs: Date.now()};
  // The end of a worker's own script is told to the worker alone.
  const isWorker = ({type, initiator}: Protocol.Network.RequestWillBeSentEvent) =>
    type === 'Script' && initiator.type === 'other';
  cdp.on('Network.requestWillBeSent', (event) => {
    if (!isWorker(event)) traffic.open.add(event.requestId);
    traffic.lastMs = Date.now();
  });
  for (const end of ['Network.loadingFinished', 'Network.loadingFailed'] as const)
    cdp.on(end, ({requestId}) => {
      traffic.open.delete(requestId);
      traffic.lastMs = Date.now();
    });
  await Promise.all([
    cdp.send('Network.enable'),
    cdp.send('Performance.enable'),
    cdp.send('HeapProfiler.enable'),
  ]);
  if (slow) await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
  await page.evaluateOnNewDocument(watch);
  try {
    await page.goto(server.origin + path, {waitUntil: 'domcontentloaded', timeout: LIMIT_MS});
    await page
      .waitForFunction(() => globalThis.firstMs, {timeout: LIMIT_MS, polling: 50})
      .catch((error: unknown) => {
        throw new LateError(String(error));
      });
    await rest(page, traffic);
    const loaded = await page.evaluate(() => ({
      first: globalThis.firstMs,
      tbt: globalThis.longTasks.reduce((sum, {duration}) => sum + duration - 50, 0),
      longest: Math.max(0, ...globalThis.longTasks.map(({duration}) => duration)),
    }));
    const kb = (server.sentBytes - sentBefore) / 1000;
    await page.mouse.move(500, 300);
    await rest(page, traffic);
    const zoom = await zoomWork(page, cdp, traffic);
    const pan = await panWork(page, cdp);
    const found = search ? await searchFigures(page) : {};
    await cdp.send('HeapProfiler.collectGarbage');
    const heap = await cdp.send('Runtime.getHeapUsage');
    return {
      ...loaded,
      kb,
      zoom,
      ...pan,
      heap: heap.usedSize / 1e6,
      buffers: heap.backingStorageSize / 1e6,
      ...found,
    };
  } finally {
    await context.close();
  }
}

/** In the page, before its own scripts. */
function watch() {
  globalThis.longTasks = [];
  globalThis.lastTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      globalThis.longTasks.push({startTime, duration});
      globalThis.lastTaskMs = performance.now();
    }
  }).observe({type: 'longtask', buffered: true});
  const look = () => {
    if (!globalThis.bench?.hasMarker()) {
      requestAnimationFrame(look);
      return;
    }
    // The frame that holds it has been painted when the task after it runs.
    requestAnimationFrame(() =>
      setTimeout(() => {
        globalThis.firstMs = performance.now();
      }),
    );
  };
  requestAnimationFrame(look);
}

async function rest(page: Page, traffic: Traffic): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    await sleep(200);
    const quietMs = await page.evaluate(
      () => performance.now() - Math.max(globalThis.lastTaskMs, globalThis.firstMs),
    );
    if (!traffic.open.size && Date.now() - traffic.lastMs > REST_MS && quietMs > REST_MS) return;
  }
  throw new Error('the page does not come to rest');
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Main-thread milliseconds for one zoom step, animation and all that follows, less what the driver's own questions cost in that time. */
async function zoomWork(page: Page, cdp: CDPSession, traffic: Traffic): Promise<number> {
  const step = async (by: number): Promise<[ms: number, time: number]> => {
    const [beforeMs, start] = [await taskMs(cdp), Date.now()];
    if (by)
      await page.evaluate((steps) => {
        globalThis.bench?.zoomBy(steps);
      }, by);
    await sleep(600);
    await rest(page, traffic);
    return [(await taskMs(cdp)) - beforeMs, Date.now() - start];
  };
  const [idleMs, idleTime] = await step(0);
  let work = 0;
  for (const by of ZOOMS) {
    const [ms, time] = await step(by);
    work += ms - (idleMs / idleTime) * time;
  }
  return work / ZOOMS.length;
}

/** Main-thread milliseconds for one frame of a drag, less what the same way costs with no button pressed, and the frame interval that 95 % keep. */
async function panWork(page: Page, cdp: CDPSession): Promise<Pick<Visit, 'pan' | 'panP95'>> {
  const {ms: idleMs} = await moveAcross(page, cdp);
  await page.mouse.move(420, 420);
  await page.mouse.down();
  const {ms, frames} = await moveAcross(page, cdp);
  await page.mouse.up();
  const gaps = frames
    .slice(1)
    .map((at, i) => at - (frames[i] ?? at))
    .sort((a, b) => a - b);
  return {
    pan: Math.max(0, ms - idleMs) / DRAG_FRAMES,
    panP95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
  };
}

async function moveAcross(
  page: Page,
  cdp: CDPSession,
): Promise<{readonly ms: number; readonly frames: readonly number[]}> {
  await page.mouse.move(420, 420);
  const before = await taskMs(cdp);
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    const tick = (now: number) => {
      globalThis.frameTimes.push(now);
      globalThis.ticking = requestAnimationFrame(tick);
    };
    globalThis.ticking = requestAnimationFrame(tick);
  });
  for (let i = 1; i <= DRAG_FRAMES; i++) {
    await page.mouse.move(420 + 3 * i, 420 + 2 * i);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.ticking);
    return globalThis.frameTimes;
  });
  return {ms: (await taskMs(cdp)) - before, frames};
}

/** Ours alone: the nodes of the whole element, and the time from a keystroke of the search to the frame that answers it. */
async function searchFigures(page: Page): Promise<Pick<Visit, 'nodes' | 'keystroke'>> {
  return page.evaluate(async () => {
    type MapElement = HTMLElement & {readonly updateComplete: Promise<boolean>};
    const element = document.querySelector<MapElement>('alliance-participant-map');
    const root = element?.shadowRoot;
    const field = root?.querySelector<HTMLInputElement>('input[type=search]');
    if (!root || !field) throw new Error('the map has no search');
    const times: number[] = [];
    for (const text of ['s', 'sa', 'sample k', 'sample ko', 'kosi', '']) {
      const from = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
      root.querySelector('.list')?.getBoundingClientRect();
      times.push(performance.now() - from);
    }
    return {nodes: root.querySelectorAll('*').length, keystroke: Math.max(...times)};
  });
}
