/**
 * RSS, RDF, Atom and JSON Feed as one shape, nothing of it checked: the only file that knows
 * feedsmith.
 */
import {parseFeed} from 'feedsmith';

/** A text, and whether its format says that it is HTML. */
export interface RawText {
  readonly value?: string;
  readonly isHtml: boolean;
}

export interface RawItem {
  readonly guid?: string;
  readonly title: RawText;
  /** The first that is an address counts; relative ones resolve against `base`. */
  readonly links: readonly (string | undefined)[];
  readonly base?: string;
  /** The first that can be read counts. */
  readonly dates: readonly unknown[];
  readonly language?: string;
  readonly tags: readonly (string | undefined)[];
  /** The first that has words counts. */
  readonly texts: readonly RawText[];
}

export interface RawFeed {
  readonly language?: string;
  readonly base?: string;
  readonly items: readonly RawItem[];
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<F extends Parsed['format']> = Extract<Parsed, {format: F}>['feed'];

/**
 * Returns the items of a source in whichever of the four formats it is.
 * @throws where `source` is none of the four
 */
export function parseShape(source: unknown): RawFeed {
  const parsed: Parsed = parseFeed(source);
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

const plain = (value: string | undefined): RawText => ({value, isHtml: false});
const html = (value: string | undefined): RawText => ({value, isHtml: true});

/**
 * RSS Advisory Board's profile: all is plain text but the description of an item, which is HTML.
 */
const fromRss = ({language, link, xml, dc, items = []}: Of<'rss'>): RawFeed => ({
  language: language ?? dc?.languages?.[0] ?? xml?.lang,
  base: xml?.base ?? link,
  items: items.map((item) => ({
    guid: item.guid?.value,
    title: plain(item.title ?? item.dc?.titles?.[0]),
    links: [
      item.link,
      alternate(item.atom?.links),
      item.guid?.isPermaLink === false ? undefined : addressIn(item.guid?.value),
      attachment(item.enclosures),
    ],
    base: item.xml?.base,
    dates: [
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.issued?.[0],
      item.dcterms?.created?.[0],
      item.atom?.published,
      item.atom?.updated,
    ],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    tags: [...(item.categories ?? []).map(({name}) => name), ...(item.dc?.subjects ?? [])],
    texts: [html(item.description), html(item.content?.encoded)],
  })),
});

const fromRdf = ({link, xml, dc, items = []}: Of<'rdf'>): RawFeed => ({
  language: dc?.languages?.[0] ?? xml?.lang,
  base: xml?.base ?? link,
  items: items.map((item) => ({
    guid: item.rdf?.about,
    title: plain(item.title ?? item.dc?.titles?.[0]),
    links: [item.link, addressIn(item.rdf?.about)],
    base: item.xml?.base,
    dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    tags: item.dc?.subjects ?? [],
    // RSS 1.0 says plain text, its publishers write HTML.
    texts: [html(item.description), html(item.content?.encoded)],
  })),
});

const fromAtom = ({xml, links, entries = []}: Of<'atom'>): RawFeed => ({
  language: xml?.lang,
  base: xml?.base ?? alternate(links),
  items: entries.map((entry) => ({
    guid: entry.id,
    title: atomText(entry.title),
    links: [
      alternate(entry.links),
      addressIn(entry.id),
      attachment(
        entry.links
          ?.filter(({rel}) => rel === 'enclosure')
          .map(({href, type}) => ({url: href, type})),
      ),
    ],
    base: entry.xml?.base,
    // Atom makes `updated` a must and `published` a may.
    dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
    language: entry.title?.xml?.lang ?? entry.xml?.lang ?? entry.dc?.languages?.[0],
    tags: entry.categories?.map(({label, term}) => label ?? term) ?? [],
    texts: [atomText(entry.summary), atomText(entry.content)],
  })),
});

/** JSON Feed: HTML is in `content_html` alone. */
const fromJson = ({language, home_page_url: base, items = []}: Of<'json'>): RawFeed => ({
  language,
  base,
  items: items.map((item) => ({
    guid: item.id,
    title: plain(item.title),
    links: [item.url, item.external_url, addressIn(item.id), attachment(item.attachments)],
    dates: [item.date_published],
    language: item.language,
    tags: item.tags ?? [],
    texts: [plain(item.summary), plain(item.content_text), html(item.content_html)],
  })),
});

/**
 * RFC 4287: without a type it is plain text; what is neither text nor HTML (a picture, another XML)
 * has no words for us.
 */
function atomText(text: {readonly value?: string; readonly type?: string} | undefined): RawText {
  const type = text?.type?.toLowerCase() ?? 'text';
  if (/^(x?html|text\/html|application\/xhtml\+xml)\b/.test(type)) return html(text?.value);
  return plain(/^text\b/.test(type) ? text?.value : undefined);
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** Where the entry itself can be read: as a page, where several are offered. */
function alternate(links: readonly Link[] = []): string | undefined {
  const own = links.filter(({rel = 'alternate'}) => rel === 'alternate');
  return (own.find(({type}) => /html/i.test(type ?? 'html')) ?? own[0])?.href;
}

/** An identifier that is an address leads to what it identifies; "N/A" and "post-5" are none. */
const addressIn = (id: string | undefined): string | undefined =>
  /^https?:\/\//i.test(id ?? '') ? id : undefined;

/** A recording or a document is what the item is about; a picture only adorns it. */
const attachment = (
  files: readonly {
    readonly url?: string;
    readonly type?: string;
    readonly mime_type?: string;
  }[] = [],
): string | undefined =>
  files.find(({type, mime_type}) => !(type ?? mime_type)?.startsWith('image/'))?.url;
