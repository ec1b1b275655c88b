/** What visitors get of each form in each system, found out in a real browser; and the table in docs/embedding.md. */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {execFile} from 'node:child_process';
import MarkdownIt from 'markdown-it';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {withPage} from '../e2e/page.js';
import type {Measured} from '../editors/editors.js';
import {host, staticFiles} from '../host-server.js';
import {formOf, pastedForms, SITE} from './forms.js';
import {listens, outcomes} from './outcomes.js';
import {filterByRules, systems} from './rules.js';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the editors' own code left when it was last run: `npm test -- editors`. */
export const readMeasured = async (): Promise<Measured> =>
  JSON.parse(await readFile('test/filters/editors.json', 'utf8')) as Measured;

/** System → form → what its filter leaves. */
async function filtered(): Promise<Record<string, Record<string, string>>> {
  const forms = await pastedForms();
  const each = (change: (html: string) => string) =>
    Object.fromEntries(Object.entries(forms).map(([name, html]) => [name, change(html)]));
  const markdown = (html: boolean) => each((code) => new MarkdownIt({html}).render(code));
  return {
    'no filter': each((html) => html),
    'WordPress, Author': JSON.parse(
      await readFile('test/filters/wordpress.json', 'utf8'),
    ) as Record<string, string>,
    ...Object.fromEntries(
      Object.entries(systems).map(([name, rules]) => [
        name,
        each((html) => filterByRules(html, rules)),
      ]),
    ),
    ...(await readMeasured()).left,
    'Markdown, HTML off': markdown(false),
    'Markdown, HTML on': markdown(true),
  };
}

/** Form → system → outcome: the loader in the head of the page, the form in its body, library and pages on another origin. */
export async function findOutcomes(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-filters-'));
  const alliance = await host({'*': staticFiles(folder)});
  const town = await host();
  try {
    await promisify(execFile)(process.execPath, [
      'dist/npm/alliance-feed.js',
      'build',
      'data/alliance',
      '--out',
      folder,
      '--site',
      `${alliance.origin}/`,
    ]);
    const left = await filtered();
    const forms = Object.keys(left['no filter']!);
    const table: Record<string, Record<string, string>> = Object.fromEntries(
      forms.map((form) => [form, {}]),
    );
    await withPage('chromium', {height: 6000}, async (page) => {
      for (const [system, texts] of Object.entries(left)) {
        const parts = forms.map(
          (form, i) => `<section id="form-${i}">${local(texts[form]!, alliance.origin)}</section>`,
        );
        town.routes['/page'] = {body: pageOf(parts.join('\n'), alliance.origin)};
        await page.goto(`${town.origin}/page`);
        const found = await outcomes(
          page,
          forms.map((_, i) => `#form-${i}`),
        );
        forms.forEach((form, i) => {
          table[form]![system] = found[i]!;
        });
      }
    });
    return table;
  } finally {
    await Promise.all([alliance.close(), town.close(), rm(folder, {recursive: true})]);
  }
}

const local = (html: string, origin: string) => html.replaceAll(SITE, `${origin}/`);

const pageOf = (
  body: string,
  origin: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A town</title>
<script>(${listens.toString().replaceAll('__name', '(() => 0)')})()</script>
<script type="module" crossorigin src="${origin}/v1/alliance.js"></script>
<body>${body}</body></html>`;

/** One row a form: what most widgets become in a system, and which become something else. */
function byForm(table: Table): Table {
  const rows: Record<string, Record<string, string>> = {};
  for (const form of new Set(Object.keys(table).map(formOf))) {
    const own = Object.entries(table).filter(([name]) => formOf(name) === form);
    rows[form] = Object.fromEntries(
      Object.keys(own[0]![1]).map((system) => [
        system,
        summarise(own.map(([name, cells]) => [name.split(' of ')[1]!, cells[system]!])),
      ]),
    );
  }
  return rows;
}

function summarise(found: readonly (readonly [string, string])[]): string {
  const widgetsOf = new Map<string, string[]>();
  for (const [widget, outcome] of found)
    widgetsOf.set(outcome, [...(widgetsOf.get(outcome) ?? []), widget]);
  const [[most] = [''], ...others] = [...widgetsOf].sort(([, a], [, b]) => b.length - a.length);
  return [most, ...others.map(([outcome, widgets]) => `${widgets.join(', ')}: ${outcome}`)].join(
    '; ',
  );
}

/** As Markdown: a row for each system, and when the editors were run. */
export function tableText(all: Table, {date, left}: Measured): string {
  const table = byForm(all);
  const forms = Object.keys(table);
  const systemNames = Object.keys(Object.values(table)[0]!);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['pasted into', ...forms]),
    row(['---', ...forms.map(() => '---')]),
    ...systemNames.map((system) => row([system, ...forms.map((form) => table[form]![system]!)])),
    '',
    `Measured with the packages themselves on ${date}: ${Object.keys(left).join(', ')}.`,
  ].join('\n');
}
