/** `npm run api`: writes custom-elements.json, and from it the README's tables; `--check` exits 1 where what is committed differs. */
import {spawnSync} from 'node:child_process';
import type {CustomElement, JavaScriptModule, Package} from 'custom-elements-manifest/schema';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {widgetNames} from '../src/embed/widget-names.js';
import {elementsOf, type ElementDeclaration} from './elements.js';
import {textBetweenMarks} from './marks.js';
import {readJson} from './project.js';

const COMMITTED = 'custom-elements.json';

/** By default the analyzer would write into package.json too; no switch of its command says otherwise. */
const ANALYZER = {
  globs: ['src/widgets/**/*.ts'],
  litelement: true,
  quiet: true,
  packagejson: false,
};

/** Runs the analyzer on the sources. */
function analyze(): Package {
  const dir = mkdtempSync(path.join(tmpdir(), 'alliance-api-'));
  const config = path.join(dir, 'config.mjs');
  writeFileSync(config, `export default ${JSON.stringify(ANALYZER)};`);
  try {
    const {status, stderr} = spawnSync(
      process.execPath,
      [
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        path.relative('.', config),
        '--outdir',
        path.relative('.', dir),
      ],
      {encoding: 'utf8'},
    );
    if (status !== 0) throw new Error(stderr);
    return readJson(path.join(dir, COMMITTED)) as Package;
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

/** Returns only the elements and their events, under the paths that the package exports; what is private stays out. */
function publicPart(report: Package): Package {
  const declared = elementsOf(report);
  const elements = widgetNames.map((name) => {
    const declaration = declared.find(({tagName}) => tagName === `alliance-${name}`);
    if (!declaration) throw new Error(`no class says @element alliance-${name}`);
    return {name, tag: `alliance-${name}`, own: cleaned(declaration)};
  });
  const classes = elements.map(({name, own}): JavaScriptModule => ({
    kind: 'javascript-module',
    path: `classes/${name}.js`,
    declarations: [own],
    exports: [
      {kind: 'js', name: own.name, declaration: {name: own.name, module: `classes/${name}.js`}},
    ],
  }));
  const definitions = elements.map(({name, tag, own}): JavaScriptModule => ({
    kind: 'javascript-module',
    path: `${name}.js`,
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: {name: own.name, module: `classes/${name}.js`},
      },
    ],
  }));
  return {
    schemaVersion: report.schemaVersion,
    readme: '',
    modules: [...classes, ...definitions],
  };
}

/** Methods that Lit calls. */
const LIFE_CYCLE = [
  'render',
  'updated',
  'willUpdate',
  'firstUpdated',
  'connectedCallback',
  'disconnectedCallback',
];
type Member = NonNullable<CustomElement['members']>[number];

function cleaned(declaration: ElementDeclaration): ElementDeclaration & {kind: 'class'} {
  const isHidden = ({privacy, kind, name}: Member) =>
    privacy === 'private' ||
    privacy === 'protected' ||
    (kind === 'method' && LIFE_CYCLE.includes(name));
  const {members = [], superclass: _superclass, ...rest} = declaration;
  const plain = <T extends object>({
    inheritedFrom: _from,
    privacy: _privacy,
    ...member
  }: T & {inheritedFrom?: unknown; privacy?: unknown}) => member;
  const listed = (['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const).flatMap(
    (key) => {
      const list: readonly {readonly name?: string}[] | undefined = rest[key];
      // What the analyzer makes of `this.dispatchEvent(new JoinEvent(url))` bears the name of a variable, or none; the JSDoc has it right.
      const documented =
        key === 'events' ? list?.filter(({name}) => name?.startsWith('alliance-')) : list;
      return documented ? [[key, documented.map(plain)] as const] : [];
    },
  );
  return {
    ...rest,
    superclass: {name: 'LitElement', package: 'lit'},
    members: members.filter((member) => !isHidden(member)).map(plain),
    ...Object.fromEntries(listed),
  } as ElementDeclaration & {kind: 'class'};
}

type Token = NonNullable<CustomElement['cssProperties']>[number];

const COMMON = ['feed', 'lang', 'theme', 'heading-level'];
const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** Writes the tables of one element: its own attributes, what it sends, parts and tokens. */
function tablesOf(
  {
    tagName,
    description = '',
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  }: ElementDeclaration,
  shared: readonly Token[],
): string[] {
  const own = attributes.filter(({name}) => !COMMON.includes(name));
  const rows = own.map(
    ({name, default: value, description: says}) =>
      `| \`${name}\` | ${value && value !== "''" && value !== 'false' ? `\`${cell(value.replaceAll("'", ''))}\`` : ''} | ${cell(says)} |`,
  );
  const sent = events.filter(({name}) => name !== 'alliance-ready' && name !== 'alliance-error');
  const tokens = cssProperties.filter(({name}) => !shared.some((one) => one.name === name));
  const line = (title: string, list: readonly string[]) =>
    list.length ? [`${title}: ${list.join(' · ')}`, ''] : [];
  return [
    `### \`<${tagName}>\``,
    '',
    description.trim().replace(/\s*\n\s*/g, ' '),
    '',
    '| attribute | unless given | |',
    '|---|---|---|',
    ...rows,
    '',
    ...line(
      'Events',
      sent.map(({name, description: says}) => `\`${name}\` (${cell(says)})`),
    ),
    ...line(
      'Slots',
      slots
        .filter(({name}) => name)
        .map(({name, description: says}) => `\`${name}\` (${cell(says)})`),
    ),
    ...line(
      'Parts',
      cssParts.map(({name}) => `\`${name}\``),
    ),
    ...line(
      'Tokens',
      tokens.map(({name}) => `\`${name}\``),
    ),
  ];
}

function readmeWith(report: Package): string {
  const elements = elementsOf(report);
  const [first = [], ...others] = elements.map(({cssProperties = []}) => cssProperties);
  const shared = first.filter(({name}) =>
    others.every((list) => list.some((one) => one.name === name)),
  );
  const tokens = [
    '### Tokens of all elements',
    '',
    '| token | unless given | |',
    '|---|---|---|',
    ...shared.map(
      ({name, default: value, description: says}) =>
        `| \`${name}\` | \`${value}\` | ${cell(says)} |`,
    ),
    '',
  ];
  const tables = [...tokens, ...elements.flatMap((element) => tablesOf(element, shared))]
    .join('\n')
    .trimEnd();
  return textBetweenMarks('README.md', 'api', tables);
}

const manifest = publicPart(analyze());
const files = {
  [COMMITTED]: `${JSON.stringify(manifest, null, 2)}\n`,
  'README.md': readmeWith(manifest),
};
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the sources say: run npm run api and commit it.`);
    process.exitCode = 1;
  }
}
