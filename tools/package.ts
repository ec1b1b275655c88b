/** Writes what makes `dist/npm` a package: package.json with its exports, types, readme, licence. */
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import {frameworks, writeEditorData} from './editor-data.js';
import {withoutLinks} from './marks.js';
import {readJson, readPackage} from './project.js';

const SHARED = [
  'name',
  'version',
  'description',
  'license',
  'type',
  'engines',
  'keywords',
] as const;

/** The `exports` of a package.json. */
type Exports = Readonly<
  Record<string, string | {readonly types: string; readonly default: string}>
>;

/** Copies the types that the exports name, and those that these import: what the tool has inside is nobody else's. */
function copyTypes(dir: string, exports: Exports): void {
  const copied = new Set<string>();
  const copy = (file: string) => {
    if (copied.has(file)) return;
    copied.add(file);
    const source = path.join('build', file);
    cpSync(source, path.join(dir, 'types', file));
    for (const {fileName} of ts.preProcessFile(readFileSync(source, 'utf8')).importedFiles)
      if (fileName.startsWith('.'))
        copy(path.join(path.dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  };
  for (const entry of Object.values(exports)) {
    const types = typeof entry === 'object' ? entry.types : '';
    if (types.startsWith('./types/')) copy(types.slice('./types/'.length));
  }
}

/** Returns the project's addresses as package.json has them. They stand once, in project.json. */
function addresses(): object {
  const {repository, homepage} = readJson('project.json') as Record<string, string>;
  return {
    repository: {type: 'git', url: `git+${repository}.git`},
    homepage,
    bugs: {url: `${repository}/issues`},
  };
}

/** Writes the package's files around its modules. @param dir the package */
export function writePackage(dir: string): void {
  const own = readPackage();
  const entry = (file: string, types: string) => ({
    types: `./types/${types}.d.ts`,
    default: `./${file}.js`,
  });
  const classFile = (name: WidgetName) => `widgets/${name}/${name}`;
  const exports: Exports = {
    ...Object.fromEntries(
      widgetNames.map((name) => [`./${name}.js`, entry(name, `elements/${name}`)]),
    ),
    ...Object.fromEntries(
      widgetNames.map((name) => [
        `./classes/${name}.js`,
        entry(`classes/${name}`, classFile(name)),
      ]),
    ),
    './events.js': entry('events', 'widgets/shared/events'),
    './upgrade.js': entry('upgrade', 'embed/upgrade'),
    './render.js': entry('render', 'publish/render'),
    './feed': entry('feed', 'feed/index'),
    ...Object.fromEntries(
      frameworks.map((name) => [`./${name}`, {types: `./${name}.d.ts`, default: `./${name}.js`}]),
    ),
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
  const manifest = {
    ...Object.fromEntries(
      SHARED.filter((key) => own[key] !== undefined).map((key) => [key, own[key]]),
    ),
    ...addresses(),
    bin: {'alliance-feed': 'alliance-feed.js'},
    exports,
    sideEffects: [
      ...widgetNames.map((name) => `./${name}.js`),
      './chunks/before-lit.js',
      './alliance-feed.js',
    ],
    customElements: 'custom-elements.json',
    'web-types': 'web-types.json',
    dependencies: own.dependencies,
  };
  writeFileSync(path.join(dir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyTypes(dir, exports);
  for (const file of ['LICENSE', 'CHANGELOG.md', 'custom-elements.json'])
    if (existsSync(file)) cpSync(file, path.join(dir, file));
  writeFileSync(path.join(dir, 'README.md'), withoutLinks(readFileSync('README.md', 'utf8')));
  writeEditorData(dir);
}
