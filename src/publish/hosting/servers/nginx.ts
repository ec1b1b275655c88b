/** The configuration of nginx. */
import {CACHE, COMMON_HEADERS, escapeRegExp, FOLDERS, PUBLISHED_PARTS} from '../hosting.js';
import type {PublishedFolder} from '../published-folder.js';
import {lines, types} from './lines.js';

/**
 * Returns the configuration for nginx. A location inside has all headers of its own: nginx drops
 * those around it. Error answers are not kept, so they have no Cache-Control.
 */
export function nginxConf({base}: PublishedFolder): string {
  const start = `^${escapeRegExp(base)}`;
  const add = ([name, value]: readonly [string, string]) =>
    `add_header ${name} "${value}"${name === CACHE ? '' : ' always'};`;
  const places = PUBLISHED_PARTS.map(
    ({name, path, headers}) => `  # ${name}
  location ~ "${start}${path}$" {
${lines(4, [...COMMON_HEADERS, ...headers].map(add))}
  }
`,
  );
  return `# Alliance Widgets on nginx: paste it into "server { … }", before its other locations; its root is the published folder.
# It sends the .gz files that lie beside the others; where the brotli module is there, add: brotli_static on;
location ~ "${start}${FOLDERS}/" {
  types {
${lines(
  4,
  types.map(([ending, type]) => `"${type}" ${ending};`),
)}
  }
  default_type application/octet-stream;
  gzip_static on;
  gzip_vary on;
  etag on;
  expires off;
${places.join('')}}
`;
}
