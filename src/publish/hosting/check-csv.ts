/** `check` of the published table: that people who open it read what the widgets say. */
import {participantColumns} from '../../feed/write-participants.js';
import type {Participant} from '../../feed/feed.js';
import {REBUILD} from './built-file.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {PARTICIPANTS_FILE} from '../feed/file-names.js';
import type {Fields} from '../content/values/fields.js';
import {readTable} from '../content/values/read-table.js';

const COMPARED = ['name', 'country', 'latitude', 'longitude'] as const;

/** Reports where the table differs from the list. */
export function checkCsv(
  text: string,
  file: string,
  participants: readonly Participant[],
  issues: IssueList,
): void {
  const left = new Map(participants.map((participant) => [participant.id, participant]));
  const form = {
    required: ['id', ...COMPARED],
    optional: participantColumns,
    aliases: {},
  };
  const before = issues.errors.length;
  readTable(Buffer.from(text), file, form, issues, (fields) => {
    const {location} = fields;
    const id = fields.line('id') ?? '';
    const participant = left.get(id);
    left.delete(id);
    if (!participant) {
      location.error(
        'figures',
        `is not in ${PARTICIPANTS_FILE}, or is here twice; ${REBUILD}`,
        'id',
        id,
      );
      return;
    }
    compareRow(fields, participant);
  });
  // Of a table that cannot be read this is no news.
  if (left.size && issues.errors.length === before)
    new SourceLocation(issues, file).error(
      'figures',
      `has no row for ${left.size} of the participants; ${REBUILD}`,
      undefined,
      [...left.keys()].join(', '),
    );
}

function compareRow(fields: Fields, participant: Participant): void {
  for (const name of COMPARED) {
    const [cell, value] = [fields.line(name) ?? '', oneLine(String(participant[name]))];
    if (cell !== value)
      fields.location.error(
        'figures',
        `is ${value} in ${PARTICIPANTS_FILE}; ${REBUILD}`,
        name,
        cell,
      );
  }
}

/** As a cell is read. */
const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
