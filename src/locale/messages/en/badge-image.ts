import type {Message} from '../../message.js';

/**
 * Around a badge that is a picture or a line of text elsewhere: whole sentences, which its element
 * does not need.
 */
export const badgeImage = {
  ordinal: '{name} is the {ordinal} participant of the {alliance}.',
  ordinalDated: '{name} is the {ordinal} participant of the {alliance}, {date}.',
  participant: '{name} is a participant of the {alliance}.',
  participantDated: '{name} is a participant of the {alliance}, {date}.',
} satisfies Record<string, Message>;
