import type {DatedMessage, Message} from '../../message.js';

export const badge = {
  short: 'Alliance',
  line: '{name}, {role}',
  dated: '{role}, {date}',
  ordinal: '{ordinal} participant of the {alliance}',
  participant: 'Participant of the {alliance}',
  rank: '{ordinal} participant',
  unranked: 'Participant',
} satisfies Record<string, Message | DatedMessage>;
