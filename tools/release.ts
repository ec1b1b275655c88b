/**
 * `npm run release <version>`: sets the version everywhere it stands, checks all, and makes in `dist/release/` the tarball, the
 * zips, the bill of materials and the hashes; then commits and tags. Nothing is published or pushed.
 * `npm run release -- --artefacts` makes only the files, of the version that is set: what a tag's workflow does.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {filesIn, readPackage} from './project.js';
import {isVersion, placeholdersOf, setVersion} from './version.js';

const OUT = 'dist/release';

/** Ends with what is wrong and what to do. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, {stdio: 'inherit'});
}

/** Makes the files of a release from what is built. */
function makeArtefacts(): void {
  const {version} = readPackage();
  rmSync(OUT, {recursive: true, force: true});
  mkdirSync(OUT, {recursive: true});
  run('npm', 'pack', './dist/npm', '--pack-destination', OUT);
  for (const zip of [
    `alliance-widgets-${version}.zip`,
    `alliance-widgets-wordpress-${version}.zip`,
  ])
    cpSync(path.join('dist/site', zip), path.join(OUT, zip));
  cpSync('dist/npm/bom.cdx.json', path.join(OUT, `alliance-widgets-${version}.cdx.json`));
  const hashes = filesIn(OUT)
    .sort()
    .map((file) => {
      const hash = createHash('sha256').update(readFileSync(path.join(OUT, file)));
      return `${hash.digest('hex')}  ${file}\n`;
    });
  writeFileSync(path.join(OUT, 'SHA256SUMS'), hashes.join(''));
  console.log(`Release ${version}: ${filesIn(OUT).length} files in ${OUT}`);
}

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {artefacts: {type: 'boolean', default: false}},
});
const [version = ''] = positionals;
if (!values.artefacts && !isVersion(version)) refuse('Name the version: npm run release 1.2.3');
const placeholders = placeholdersOf('.');
if (placeholders.length)
  refuse(
    `project.json has addresses that nobody has set. Write the real ones, then release again:\n  ${placeholders.join('\n  ')}`,
  );
if (values.artefacts) {
  run('npm', 'run', 'build');
  makeArtefacts();
} else {
  if (execFileSync('git', ['status', '--porcelain'], {encoding: 'utf8'}))
    refuse('The work tree has changes that are not committed. Commit them first.');
  const date = new Date().toISOString().slice(0, 10);
  for (const file of setVersion('.', version, date)) console.log(`version ${version}: ${file}`);
  run('npm', 'test');
  makeArtefacts();
  run('git', 'commit', '--all', '--message', `chore(release): ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Alliance Widgets ${version}`);
  console.log(`Tagged v${version}. Publish it: git push --follow-tags`);
}
