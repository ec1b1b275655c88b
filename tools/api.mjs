/** `npm run api`: writes custom-elements.json, and from it the README's tables; `--check` exits 1 where what is committed differs. */
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
    const {status, stderr} = spawnSync(
      process.execPath,
      [
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        'custom-elements-manifest.config.mjs',
        '--outdir',
        outdir,
      ],
      {encoding: 'utf8'},
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(path.join(dir, COMMITTED), 'utf8'));
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

/** Only the elements and their events, under the paths that the package exports; what is private stays out. */
function publicPart({schemaVersion, modules}) {
  const classes = new Map(
    modules.flatMap((module) =>
      (module.declarations ?? []).map((declaration) => [declaration.name, declaration]),
    ),
  );
  const elements = widgetNames.map((name) => {
    const declaration = [...classes.values()].find(({tagName}) => tagName === `alliance-${name}`);
    if (!declaration) throw new Error(`no class says @element alliance-${name}`);
    const own = cleaned(declaration);
    return {
      kind: 'javascript-module',
      path: `classes/${name}.js`,
      declarations: [own],
      exports: [
        {kind: 'js', name: own.name, declaration: {name: own.name, module: `classes/${name}.js`}},
      ],
    };
  });
  const definitions = widgetNames.map((name, index) => ({
    kind: 'javascript-module',
    path: `${name}.js`,
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: `alliance-${name}`,
        declaration: {name: elements[index].declarations[0].name, module: `classes/${name}.js`},
      },
    ],
  }));
  return {schemaVersion, readme: '', modules: [...elements, ...definitions]};
}

function cleaned(declaration) {
  const hidden = ({privacy, kind, name}) =>
    privacy === 'private' ||
    privacy === 'protected' ||
    (kind === 'method' &&
      [
        'render',
        'updated',
        'willUpdate',
        'firstUpdated',
        'connectedCallback',
        'disconnectedCallback',
      ].includes(name));
  const {members = [], superclass: _superclass, ...rest} = declaration;
  // What the analyzer makes of `this.dispatchEvent(new JoinEvent(url))` bears the name of a variable, or none; the JSDoc has it right.
  const documented = (key) =>
    key === 'events' ? rest[key].filter(({name}) => name?.startsWith('alliance-')) : rest[key];
  const plain = ({inheritedFrom: _inheritedFrom, privacy: _privacy, ...member}) => member;
  return {
    ...rest,
    superclass: {name: 'LitElement', package: 'lit'},
    members: members.filter((member) => !hidden(member)).map(plain),
    ...Object.fromEntries(
      ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']
        .filter((key) => rest[key])
        .map((key) => [key, documented(key).map(plain)]),
    ),
  };
}

const COMMON = ['feed', 'lang', 'theme', 'heading-level'];
const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** The tables of one element: its own attributes, what it sends, parts and tokens. */
function tablesOf(
  {
    tagName,
    description,
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  },
  shared,
) {
  const own = attributes.filter(({name}) => !COMMON.includes(name));
  const rows = own.map(
    ({name, default: value, description: says}) =>
      `| \`${name}\` | ${value && value !== "''" && value !== 'false' ? `\`${cell(value.replaceAll("'", ''))}\`` : ''} | ${cell(says)} |`,
  );
  const sent = events.filter(({name}) => name !== 'alliance-ready' && name !== 'alliance-error');
  const tokens = cssProperties.filter(({name}) => !shared.some((one) => one.name === name));
  const line = (title, list) => (list.length ? [`${title}: ${list.join(' · ')}`, ''] : []);
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

function readmeWith(manifest) {
  const elements = manifest.modules.flatMap(({declarations}) => declarations);
  const [first, ...others] = elements.map(({cssProperties}) => cssProperties);
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
  return readFileSync('README.md', 'utf8').replace(
    /(<!-- api:start -->\n)[\s\S]*(<!-- api:end -->)/,
    (_, start, end) => `${start}${tables}\n${end}`,
  );
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
