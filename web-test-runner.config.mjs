/** Component tests in real Chromium, Firefox and WebKitGTK: `npx wtr`, `ENGINES=webkit npx wtr --files test/widgets/x.wtr.ts`. */
import rollupJson from '@rollup/plugin-json';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {tsImport} from 'tsx/esm/api';
import {ENGINES, endWithProcess, launchOptions} from './tools/engines.mjs';
import {exitOnSignal} from './tools/exit-on-signal.mjs';
import {webkitLauncher} from './tools/webkit-launcher.mjs';
import {wtrReporter} from './test/wtr-reporter.mjs';

const createBrowserContext = ({browser}) => {
  endWithProcess(browser);
  return browser.defaultBrowserContext();
};
const webkit = webkitLauncher();
const LAUNCHERS = {
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
const jsonImports = {
  name: 'json-imports',
  resolveImport: ({source}) =>
    /^\.{0,2}\/.*\.json$/.test(source) ? `${source}?json-module` : undefined,
  resolveMimeType: ({url}) => (url.endsWith('.json?json-module') ? 'js' : undefined),
  async transform({url, path, body}) {
    if (!url.endsWith('.json?json-module')) return undefined;
    const {projectBasemap} = await tsImport('./src/geo/project-basemap.ts', import.meta.url);
    return rollupJson().transform(
      path.includes('coe-basemap') ? JSON.stringify(projectBasemap(JSON.parse(body))) : body,
      path,
    ).code;
  },
};

export default {
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
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: ENGINES.map((engine) => LAUNCHERS[engine]()),
  reporters: [webkit.reporter, wtrReporter()],
  staticLogging: true,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // Ends what hangs; a busy machine takes several times as long as a quiet one.
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 60_000, forbidOnly: true}},
};
