/** Made by `npm run messages` from the files in `messages/`: do not edit. */
import en from './messages/pages/en.json' with {type: 'json'};
import de from './messages/pages/de.json' with {type: 'json'};
import fr from './messages/pages/fr.json' with {type: 'json'};

/** The words of public pages and pictures. */
export const pageFiles: Readonly<Record<string, unknown>> = {
  en,
  de,
  fr,
};

/** Each language's name in itself. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'français',
};
