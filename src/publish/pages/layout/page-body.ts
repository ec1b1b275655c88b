/** What a kind of page says, for the layout that all pages share. */

/** A page as its kind has made it: texts are plain, but for what is called HTML. */
export interface PageBody {
  /** What the page is about: its heading, and the beginning of its title. */
  readonly title: string;
  /** The language of the title, where that is another than the page's. */
  readonly titleLang?: string | undefined;
  /** In sentences. */
  readonly description: string;
  /** The pages above this one, from the outermost. */
  readonly path?: readonly {readonly text: string; readonly href: string}[];
  /** HTML of one paragraph below the heading. */
  readonly lead?: string;
  /** HTML of all that follows. */
  readonly main: string;
  /** Heading and lead stand beside the first block. */
  readonly isSplit?: boolean;
  /** The page says itself how to embed it. */
  readonly hasOwnCode?: boolean;
}
