/** What a participant is called. Pure. */
import type {Participant} from '../feed/feed.js';
import {matchLanguage, type LocalText} from './language.js';
import type {Locale} from './locale.js';

type Names = Pick<Participant, 'name' | 'names' | 'local'>;

/** The name in the language asked for, else as the Alliance writes it; never in a third language. */
export function participantName({name, names = {}, local}: Names, requested: string, {lang}: Pick<Locale, 'lang'>): Pick<LocalText, 'text' | 'lang'> {
  const own = matchLanguage(requested, Object.keys(names));
  if (own) return {text: names[own]!, lang: own};
  return {text: name, lang: local?.name === name ? local.lang : lang};
}
