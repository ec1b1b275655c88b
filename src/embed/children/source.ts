/** What children are made of: a feed, the words of a language, and the attributes of an element. */
import {pickText, type LocalText} from '../../locale/language.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {Locale} from '../../locale/locale.js';
import type {RenderSource} from '../../widgets/shared/render-source.js';

export type {RenderSource as SnippetSource};

export type Attributes = Readonly<Record<string, string>>;

/** Returns the language of the source, with the words of a widget. */
export const localeOf = <G extends keyof MessageGroups>(
  {lang, requested = lang, words}: RenderSource,
  group: G,
): Locale<MessageGroups[G]> => new Locale<MessageGroups[G]>(lang, requested, words[group], words);

/** Returns a text of the feed in the language asked for, else in another that it has. */
export const pick = (
  map: Parameters<typeof pickText>[0],
  {lang, requested = lang}: RenderSource,
): LocalText | undefined => pickText(map, requested);
