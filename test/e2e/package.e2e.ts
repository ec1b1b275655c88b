/** The package as npm packs it, installed without a network in a folder of its own: its tool, its types, its use on a server, and the examples. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import ts from 'typescript';
import {widgetNames} from '../../src/embed/widget-names.js';
import {host, staticFiles} from '../host-server.js';
import {ENGINES, withPage, type EnginePage} from './page.js';

/** Inside the repository, so that React and its like are found there; lit and the package itself are installed. */
const folder = resolve('test/out/consumer');
const run = promisify(execFile);
const npm = (...args: string[]) =>
  run('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: folder});
const json = async (file: string) =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as never;

/** What npm would fetch for lit: taken from where `npm ci` laid it. */
async function dependencies(
  names: readonly string[],
  found = new Set<string>(),
): Promise<Set<string>> {
  for (const name of names.filter((own) => !found.has(own))) {
    found.add(name);
    const {dependencies: next = {}} = JSON.parse(
      await readFile(`node_modules/${name}/package.json`, 'utf8'),
    ) as {dependencies?: Record<string, string>};
    await dependencies(Object.keys(next), found);
  }
  return found;
}

const library = join('node_modules', 'alliance-widgets');

before(async () => {
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  await writeFile(
    join(folder, 'package.json'),
    '{"name": "a-town", "private": true, "type": "module"}\n',
  );
  const {stdout} = await npm('pack', resolve('dist/npm'), '--silent');
  const local = [...(await dependencies(['lit']))].map((name) => resolve('node_modules', name));
  await npm('install', '--install-links', ...local, join(folder, stdout.trim()));
  await cp('examples', folder, {recursive: true});
});
after(() => rm(folder, {recursive: true}));

describe('the packed package', () => {
  it('has notices, changes, licence, bill of materials and what editors read', async () => {
    const there = await readdir(join(folder, library));
    const wanted = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'bom.cdx.json',
      'custom-elements.json',
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ];
    assert.deepEqual(
      wanted.filter((file) => !there.includes(file)),
      [],
    );
    const html = (await json(`${library}/vscode.html-custom-data.json`)) as {
      tags: {name: string}[];
    };
    const web = (await json(`${library}/web-types.json`)) as {
      version: string;
      contributions: {html: {elements: {name: string}[]}};
    };
    assert.equal(html.tags.length, widgetNames.length);
    assert.deepEqual(
      web.contributions.html.elements.map(({name}) => name),
      html.tags.map(({name}) => name),
    );
    assert.equal(
      web.version,
      ((await json(`${library}/package.json`)) as {version: string}).version,
    );
  });

  it('names in its bill what its notices name, and what npm installs with it', async () => {
    const bill = (await json(`${library}/bom.cdx.json`)) as {
      bomFormat: string;
      components: {
        group?: string;
        name: string;
        version: string;
        purl: string;
        licenses?: unknown[];
      }[];
    };
    const listed = bill.components.map(
      ({group, name, version}) => `${group ? `${group}/` : ''}${name} ${version}`,
    );
    const notices = await readFile(join(folder, library, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const noticed = [
      ...notices.matchAll(/(?:^|-{72}\n\n)((?:@[\w-]+\/)?[\w.-]+ \d+\.\d+\.\d+\S*) \(/gm),
    ].map(([, name]) => name!);
    const installed = await Promise.all(
      [...(await dependencies(['lit']))].map(
        async (name) =>
          `${name} ${((await json(`node_modules/${name}/package.json`)) as {version: string}).version}`,
      ),
    );
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.ok(
      noticed.length > 10 && installed.includes('lit 3.3.3'),
      'there is something to compare',
    );
    assert.deepEqual(
      [...noticed, ...installed].filter((name) => !listed.includes(name)),
      [],
    );
    assert.deepEqual(
      bill.components.filter(
        ({purl, licenses}) => !purl.startsWith('pkg:npm/') || !licenses?.length,
      ),
      [],
    );
  });

  it('runs its tool by name, and builds the feed and checks it', async () => {
    const tool = async (...args: string[]) =>
      (await run('npx', ['--offline', 'alliance-feed', ...args], {cwd: folder})).stdout;
    assert.match(await tool('--help'), /Usage: alliance-feed/);
    await tool('build', resolve('data/alliance'), '--out', 'public');
    const built = (await json('public/feed/alliance.json')) as {
      sets: {participants: {count: number}};
    };
    assert.equal(built.sets.participants.count, 130);
    await tool('check', 'public/feed');
  });

  it(
    'does what docs/publishing.md prints, word by word, in an empty folder',
    {timeout: 300_000},
    async () => {
      const town = join(folder, 'as-printed');
      await mkdir(town);
      const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
      await cp(join(folder, tarball!), join(town, tarball!));
      await writeFile(join(town, 'package.json'), '{"name": "printed", "private": true}\n');
      // What npm would fetch: there is no network.
      const local = [...(await dependencies(['lit']))].map((name) => resolve('node_modules', name));
      const env = {...process.env, npm_config_offline: 'true', npm_config_audit: 'false'};
      await run('npm', ['install', '--install-links', ...local], {cwd: town, env});
      const site = await host({'*': staticFiles(join(town, 'public'))});
      try {
        const blocks = (await readFile('docs/publishing.md', 'utf8')).matchAll(
          /```sh\n([^]*?)```/g,
        );
        const printed = [...blocks]
          .flatMap(([, block]) => block!.split('\n'))
          .filter((line) => /^npm install \.\/|^npx alliance-feed /.test(line));
        assert.ok(printed.length >= 8, printed.join('\n'));
        for (const line of printed) {
          const command = line.replace('https://widgets.example', site.origin);
          const {code, stderr} = await run('sh', ['-c', command], {cwd: town, env}).then(
            ({stderr: text}) => ({code: 0, stderr: text}),
            (error: unknown) => error as {code: number; stderr: string},
          );
          // What check says of the test's own server is not the page's concern.
          const limit = line.includes('check https:') ? 1 : 0;
          assert.ok(code <= limit, `${line}\n${stderr}`);
        }
        for (const file of [
          'index.html',
          'w/index.html',
          'v1/alliance.js',
          '1.0.0/sri.json',
          'feed/alliance.json',
        ])
          await readFile(join(town, 'public', file));
      } finally {
        await site.close();
      }
    },
  );

  it('can be imported on a server, with registration and without', async () => {
    const {exports} = (await json(`${library}/package.json`)) as {exports: Record<string, unknown>};
    const names = Object.keys(exports)
      .filter((name) => !name.endsWith('.json'))
      .map((name) => name.replace('.', 'alliance-widgets'));
    assert.ok(names.length >= 20);
    await run(
      process.execPath,
      ['--input-type=module', '-e', names.map((name) => `await import('${name}');`).join('\n')],
      {cwd: folder},
    );
  });

  it('renders a widget on a server by a function, as its tool prints it', async () => {
    const args = ['country-counter', '--shadow', '--lang', 'fr', '--feed', resolve('dist/site')];
    const printed = await run('npx', ['--offline', 'alliance-feed', 'render', ...args], {
      cwd: folder,
    });
    const code = `import {readFeed, renderWidget} from 'alliance-widgets/render.js';
      const {html, rule, warnings} = renderWidget(
        {widget: 'country-counter', attributes: {}},
        await readFeed(${JSON.stringify(resolve('dist/site'))}, 'fr'),
        {shadow: true},
      );
      console.log(JSON.stringify({html, rule, warnings}));`;
    const {stdout} = await run(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
    });
    const made = JSON.parse(stdout) as {html: string; rule: string; warnings: string[]};
    assert.match(made.html, /^<alliance-country-counter lang="fr">\n<template shadowrootmode/);
    assert.deepEqual(made.warnings, []);
    assert.equal(
      printed.stdout,
      `${made.html}\n<!-- For the site's style sheet, so that the page does not move: ${made.rule} -->\n`,
    );
  });
});

const WRONG = (
  framework: string,
  event: string,
) => `/** @jsxImportSource ${framework === 'solid' ? 'solid-js' : framework} */
import type {} from 'alliance-widgets/${framework}';
export const right = <alliance-join-button for="ngo" size="small" heading-level="none" class="mine" ${event}alliance-join={(event) => { const url: string = event.url; console.log(url); }}>Join</alliance-join-button>;
export const numbers = <alliance-news-ticker limit={3} interval={10} heading-level={2}/>;
// @ts-expect-error there is no such size
export const wrong = <alliance-join-button size="huge"/>;
`;
const WRONG_PROPS = (
  framework: string,
  from: string,
  props: string,
  event: string,
) => `import type {} from 'alliance-widgets/${framework}';
import type {${from.split('.')[0]}} from '${framework === 'svelte' ? 'svelte/elements' : framework}';
export const right: ${props} = {for: 'ngo', size: 'small', 'heading-level': 'none', class: 'mine', '${event}': (event) => { const url: string = event.url; console.log(url); }};
// @ts-expect-error there is no such size
export const wrong: ${props} = {size: 'huge'};
`;
const PLAIN = `import 'alliance-widgets/participant-map.js';
import {CountryCounter} from 'alliance-widgets/classes/country-counter.js';
import {upgrade} from 'alliance-widgets/upgrade.js';
document.createElement('alliance-participant-map').view = 'list';
// @ts-expect-error there is no such view
document.createElement('alliance-participant-map').view = 'globe';
new CountryCounter().format = 'compact';
document.addEventListener('alliance-participant-select', (event) => { const id: string = event.participantId; console.log(id, upgrade); });
`;

/** Listeners with no import but the widget's own. */
const LISTENERS = (name: string, module: string) => `import 'alliance-widgets/${module}.js';
document.addEventListener('alliance-participant-select', (event) => { const id: string = event.participantId; console.log(id); });
document.addEventListener('alliance-join', (event) => { const url: string = event.url; console.log(url); });
document.querySelector<HTMLElement>('alliance-${name}')?.addEventListener('alliance-error', (event) => { const code: string = event.error.code; console.log(code); });
document.querySelector<HTMLElement>('alliance-${name}')?.addEventListener('alliance-ready', (event) => { const {type}: Event = event; console.log(type); });
`;

describe('the types of the package, for who checks strictly', () => {
  before(async () => {
    const types = join(folder, 'types');
    await mkdir(types);
    await writeFile(join(types, 'plain.ts'), PLAIN);
    for (const framework of ['react', 'preact'])
      await writeFile(join(types, `${framework}.tsx`), WRONG(framework, 'on'));
    await writeFile(join(types, 'solid.tsx'), WRONG('solid', 'on:'));
    await writeFile(
      join(types, 'vue.ts'),
      WRONG_PROPS(
        'vue',
        'GlobalComponents',
        "InstanceType<GlobalComponents['alliance-join-button']>['$props']",
        'onAlliance-join',
      ),
    );
    await writeFile(
      join(types, 'svelte.ts'),
      WRONG_PROPS(
        'svelte',
        'SvelteHTMLElements',
        "SvelteHTMLElements['alliance-join-button']",
        'onalliance-join',
      ),
    );
  });

  it('know the events by the import of any one widget, with registration and without', async () => {
    const listeners = join(folder, 'listeners');
    await mkdir(listeners);
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      types: [],
    };
    let before: ts.Program | undefined;
    for (const name of widgetNames)
      for (const module of [name, `classes/${name}`]) {
        const file = join(listeners, `${module.replace('/', '-')}.ts`);
        await writeFile(file, LISTENERS(name, module));
        // Each alone: what another file imports would be known here too.
        before = ts.createProgram([file], options, undefined, before);
        assert.deepEqual(
          ts
            .getPreEmitDiagnostics(before)
            .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' ')),
          [],
          module,
        );
      }
    await rm(listeners, {recursive: true});
  });

  for (const [resolution, module] of [
    ['bundler', 'esnext'],
    ['node16', 'node16'],
  ] as const) {
    it(`hold under moduleResolution ${resolution}, in React, Preact, Solid, Vue and Svelte too`, async () => {
      const {stdout} = await run(process.execPath, [
        resolve('node_modules/typescript/bin/tsc'),
        '-p',
        folder,
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ]).catch((error: unknown) => error as {stdout: string});
      assert.equal(stdout, '');
    });
  }
});

describe('the examples, built from the packed package', () => {
  let town: Awaited<ReturnType<typeof host>>;
  const out = join(folder, 'public');
  before(async () => {
    await run(process.execPath, [join(folder, 'build.mjs'), out], {cwd: folder});
    await cp('dist/site/v1', join(out, 'v1'), {recursive: true});
    town = await host({'*': staticFiles(out)});
  });
  after(() => town.close());

  it('show the counter, follow the state of the page and tell it what a visitor does: React, Preact, Vue, Svelte, Angular, Lit, plain HTML, swapped parts', async () => {
    await withPage(ENGINES[0]!, {}, async (page) => {
      for (const name of ['react', 'preact', 'vue', 'svelte', 'angular', 'lit', 'html', 'swap']) {
        await page.goto(`${town.origin}/${name}/index.html`);
        assert.deepEqual(
          await drive(page),
          [
            '130 cities and regions from 29 countries',
            '122 signatories from 34 countries',
            'https://www.roma-alliance.org/',
          ],
          name,
        );
      }
    });
  });
});

/** What a visitor does on each of them: reads, presses the page's own button, follows the invitation. */
async function drive(page: EnginePage): Promise<unknown[]> {
  const sentence = (part: string) =>
    page.waitFor((wanted: string) => {
      const root = document.querySelector('my-town')?.shadowRoot ?? document;
      return new RegExp(`${wanted} .*? countries`).exec(
        root
          .querySelector('alliance-country-counter')
          ?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
      )?.[0];
    }, part);
  const before = await sentence('130');
  await page.eval(() => {
    (document.querySelector('my-town')?.shadowRoot ?? document).querySelector('button')!.click();
  });
  const after = await sentence('122');
  const url = await page.waitFor(() => {
    const root = document.querySelector('my-town')?.shadowRoot ?? document;
    root.querySelector('alliance-join-button')?.shadowRoot?.querySelector('a')?.click();
    return root.querySelector('output')!.textContent;
  });
  return [before, after, url];
}
