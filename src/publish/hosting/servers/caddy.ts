/** The configuration of Caddy. */
import {COMMON_HEADERS, escapeRegExp, FOLDERS, PUBLISHED_PARTS, UNWANTED} from '../hosting.js';
import type {PublishedFolder} from '../published-folder.js';
import {lines, types} from './lines.js';

/**
 * Returns the configuration for Caddy. Places stand in reverse: of two headers of one name, the
 * last counts.
 */
export function caddyConf({base}: PublishedFolder): string {
  const start = `^${escapeRegExp(base)}`;
  const places = [...PUBLISHED_PARTS].reverse().map(
    ({name, path, headers}, i) => `    # ${name}
    @alliance${i} path_regexp ${start}${path}$
    header @alliance${i} {
${lines(
  6,
  headers.map(([header, value]) => `${header} "${value}"`),
)}
    }
`,
  );
  return `# Alliance Widgets on Caddy 2: paste it into the site's block "example.org { … }" of the Caddyfile, beside its root.
@alliance path_regexp ${start}${FOLDERS}/
handle @alliance {
  route {
    header {
${lines(
  6,
  COMMON_HEADERS.map(([name, value]) => `${name} "${value}"`),
)}
    }
${lines(
  4,
  UNWANTED.map((name) => `header -${name}`),
)}
${places.join('')}${TYPES}    encode gzip
    file_server {
      precompressed br gzip
    }
  }
}
`;
}

const TYPES = types
  .map(
    ([ending, type]) => `    @alliance_${ending} path *.${ending}
    header @alliance_${ending} Content-Type "${type}"
`,
  )
  .join('');
