import type {DatedMessage, Message} from '../../message.js';

export const join = {
  participates: '{name} is a participant of the Alliance.',
  inLanguage: '(in {language})',
  opensNewTab: '(opens in a new tab)',
} satisfies Record<string, Message | DatedMessage>;
