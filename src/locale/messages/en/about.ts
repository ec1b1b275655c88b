import type {DatedMessage, Message} from '../../message.js';

export const about = {
  title: 'About the Alliance',
  /** The link to a page with more; the text itself may be ours. */
  more: 'More about the Alliance: {site}',
  moreOnWords: 'More about these words: {site}',
  updated: {day: 'Text updated on {date}', other: 'Text updated in {date}'},
} satisfies Record<string, Message | DatedMessage>;
