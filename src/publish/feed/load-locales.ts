import {matchLanguage} from '../../locale/language.js';
import {loadMessages} from '../../locale/load-messages.js';
import {messageLanguages} from '../../locale/load-words.js';
import {Locale} from '../../locale/locale.js';

/**
 * Returns how dates are written in each of a feed's languages; as in English where there are no
 * words.
 * @param languages BCP 47
 */
export const loadLocales = (languages: readonly string[]): Promise<Locale[]> =>
  Promise.all(
    languages.map(async (tag) => {
      const lang = matchLanguage(tag, messageLanguages) ?? 'en';
      return new Locale(lang, tag, {}, await loadMessages(lang));
    }),
  );
