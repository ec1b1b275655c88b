/**
 * Component tests in real Chromium, Firefox and WebKitGTK: `npx wtr`, `ENGINES=webkit npx wtr --files test/widgets/x.wtr.ts`.
 * `web-test-runner.config.mjs` loads it.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import type {BrowserLauncher, TestRunnerConfig, TestRunnerPlugin} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {fileURLToPath} from 'node:url';
import * as puppeteer from 'puppeteer-core';
import {projectBasemap} from '../src/geo/project-basemap.js';
import {ENGINES, endWithProcess, launchOptions, type Engine} from '../tools/engines.js';
import {exitOnSignal} from '../tools/exit-on-signal.js';
import {webkitLauncher} from '../tools/webkit-launcher.js';
import {wtrReporter} from './wtr-reporter.js';

const createBrowserContext = ({browser}: {readonly browser: puppeteer.Browser}) => {
  endWithProcess(browser);
  return browser.defaultBrowserContext();
};
const webkit = webkitLauncher();
const LAUNCHERS: Record<Engine, () => BrowserLauncher> = {
  chromium: () =>
    chromeLauncher({puppeteer, createBrowserContext, launchOptions: launchOptions('chromium')}),
  firefox: () =>
    chromeLauncher({puppeteer, createBrowserContext, launchOptions: launchOptions('firefox')}),
  webkit: () => webkit,
};

exitOnSignal();
/**
 * `import land from './land.json'` works as in the build, while fetch('./land.json') still gets JSON:
 * the import is renamed, and only the renamed request is turned into a module.
 */
const jsonImports: TestRunnerPlugin = {
  name: 'json-imports',
  resolveImport: ({source}) =>
    /^\.{0,2}\/.*\.json$/.test(source) ? `${source}?json-module` : undefined,
  resolveMimeType: ({url}) => (url.endsWith('.json?json-module') ? 'js' : undefined),
  transform({url, path, body}) {
    if (!url.endsWith('.json?json-module')) return undefined;
    const text = String(body);
    const value = path.includes('coe-basemap')
      ? projectBasemap(JSON.parse(text))
      : (JSON.parse(text) as unknown);
    return `export default ${JSON.stringify(value)};`;
  },
};

const config: TestRunnerConfig = {
  files: 'test/**/*.wtr.ts',
  nodeResolve: {
    exportConditions: ['production', 'default'], // Lit's development build warns in every log
    extensions: ['.mjs', '.js', '.ts', '.json'], // leaflet/src imports './Map' without one
  },
  // Focus belongs to one window at a time, and there are two cores.
  concurrency: 1,
  concurrentBrowsers: 1,
  plugins: [
    jsonImports,
    // Without the tsconfig esbuild refuses `@property()` fields, and Lit then sees them shadowed.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: ENGINES.map((engine) => LAUNCHERS[engine]()),
  reporters: [webkit.reporter, wtrReporter()],
  staticLogging: true,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // Ends what hangs; a busy machine takes several times as long as a quiet one.
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: 180_000, forbidOnly: true}},
};
export default config;
