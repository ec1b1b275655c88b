/** The configuration of lighttpd. */
import {COMMON_HEADERS, escapeRegExp, FOLDERS, PUBLISHED_PARTS, UNWANTED} from '../hosting.js';
import type {PublishedFolder} from '../published-folder.js';
import {types} from './lines.js';

/**
 * Returns the configuration for lighttpd. Of two lists of headers that both match, it takes the
 * last alone: each place names all of its own.
 */
export function lighttpdConf({base}: PublishedFolder): string {
  const start = `^${escapeRegExp(base)}`;
  const pair = ([name, value]: readonly [string, string]) => `"${name}" => "${value}"`;
  const places = PUBLISHED_PARTS.map(
    ({name, path, headers}, i) => `  # ${name}
  ${i ? 'else ' : ''}$HTTP["url"] =~ "${start}${path}$" {
    setenv.set-response-header = (
${[...COMMON_HEADERS, ...headers, ...UNWANTED.map((unwanted) => [unwanted, ''] as const)]
  .map((header) => `      ${pair(header)}`)
  .join(',\n')}
    )
  }
`,
  );
  return `# Alliance Widgets on lighttpd 1.4.56 or newer: paste it at the end of lighttpd.conf; server.document-root is the published folder.
# Debian: apt-get install lighttpd-mod-deflate
server.modules += ( "mod_setenv", "mod_deflate" )
$HTTP["url"] =~ "${start}${FOLDERS}/" {
  mimetype.assign = (
${types.map(([ending, type]) => `    ".${ending}" => "${type}"`).join(',\n')}
  )
  deflate.allowed-encodings = ( "br", "gzip" )
  deflate.mimetypes = ( "text/", "application/json", "application/geo+json", "application/xml", "image/svg+xml" )
${places.join('')}}
`;
}
