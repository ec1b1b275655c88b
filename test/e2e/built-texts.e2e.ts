/** What the build makes of the texts in the sources: nothing. A name that it replaced inside a text once spoilt every calendar. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {parseAst} from 'rollup/parseAst';

/** Every text in a program: of quotation marks, and of templates between what is put in. */
function* textsOf(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const one of node) yield* textsOf(one);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    const {type, value} = node as {type: string; value?: unknown};
    if (type === 'Literal' && typeof value === 'string') yield value;
    if (type === 'TemplateElement') yield (value as {cooked: string}).cooked;
    for (const member of Object.values(node)) yield* textsOf(member);
  }
}
const textsIn = (path: string): string[] => [...textsOf(parseAst(readFileSync(path, 'utf8')))];
const programsIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true})
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.js'));

test('every text of the feed tool is in the built tool as it stands in the sources', () => {
  const built = new Set(textsIn('dist/npm/alliance-feed.js'));
  // The configurations of servers are written by the build itself: the tool has only a part of that module.
  const paths = programsIn('build/publish').filter((path) => !path.includes('/publish/hosting/'));
  const sources = paths.flatMap((path) =>
    textsIn(path)
      // The names of modules, which are all in one file.
      .filter((text) => !/^(\.{1,2}\/|node:)|^[a-z@#][\w./@-]*$/.test(text))
      .map((text) => [path, text] as const),
  );
  assert.ok(sources.length > 1000, `${sources.length} texts`);
  assert.deepEqual(
    sources.filter(([, text]) => !built.has(text)),
    [],
  );
});

test('every word of the widgets and pages is in the built library, or in the tool, as it stands in the language files', () => {
  // The words of pages and of a badge's picture are the tool's alone.
  const built = [...programsIn('dist/site/v1'), 'dist/npm/alliance-feed.js']
    .flatMap(textsIn)
    .join('\n');
  const words = ['en', 'fr', 'de'].flatMap((tag) =>
    ['', 'pages/'].flatMap((folder) => {
      const file = `src/locale/messages/${folder}${tag}.json`;
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      return Object.entries(messages)
        .filter(([key]) => !key.startsWith('meta.'))
        .flatMap(([key, message]) =>
          Object.values(typeof message === 'string' ? [message] : (message as object)).map(
            (text) => [`${file}: ${key}`, String(text)] as const,
          ),
        );
    }),
  );
  assert.ok(words.length > 1000, `${words.length} texts`);
  assert.deepEqual(
    words.filter(([, text]) => !built.includes(text)),
    [],
  );
});
