/** The table of `docs/languages.md`: a row a language, a column a widget, who read it when. */
import {widgetGroups, type WidgetGroup} from '../../src/locale/widget-groups.js';
import {languagesOf, readMessages} from './files.js';
import {readState} from './changes.js';
import {neededKeys, offeredIn} from './offered.js';

const columns = Object.keys(widgetGroups) as WidgetGroup[];

/** "✓", or how many of the widget's keys are there. */
function cellOf(tag: string, widget: WidgetGroup): string {
  const missing = offeredIn(tag).missing[widget];
  if (!missing) return '✓';
  const needed = neededKeys(widget).length;
  return `${needed - missing.length}/${needed}`;
}

/** The same of the public pages; empty where the language has no words of them. */
function pagesOf(tag: string): string {
  if (!languagesOf('pages').includes(tag)) return '';
  const needed = Object.keys(readMessages('en', 'pages'));
  const there = needed.filter((key) => Object.hasOwn(readMessages(tag, 'pages'), key)).length;
  return there === needed.length ? '✓' : `${there}/${needed.length}`;
}

/** Returns the rows, the heading first. */
export function tableRows(): string[][] {
  const {stale} = readState();
  return [
    ['tag', 'language', ...columns, 'pages', 'checked by'],
    ...languagesOf().map((tag) => {
      const {'meta.name': name = tag, 'meta.checked': checked = ''} = readMessages(tag);
      const old = Object.keys(stale[tag] ?? {}).length;
      return [
        tag,
        name as string,
        ...columns.map((widget) => cellOf(tag, widget)),
        pagesOf(tag),
        `${checked as string}${old ? `; ${old} stale` : ''}`,
      ];
    }),
  ];
}

/** Returns the table in Markdown. */
export function markdownTable(): string {
  const [head = [], ...rows] = tableRows();
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Returns the table for a terminal. */
export function textTable(): string {
  const rows = tableRows();
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
