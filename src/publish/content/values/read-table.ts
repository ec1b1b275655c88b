/**
 * Tables as spreadsheets save them: comma, semicolon or tab, English or French column names in any
 * order.
 */
// In package.json: one library in two builds. The one for browsers takes 7 s instead of 1.5 s for
// 100,000 rows.
import {CsvError, parse} from '#csv-parse';
import {unescapeFormula} from '../../../feed/write-participants.js';
import {foldText, hasTypographicQuotes} from './check-value.js';
import {SourceLocation, type IssueList} from '../../issues/content-issues.js';
import {decodeText} from './decode-text.js';
import {Fields} from './fields.js';

export interface TableForm {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Other names of a column, folded: French ones, short ones. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Columns whose names vary, such as `name_fr`. */
  readonly pattern?: RegExp;
}

interface ParsedRow {
  readonly record: string[];
  readonly info: {readonly lines: number};
}

/**
 * What the parser says of a row: `lines` counts to its last line, and comes in the type of neither
 * `parse` nor its callback.
 */
type RowInfo = ParsedRow['info'];

/**
 * Gives each row of a table to `onRow` as it is parsed, none of them kept; none at all after an
 * error of the whole file. Empty rows and columns without a name are passed over.
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  form: TableForm,
  issues: IssueList,
  onRow: (fields: Fields) => void,
): void {
  const text = decodeText(bytes, new SourceLocation(issues, file));
  if (text === undefined) return;
  // Undefined until the header is read, null if nothing can be made of it.
  let columns: readonly (string | undefined)[] | null | undefined;
  const isRead = parseRows(text, file, issues, (row) => {
    if (!row.record.some((cell) => cell.trim())) return;
    if (columns === undefined) columns = matchColumns(row, file, form, issues) ?? null;
    else if (columns) onRow(toFields(row, columns, file, issues));
  });
  if (isRead && columns === undefined)
    new SourceLocation(issues, file).error('missing', 'is empty');
}

/** A line by which Excel is told the delimiter, and which it keeps when it saves. */
const DELIMITER_LINE = /^sep=[,;\t]?\n/i;

function parseRows(
  whole: string,
  file: string,
  issues: IssueList,
  onRow: (row: ParsedRow) => void,
): boolean {
  // Its line stays, empty, so that the lines are counted as the editor counts them.
  const text = whole.replace(DELIMITER_LINE, '\n');
  try {
    parse(text, {
      bom: true,
      delimiter: guessDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], info: RowInfo) => {
        onRow({record, info});
        return null;
      },
    });
    return true;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    const message =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is opened and never closed'
        : 'a quotation mark stands where none may: put the whole cell in quotation marks and double those inside';
    new SourceLocation(issues, file, () => line).error('syntax', message);
    return false;
  }
}

/** What stands most often in the first line that says something, outside quotation marks. */
function guessDelimiter(text: string): string {
  const header = /^.*[^\s,;"].*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const countOf = (character: string) => header.split(character).length;
  return [',', ';', '\t'].reduce((best, candidate) =>
    countOf(candidate) > countOf(best) ? candidate : best,
  );
}

/**
 * The name of each column by its position; undefined for those not read, or altogether when one is
 * missing.
 */
function matchColumns(
  {record, info}: ParsedRow,
  file: string,
  form: TableForm,
  issues: IssueList,
): (string | undefined)[] | undefined {
  const location = new SourceLocation(issues, file, () => info.lines);
  const known = [...form.required, ...form.optional];
  const seen = new Set<string>();
  const columns = record.map((title) => {
    const folded = foldText(title)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const name =
      known.includes(folded) || form.pattern?.test(folded) ? folded : form.aliases[folded];
    if (!name && title.trim())
      location.warn('unknown-column', 'is not a column that is read', title.trim());
    if (name && seen.has(name)) location.error('duplicate', 'this column is there twice', name);
    if (name) seen.add(name);
    return name;
  });
  const missing = form.required.filter((name) => !seen.has(name));
  for (const name of missing) location.error('missing-column', 'this column is missing', name);
  return missing.length ? undefined : columns;
}

function toFields(
  {record, info}: ParsedRow,
  columns: readonly (string | undefined)[],
  file: string,
  issues: IssueList,
): Fields {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  columns.forEach((name, index) => {
    if (name) values[name] = unescapeFormula(record[index] ?? '');
  });
  // The parser counts to the last line of a row; an editor looks for the first one.
  const line = info.lines - record.join('').split('\n').length + 1;
  const location = new SourceLocation(issues, file, () => line);
  for (const [name, value] of Object.entries(values))
    // What a source is called may well be a title in quotation marks, and is not published.
    if (name !== 'source' && hasTypographicQuotes(value.trim()))
      location.warn(
        'quotes',
        'has typographic quotation marks around it, which are shown with it: leave them out',
        name,
        value.trim(),
      );
  record.slice(columns.length).forEach((cell) => {
    if (cell.trim())
      location.error(
        'syntax',
        'there are more cells in this row than columns',
        undefined,
        cell.trim(),
      );
  });
  return new Fields(location, values);
}
