/** The pages for people: short where that is promised, and nothing in them leads nowhere. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {widgetNames} from '../../src/embed/widget-names.js';
import {withoutLinks} from '../../tools/marks.js';
import {readPackage} from '../../tools/project.js';

const below = (folder: string): string[] =>
  readdirSync(folder, {recursive: true})
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'integrations/README.md',
  ...below('docs'),
];
const read = (file: string) => readFileSync(file, 'utf8');
const withoutCode = (text: string) =>
  text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``');

/** Returns the anchors of a page, made of its headings as code hosts make them. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('README has at most 700 words and its picture', () => {
  const words = read('README.md').split(/\s+/).filter(Boolean);
  assert.ok(words.length <= 700, `${words.length} words`);
  assert.match(read('README.md'), /!\[[^\]]{40,}\]\(docs\/pictures\/overview\.png\)/);
});

test('every link between pages leads to a file and a heading that are there', () => {
  const broken = pages.flatMap((page) =>
    [...withoutCode(read(page)).matchAll(/!?\[[^\]]*\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, target = '', anchor]) => {
        const file = target ? path.join(path.dirname(page), target) : page;
        return !existsSync(file) || (anchor && !anchorsOf(file).includes(anchor));
      })
      .map(([link]) => `${page}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('every picture is on a page, with words for anyone who does not see it', () => {
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, text = '', target = '']) => {
      assert.ok(text.length > 40, `${page}: ${target}`);
      return path.basename(target);
    }),
  );
  assert.deepEqual(shown.sort(), readdirSync('docs/pictures').sort());
});

test('a drawing has a title and a description, and reads in light and dark', () => {
  const drawings = readdirSync('docs/pictures').filter((name) => name.endsWith('.svg'));
  assert.ok(drawings.length > 0);
  for (const name of drawings) {
    const svg = read(`docs/pictures/${name}`);
    assert.match(svg, /<svg [^>]*role="img" aria-labelledby="title text"/, name);
    assert.match(
      svg,
      /<title id="title">[^<]{10,}<\/title>\s*<desc id="text">[^<]{80,}<\/desc>/,
      name,
    );
    assert.match(svg, /prefers-color-scheme: dark/, name);
  }
});

test('every file of the project that a page names is there', () => {
  const missing = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|tools|test(?!\/out\/)|docs|data|demo|bench)\/[\w./-]+)`/g)]
      .map(([, file = '']) => file)
      .filter((file) => !existsSync(file))
      .map((file) => `${page}: ${file}`),
  );
  assert.deepEqual(missing, []);
});

test('every command that a page names is a script of package.json', () => {
  const {scripts} = readPackage() as unknown as {scripts: Record<string, string>};
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${page}: npm run ${name}`),
  );
  assert.deepEqual(unknown, []);
  const guide = read('CONTRIBUTING.md');
  const told = Object.keys(scripts).filter(
    (name) => !['start', 'test', 'verify'].includes(name) && !guide.includes(`npm run ${name}`),
  );
  assert.deepEqual(told, [], 'CONTRIBUTING.md names every script');
});

test('README or another page of docs leads to each page of docs', () => {
  const all = pages.map(read).join('\n');
  const orphans = below('docs').filter(
    (file) => !all.includes(`(${file})`) && !all.includes(`(${path.basename(file)}`),
  );
  assert.deepEqual(orphans, []);
});

test('a decision takes at most 40 lines, and the list of decisions has each by its title', () => {
  const list = read('docs/decisions/README.md');
  for (const file of below('docs/decisions').filter((name) => !name.endsWith('README.md'))) {
    const lines = read(file).trimEnd().split('\n');
    assert.ok(lines.length <= 40, `${file} has ${lines.length} lines`);
    const entry = `[${lines[0]!.replace('# ', '')}](${path.basename(file)})`;
    assert.ok(list.includes(entry), `docs/decisions/README.md lacks ${entry}`);
  }
});

test('a recipe in CONTRIBUTING takes at most ten lines', () => {
  const recipes = read('CONTRIBUTING.md').split(/^### /m).slice(1);
  assert.ok(recipes.length >= 3);
  for (const recipe of recipes) {
    const [title, ...lines] = recipe.split(/^## /m)[0]!.split('\n');
    const filled = lines.filter((line) => line.trim());
    assert.ok(filled.length <= 10, `${title}: ${filled.length} lines`);
  }
});

test('docs/elements.md lists every widget', () => {
  const text = read('docs/elements.md');
  for (const name of widgetNames) {
    assert.ok(text.includes(`[\`<alliance-${name}>\`](#alliance-${name})`), name);
    assert.ok(text.includes(`\n### \`<alliance-${name}>\`\n`), name);
  }
});

test('docs/elements.md explains every error code', () => {
  const type = /FeedErrorCode =([^;]+);/.exec(read('src/feed/feed-error.ts'))?.[1] ?? '';
  const codes = [...type.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
  const table = read('docs/elements.md').split('| code |')[1]?.split('\n\n')[0] ?? '';
  const told = [...table.matchAll(/^\| `(\w+)` \| .{10,} \|$/gm)].map(([, code = '']) => code);
  assert.ok(codes.length > 0);
  assert.deepEqual(told.sort(), codes.sort());
});

test("withoutLinks() leaves the package's README no picture and no link to a file", () => {
  assert.equal(
    withoutLinks(
      'Before\n\n![A map](docs/a.png)\n\nSee [docs/a.md](docs/a.md#b), [Lit](https://lit.dev).\n',
    ),
    'Before\n\nSee docs/a.md, [Lit](https://lit.dev).\n',
  );
  assert.doesNotMatch(withoutLinks(read('README.md')), /\]\((?!https?:)/);
});
