/**
 * Time and memory of the feed tool: `npm run build`, then `npx tsx bench/feed-tool.ts [participants …]`. Prints figures, judges none.
 * The peak is that of the whole process, as the operating system counts it.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const tool = fileURLToPath(new URL('../dist/npm/alliance-feed.js', import.meta.url));
if (!existsSync(tool)) throw new Error(`${tool} is missing: npm run build`);
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-feed-'));
const usage = join(folder, 'usage.json');
const measure = `data:text/javascript,${encodeURIComponent(`import {writeFileSync} from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS)));`)}`;

process.on('exit', () => {
  rmSync(folder, {recursive: true, force: true});
});
console.log('participants  build               seconds  peak MB');
for (const size of sizes.length ? sizes : [130, 10_000, 100_000]) {
  const [content, out] = [join(folder, `content-${size}`), join(folder, `out-${size}`)];
  makeContent(content, size, 0);
  report(size, 'first', out, content);
  report(size, 'nothing changed', out, content);
  makeContent(content, size, 1);
  report(size, 'one name changed', out, content);
}

function report(size: number, what: string, out: string, content: string): void {
  const started = performance.now();
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--import', measure, tool, 'build', content, '--out', out],
    {encoding: 'utf8'},
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  console.log(
    `${String(size).padStart(12)}  ${what.padEnd(18)}  ${seconds.toFixed(2).padStart(7)}  ${(Number(readFileSync(usage, 'utf8')) / 1024).toFixed(0).padStart(7)}`,
  );
}

/** Points all over France; no two names or places alike. `version` is in the name of the first. */
function makeContent(target: string, size: number, version: number): void {
  mkdirSync(target, {recursive: true});
  writeFileSync(
    join(target, 'alliance.yaml'),
    'site: https://alliance.test/\nname: {en: The Alliance}\nhome: {en: "https://home.test/"}\nlanguages: [en]\nsets: {participants: {asOf: 2020-01-02}}\n',
  );
  const rows = Array.from({length: size}, (_, i) =>
    [
      `place-${i}`,
      i ? `Place number ${i}` : `Place of version ${version}`,
      '',
      '',
      'FR',
      'city',
      (46 + (i % 300) / 150).toFixed(5),
      (2 + (i % 307) / 150).toFixed(5),
      '2013-03-20',
      '',
      i + 1,
      `https://www.place-${i}.test/`,
      '',
      '',
    ].join(','),
  );
  writeFileSync(
    join(target, 'participants.csv'),
    [
      'id,name,local,local_lang,country,type,latitude,longitude,joined,joined_basis,number,url,ended,source',
      ...rows,
      '',
    ].join('\n'),
  );
}
