/** `check` of a public page: that it is whole, and which files it asks for. */
import {Parser} from 'htmlparser2';
import {REBUILD} from './built-file.js';
import type {SourceLocation} from '../issues/content-issues.js';

/**
 * Without these, closed by the page itself, it was cut off; browsers close them and say nothing.
 */
const WHOLE = ['html', 'body', 'main'];

interface PageParts {
  /** Addresses of scripts and style sheets, as written. */
  readonly assets: readonly string[];
  /** Addresses of its links, as written. */
  readonly links: readonly string[];
}

/** Checks a public page. @returns what it asks for and leads to; undefined where it is no page */
export function checkPage(text: string, location: SourceLocation): PageParts | undefined {
  const {title, lang, closed, tags, data, ...parts} = readPage(text);
  if (!tags.has('html')) {
    location.error('syntax', `is no page; ${REBUILD}`);
    return undefined;
  }
  const open = WHOLE.filter((name) => !closed.has(name));
  if (open.length)
    location.error(
      'syntax',
      `is cut off: ${open.map((name) => `<${name}>`).join(', ')} is not closed; ${REBUILD}`,
    );
  if (!title.trim()) location.error('missing', `is missing; ${REBUILD}`, '<title>');
  if (!lang) location.error('missing', `is missing; ${REBUILD}`, '<html lang>');
  for (const json of data) {
    try {
      JSON.parse(json);
    } catch (error) {
      location.error(
        'syntax',
        `is not JSON: ${(error as Error).message}; ${REBUILD}`,
        'application/ld+json',
      );
    }
  }
  return parts;
}

function readPage(text: string) {
  const page = {
    title: '',
    lang: '',
    tags: new Set<string>(),
    closed: new Set<string>(),
    data: [] as string[],
    assets: [] as string[],
    links: [] as string[],
  };
  let inside = '';
  let json = '';
  const parser = new Parser({
    onopentag(name, {lang, src, href, rel, type}) {
      page.tags.add(name);
      if (name === 'html') page.lang = lang ?? '';
      if (name === 'a' && href) page.links.push(href);
      if (name === 'script' && src) page.assets.push(src);
      if (name === 'link' && rel === 'stylesheet' && href) page.assets.push(href);
      if (name === 'title' && !page.closed.has('title')) inside = 'title';
      if (type === 'application/ld+json') {
        inside = 'data';
        json = '';
      }
    },
    ontext(part) {
      if (inside === 'title') page.title += part;
      if (inside === 'data') json += part;
    },
    onclosetag(name, isImplied) {
      if (inside === 'data') page.data.push(json);
      inside = '';
      if (!isImplied) page.closed.add(name);
    },
  });
  parser.end(text);
  return page;
}
