/**
 * `npm run house`: prints the figures by which the form of `src/` is judged: line lengths, longest file and function,
 * files in a folder, imports of a file, circles of imports, non-null assertions, documented functions, lines of JavaScript.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface SourceFile {
  readonly file: string;
  readonly lines: readonly string[];
  readonly ast: ts.SourceFile;
}

const tracked = (pattern: string): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

const sources: SourceFile[] = tracked('src/*.ts').map((file) => {
  const text = readFileSync(file, 'utf8');
  return {
    file,
    lines: text.split('\n'),
    ast: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
  };
});
const lines = sources.flatMap((source) => source.lines.filter((line) => line.trim()));

/** Calls `visit` for each node of the file. */
function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

const lineCount = (node: ts.Node, ast: ts.SourceFile): number =>
  ast.getLineAndCharacterOfPosition(node.end).line -
  ast.getLineAndCharacterOfPosition(node.getStart()).line +
  1;

/** The length in lines of each function and method, with its place. */
function functionLengths({
  file,
  ast,
}: SourceFile): {readonly place: string; readonly length: number}[] {
  const found: {place: string; length: number}[] = [];
  walk(ast, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const {line} = ast.getLineAndCharacterOfPosition(node.getStart());
    found.push({place: `${file}:${line + 1}`, length: lineCount(node, ast)});
  });
  return found;
}

/** The files of ours that a file imports, types included. */
function importsOf({file, ast}: SourceFile): string[] {
  return ast.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return [];
    return [path.join(path.dirname(file), specifier.text.replace(/\.js$/, '.ts'))];
  });
}

/** The files that can reach themselves by imports. */
function circular(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const waiting = [...(graph.get(from) ?? [])];
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (file === to) return true;
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(...(graph.get(file) ?? []));
    }
    return false;
  };
  return [...graph.keys()].filter((file) => reaches(file, file));
}

/** How many exported functions there are, and which of them have no docstring. */
function exportedFunctions({file, ast}: SourceFile): {
  readonly total: number;
  readonly undocumented: string[];
} {
  const undocumented: string[] = [];
  let total = 0;
  for (const statement of ast.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || !isFunction(statement)) continue;
    total++;
    if (!ts.getJSDocCommentsAndTags(statement).length) {
      const {line} = ast.getLineAndCharacterOfPosition(statement.getStart());
      undocumented.push(`${file}:${line + 1}`);
    }
  }
  return {total, undocumented};
}

const isFunction = (statement: ts.Statement): boolean =>
  ts.isFunctionDeclaration(statement) ||
  (ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(
      ({initializer}) => initializer && ts.isArrowFunction(initializer),
    ));

function assertions({ast}: SourceFile): number {
  let count = 0;
  walk(ast, (node) => {
    if (ts.isNonNullExpression(node)) count++;
  });
  return count;
}

const longest = <T>(items: readonly T[], length: (item: T) => number): T =>
  items.reduce((best, item) => (length(item) > length(best) ? item : best));
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const graph = new Map(sources.map((source) => [source.file, importsOf(source)]));
const folders = new Map<string, SourceFile[]>();
for (const source of sources) {
  const folder = path.dirname(source.file);
  folders.set(folder, [...(folders.get(folder) ?? []), source]);
}
const [fullest, inFullest] = longest([...folders], ([, files]) => files.length);
const longestFile = longest(
  sources.filter(({file}) => !file.endsWith('.styles.ts')),
  (source) => source.lines.length,
);
const longestFunction = longest(sources.flatMap(functionLengths), ({length}) => length);
const mostImports = longest([...graph], ([, imports]) => imports.length);
const functions = sources.map(exportedFunctions);
const undocumented = functions.flatMap((one) => one.undocumented);
const total = functions.reduce((sum, one) => sum + one.total, 0);
const javascript = [...tracked('*.js'), ...tracked('*.mjs')]
  .filter((file) => !/^(examples|integrations)\//.test(file))
  .reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0);
const exclamations = sources.reduce((sum, source) => sum + assertions(source), 0);
const characters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;

const table: Readonly<Record<string, string>> = {
  'characters a line': characters.toFixed(1),
  'lines over 100 characters': share(lines.filter(({length}) => length > 100).length, lines.length),
  'longest file': `${longestFile.lines.length} lines (${longestFile.file})`,
  'files over 250 lines': String(
    sources.filter((source) => !source.file.endsWith('.styles.ts') && source.lines.length > 250)
      .length,
  ),
  'longest function': `${longestFunction.length} lines (${longestFunction.place})`,
  'files in the fullest folder': `${inFullest.length} (${fullest})`,
  'most imports of ours in a file': `${mostImports[1].length} (${mostImports[0]})`,
  'files in circles of imports': circular(graph).join(', ') || '0',
  'non-null assertions per 100 lines': ((100 * exclamations) / lines.length).toFixed(2),
  'exported functions with a docstring': `${share(total - undocumented.length, total)} of ${total}`,
  'lines of JavaScript': String(javascript),
};
for (const [name, value] of Object.entries(table)) console.log(`${name.padEnd(38)} ${value}`);
if (process.argv.includes('--list'))
  for (const place of undocumented) console.log(`no docstring: ${place}`);
