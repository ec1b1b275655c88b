/**
 * `npm run bench [-- options]`: the participant map beside what people use today, and the feed tool's figures. Prints, and writes
 * `bench/results.md`; judges speed nowhere else.
 *   --sizes 130,1000,10000,100000  --cpu 1,4  --runs 3  --only ours,openlayers  --no-slow  --no-tool  --no-build
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {endWithProcess, launchOptions} from '../tools/engines.js';
import {writeReport, type Result} from './report.js';
import {bundle, CONTENDERS, makeFeed, serve} from './sites.js';
import {LateError, LIMIT_MS, visit} from './visit.js';

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '130,1000,10000,100000'},
    cpu: {type: 'string', default: '1,4'},
    runs: {type: 'string', default: '3'},
    only: {type: 'string', default: Object.keys(CONTENDERS).join()},
    slow: {type: 'boolean', default: true},
    tool: {type: 'boolean', default: true},
    build: {type: 'boolean', default: true},
  },
  allowNegative: true,
});
const sizes = values.sizes.split(',').map(Number);
const rates = values.cpu.split(',').map(Number);
const contenders = values.only.split(',');
const [firstContender = 'ours'] = contenders;
const unknown = contenders.filter((name) => !CONTENDERS[name]);
if (unknown.length)
  throw new Error(`--only ${unknown.join()}: one of ${Object.keys(CONTENDERS).join()}`);
const started = Date.now();
const root = fileURLToPath(new URL('..', import.meta.url));
if (values.build)
  execFileSync('npm', ['run', 'build'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});

const folder = join(tmpdir(), 'alliance-bench');
console.log(`Feeds in ${folder} (kept for the next run), bundles …`);
for (const size of sizes) makeFeed(folder, size);
await bundle(join(folder, 'bundles'), contenders);
const server = await serve(folder, join(folder, 'bundles'));
const browser = await puppeteer.launch({
  ...launchOptions('chromium', {args: ['--enable-unsafe-swiftshader']}),
  protocolTimeout: 180_000,
});
endWithProcess(browser);

/** Every visit of every round: contenders by turns, so that what slows the machine down slows all. */
const conditions = [
  ...sizes.flatMap((size) => rates.map((cpu) => ({size, cpu, slow: false}))),
  ...(values.slow
    ? [Math.min(...sizes), Math.max(...sizes)].map((size) => ({size, cpu: 4, slow: true}))
    : []),
];
const results: Result[] = [];
// The browser's own first page is slow, whoever it is.
await visit(browser, server, `/${Math.min(...sizes)}/${firstContender}.html`, {
  cpu: 1,
  slow: false,
});
const version = await browser.version();
/** After each round, so that a run that is stopped has left something. */
const write = (runs: string | number, tool?: string) =>
  writeReport({results, contenders, version, tool, runs, seconds: (Date.now() - started) / 1000});
for (let run = 1; run <= Number(values.runs); run++) {
  for (const condition of conditions) {
    for (const contender of contenders) {
      try {
        if (
          results.some(
            (one) =>
              one.contender === contender &&
              one.late &&
              one.size === condition.size &&
              one.cpu === condition.cpu &&
              one.slow === condition.slow,
          )
        )
          continue;
        const figures = await visit(browser, server, `/${condition.size}/${contender}.html`, {
          ...condition,
          search: contender === 'ours',
        });
        results.push({...condition, contender, run, ...figures});
        console.log(
          `${run} ${String(condition.size).padStart(6)} ×${condition.cpu}${condition.slow ? ' slow' : '     '} ${contender.padEnd(22)} first ${figures.first.toFixed(0)} ms, TBT ${figures.tbt.toFixed(0)}, longest ${figures.longest.toFixed(0)}, zoom ${figures.zoom.toFixed(0)}, pan ${figures.pan.toFixed(1)} (p95 ${figures.panP95.toFixed(0)}), heap ${figures.heap.toFixed(1)}+${figures.buffers.toFixed(1)} MB, ${figures.kb.toFixed(0)} KB${figures.nodes ? `, nodes ${figures.nodes}, key ${figures.keystroke?.toFixed(0)} ms` : ''}`,
        );
      } catch (error) {
        console.log(`${run} ${condition.size} ×${condition.cpu} ${contender}: ${String(error)}`);
        // Not asked again: each further round would wait as long for the same.
        if (error instanceof LateError)
          results.push({...condition, contender, run, first: LIMIT_MS, late: true});
      }
    }
  }
  write(run);
}
await browser.close();
server.close();
const tool = values.tool
  ? spawnSync(process.execPath, ['--import', 'tsx', join(root, 'bench/feed-tool.ts')], {
      encoding: 'utf8',
    }).stdout
  : '';
console.log(write(values.runs, tool));
