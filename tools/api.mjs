/** `npm run api`: writes custom-elements.json from the sources; `--check` exits 1 where the committed one differs. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {widgetNames} from '../rollup.config.mjs';

const COMMITTED = 'custom-elements.json';

function analyze() {
  const dir = mkdtempSync(path.join(tmpdir(), 'alliance-api-'));
  try {
    const outdir = path.relative('.', dir);
    const {status, stderr} = spawnSync(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--litelement', '--quiet', '--globs', 'src/widgets/**/*.ts', '--outdir', outdir], {encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(path.join(dir, COMMITTED), 'utf8'));
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

/** Only the elements and their events, under the paths that the package exports; what is private stays out. */
function publicPart({schemaVersion, modules}) {
  const classes = new Map(modules.flatMap((module) => (module.declarations ?? []).map((declaration) => [declaration.name, declaration])));
  const elements = widgetNames.map((name) => {
    const declaration = [...classes.values()].find(({tagName}) => tagName === `alliance-${name}`);
    if (!declaration) throw new Error(`no class says @element alliance-${name}`);
    const own = cleaned(declaration);
    return {
      kind: 'javascript-module', path: `classes/${name}.js`, declarations: [own],
      exports: [{kind: 'js', name: own.name, declaration: {name: own.name, module: `classes/${name}.js`}}],
    };
  });
  const definitions = widgetNames.map((name, index) => ({
    kind: 'javascript-module', path: `${name}.js`, declarations: [],
    exports: [{kind: 'custom-element-definition', name: `alliance-${name}`, declaration: {name: elements[index].declarations[0].name, module: `classes/${name}.js`}}],
  }));
  return {schemaVersion, readme: '', modules: [...elements, ...definitions]};
}

function cleaned(declaration) {
  const hidden = ({privacy, kind, name}) => privacy === 'private' || privacy === 'protected' || (kind === 'method' && ['render', 'updated', 'willUpdate', 'firstUpdated', 'connectedCallback', 'disconnectedCallback'].includes(name));
  const {members = [], superclass: _superclass, ...rest} = declaration;
  const plain = ({inheritedFrom: _inheritedFrom, ...member}) => member;
  return {
    ...rest,
    superclass: {name: 'LitElement', package: 'lit'},
    members: members.filter((member) => !hidden(member)).map(plain),
    ...Object.fromEntries(['attributes', 'events', 'slots', 'cssParts', 'cssProperties'].filter((key) => rest[key]).map((key) => [key, rest[key].map(plain)])),
  };
}

const text = `${JSON.stringify(publicPart(analyze()), null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(COMMITTED, 'utf8') !== text) {
    console.error(`${COMMITTED} is not what the sources say: run npm run api and commit it.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(COMMITTED, text);
}
