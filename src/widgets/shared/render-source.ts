import type {Manifest, NewsItem, Participant} from '../../feed/feed.js';
import type {Messages} from '../../locale/load-words.js';

/** A whole feed and the words of one language, from which a server renders. */
export interface RenderSource {
  /** The feed's own address, with a trailing slash. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly participants: readonly Participant[];
  readonly news: readonly NewsItem[];
  /** The language of the words, and the one that was asked for. */
  readonly lang: string;
  readonly requested?: string;
  readonly words: Messages;
}
