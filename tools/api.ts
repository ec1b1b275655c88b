/**
 * `npm run api`: writes custom-elements.json, and from it the tables of docs/elements.md and docs/theming.md,
 * and the steps of docs/embedding.md from those of the configurator; `--check` exits 1
 * if what is committed differs.
 */
import {spawnSync} from 'node:child_process';
import type {CustomElement, JavaScriptModule, Package} from 'custom-elements-manifest/schema';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setupMarkdown} from '../demo/configurator/setup.js';
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

/** Returns a table in Markdown, with a blank line after it. */
const table = (...rows: readonly (readonly string[])[]): string[] => [
  ...rows.map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2}/g, ' ')),
  '',
];
const head = (...names: readonly string[]) => [names, names.map(() => '---')];

/** Returns the lines of one element: its own attributes, its events, slots and parts. */
function linesOf({
  tagName,
  description = '',
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
}: ElementDeclaration): string[] {
  const own = attributes.filter(({name}) => !COMMON.includes(name));
  const isShown = (value = '') => !['', "''", 'false'].includes(value);
  const rows = own.map(({name, default: value = '', description: says}) => [
    `\`${name}\``,
    isShown(value) ? `\`${cell(value.replaceAll("'", ''))}\`` : '',
    cell(says),
  ]);
  const sent = events.filter(({name}) => name !== 'alliance-ready' && name !== 'alliance-error');
  const line = (title: string, list: readonly string[]) =>
    list.length ? [`${title}: ${list.join(' · ')}`, ''] : [];
  return [
    `### \`<${tagName}>\``,
    '',
    description.trim().replace(/\s*\n\s*/g, ' '),
    '',
    ...table(...head('attribute', 'default', 'meaning'), ...rows),
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
  ];
}

const tokenRow = ({name, default: value, description: says}: Token) => [
  `\`${name}\``,
  value ? `\`${value}\`` : '',
  cell(says),
];

/** Returns the tables of tokens: those of all elements, then those that only some have. */
function tokenLines(elements: readonly ElementDeclaration[], shared: readonly Token[]): string[] {
  const ofSome = elements.flatMap(({tagName, cssProperties = []}) =>
    cssProperties
      .filter(({name}) => !shared.some((one) => one.name === name))
      .map((token) => [`\`${tagName}\``, ...tokenRow(token)]),
  );
  return [
    '### Tokens of all elements',
    '',
    ...table(...head('token', 'default', 'meaning'), ...shared.map(tokenRow)),
    '### Tokens of one element',
    '',
    ...table(...head('element', 'token', 'default', 'meaning'), ...ofSome),
  ];
}

/** What the steps of docs/embedding.md are about. */
const DOCUMENTED = {
  widget: 'participant-map',
  attributes: {country: 'FR'},
  published: {
    site: 'https://widgets.example/',
    first: 'en',
    lang: 'en',
    title: 'Participating cities and regions in France',
  },
} as const;

/** Returns the pages with their generated parts. */
function pagesWith(report: Package): Record<string, string> {
  const elements = elementsOf(report);
  const [first = [], ...others] = elements.map(({cssProperties = []}) => cssProperties);
  const shared = first.filter(({name}) =>
    others.every((list) => list.some((one) => one.name === name)),
  );
  const page = (file: string, name: string, lines: readonly string[]) => [
    file,
    textBetweenMarks(file, name, `\n${lines.join('\n')}`),
  ];
  return Object.fromEntries([
    page('docs/elements.md', 'elements', elements.flatMap(linesOf)),
    page('docs/theming.md', 'tokens', tokenLines(elements, shared)),
    page('docs/embedding.md', 'systems', [setupMarkdown(DOCUMENTED), '']),
  ]) as Record<string, string>;
}

const manifest = publicPart(analyze());
const files = {
  [COMMITTED]: `${JSON.stringify(manifest, null, 2)}\n`,
  ...pagesWith(manifest),
};
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the sources say: run npm run api and commit it.`);
    process.exitCode = 1;
  }
}
