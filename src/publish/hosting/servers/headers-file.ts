/** `_headers`, which Cloudflare Pages, Netlify and their like read; they compress by themselves. */
import {CACHE, COMMON_HEADERS, CONTENT_TYPES, partOf, type Header} from '../hosting.js';
import type {PublishedFolder} from '../published-folder.js';

/**
 * Returns the file `_headers`. Two rules that both match join their values with a comma, so no
 * header is set by two rules for one address. A pattern for the fixed names would also match hashed
 * ones: files are named one by one, but for folders that are all of one place.
 */
export function headersFile({base, files}: PublishedFolder): string {
  const plain = files.filter((file) => !/\.(br|gz)$/.test(file)).sort();
  const rules = new Map<string, readonly Header[]>();
  for (const file of plain) {
    const {headers} = partOf(file) ?? {};
    if (!headers) continue;
    const pattern = patternOf(file);
    // The header that a whole folder of the feed has stands in one rule for it.
    const folder = /^(sample\/)?feed\//.exec(file)?.[0];
    const shared = headers.filter(([name]) => folder && name !== CACHE);
    if (folder) rules.set(`${folder}*`, shared);
    const others = headers.filter((header) => !shared.includes(header));
    rules.set(pattern, [
      // Pages and what else lies in w/ are of one rule.
      ...new Map([
        ...(rules.get(pattern) ?? []),
        ...others,
        ...(pattern === file ? typeOf(file) : []),
      ]),
    ]);
  }
  return [
    '# Alliance Widgets on hosts that read _headers (Cloudflare Pages, Netlify and others).',
    '# Let no other rule set X-Frame-Options for the pages in w/.',
    ruleOf(`${encodeURI(base)}*`, COMMON_HEADERS),
    ...[...rules].map(([path, headers]) => ruleOf(encodeURI(base) + path, headers)),
    '',
  ].join('\n');
}

const ruleOf = (path: string, headers: readonly Header[]) =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

const typeOf = (file: string): readonly Header[] => {
  const type = CONTENT_TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''];
  return type ? [['Content-Type', type]] : [];
};

/** One `*` each, which Cloudflare allows: `feed/news.en.*.json` is not `feed/news.en.json`. */
function patternOf(file: string): string {
  const folder = /^(?:sample\/)?(?:w|\d+\.\d+\.\d+|(?:feed|v\d+)\/[^/]+)\//.exec(file)?.[0];
  return folder ? `${folder}*` : file.replace(/\.[0-9a-f]{10}\./, '.*.');
}
