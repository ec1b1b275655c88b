/** Made by `npm run messages` from the files in `messages/`: do not edit. */

type Files = Readonly<Record<string, () => Promise<{readonly default: unknown}>>>;

/** The words of the widgets; English is part of every widget. */
export const messageFiles: Files = {
  de: () => import('./messages/de.json'),
  fr: () => import('./messages/fr.json'),
};

/** Languages that some widgets do not speak: the groups of those that do. */
export const partly: Readonly<Record<string, string>> = {};
