/** `history.csv`: the figures that a set had, checked row by row. */
import type {HistoryPoint} from '../../feed/feed.js';
import type {IssueList} from '../issues/content-issues.js';
import type {Located} from './located.js';
import {checkPartialDate} from './values/check-value.js';
import {readTable, type TableForm} from './values/read-table.js';

export interface HistoryRow extends HistoryPoint {
  readonly set: string;
}

const historyForm: TableForm = {
  required: ['set', 'date', 'count'],
  optional: ['countries', 'source'],
  aliases: {groupe: 'set', nombre: 'count', pays: 'countries'},
};

/**
 * Returns the figures of `history.csv`, those that could be read. Reports what is wrong with the
 * others.
 */
export function readHistory(
  bytes: Uint8Array,
  file: string,
  issues: IssueList,
): Located<HistoryRow>[] {
  const rows: Located<HistoryRow>[] = [];
  readTable(bytes, file, historyForm, issues, (fields) => {
    const set = fields.required('set', (column) => fields.id(column));
    const date = fields.required('date', (column) => fields.check(column, checkPartialDate));
    const count = fields.required('count', (column) => fields.integer(column, 0));
    const countries = fields.integer('countries', 0);
    if (set && date && count !== undefined)
      rows.push({
        value: {set, date, count, ...(countries !== undefined && {countries})},
        location: fields.location,
      });
  });
  return rows;
}
