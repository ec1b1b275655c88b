import type {DatedMessage, Message} from '../../message.js';

export const about = {
  title: 'About the Alliance',
  source: 'Source of this text: {site}',
  noteSource: 'Source of this note: {site}',
  updated: {day: 'Text of {date}', other: 'Text of {date}'},
} satisfies Record<string, Message | DatedMessage>;
