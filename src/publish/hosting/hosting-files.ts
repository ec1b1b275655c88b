/**
 * The configuration of each server, made from the table in hosting.ts: whole blocks that can be
 * pasted as they are.
 */
import {
  CACHE,
  COMMON_HEADERS,
  CONTENT_TYPES,
  escapeRegExp,
  FOLDERS,
  PUBLISHED_PARTS,
  UNWANTED,
} from './hosting.js';
import {headersFile} from './hosting-headers-file.js';
import type {PublishedFolder} from './published-folder.js';
import {iisConfig, s3Commands} from './hosting-untested.js';

export interface ServerFile {
  readonly server: string;
  /** In the published folder. */
  readonly file: string;
  /** For whoever pastes it. */
  readonly where: string;
  /** In the header `Server` of its answers. */
  readonly says: RegExp;
  /** A real one serves the folder in the tests: each time, in a step by name, or never. */
  readonly tested: 'each time' | 'by name' | 'never';
  readonly text: (folder: PublishedFolder) => string;
}

export const SERVER_FILES: readonly ServerFile[] = [
  {
    server: 'nginx',
    file: 'hosting/nginx.conf',
    where: 'into "server { … }", before its other locations; its root is the published folder',
    says: /nginx|openresty/i,
    tested: 'each time',
    text: nginxConf,
  },
  {
    server: 'Apache',
    file: 'hosting/apache.conf',
    where: 'to the beginning of the file .htaccess in the published folder',
    says: /apache|litespeed/i,
    tested: 'each time',
    text: apacheConf,
  },
  {
    server: 'Caddy',
    file: 'hosting/caddy.conf',
    where: 'into the site\'s block "example.org { … }" of the Caddyfile, beside its root',
    says: /caddy/i,
    tested: 'by name',
    text: caddyConf,
  },
  {
    server: 'lighttpd',
    file: 'hosting/lighttpd.conf',
    where: 'to the end of lighttpd.conf; server.document-root is the published folder',
    says: /lighttpd/i,
    tested: 'by name',
    text: lighttpdConf,
  },
  {
    server: '_headers (Cloudflare Pages, Netlify)',
    file: '_headers',
    where: 'to the end of the file _headers in the folder that the host publishes',
    says: /cloudflare|netlify/i,
    tested: 'never',
    text: headersFile,
  },
  {
    server: 'IIS',
    file: 'hosting/web.config',
    where: 'as web.config into the published folder',
    says: /microsoft-iis/i,
    tested: 'never',
    text: iisConfig,
  },
  {
    server: 'S3 with CloudFront',
    file: 'hosting/s3.sh',
    where: 'run it beside the published folder: sh s3.sh <folder> <bucket>',
    says: /amazons3|cloudfront/i,
    tested: 'never',
    text: s3Commands,
  },
];

const lines = (indent: number, texts: readonly string[]) =>
  texts.map((text) => `${' '.repeat(indent)}${text}`).join('\n');
const types = Object.entries(CONTENT_TYPES);

/**
 * A location inside has all headers of its own: nginx drops those around it. Error answers are not
 * kept, so they have no Cache-Control.
 */
function nginxConf({base}: PublishedFolder): string {
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

/**
 * Apache keeps two tables of headers, and sends what stands in either: each name is taken out of
 * the other one.
 */
function apacheConf(): string {
  const set = ([name, value]: readonly [string, string]) =>
    name === CACHE
      ? [`Header always unset ${name}`, `Header set ${name} "${value}"`]
      : [`Header unset ${name}`, `Header always set ${name} "${value}"`];
  const unset = UNWANTED.flatMap((name) => [`Header unset ${name}`, `Header always unset ${name}`]);
  const within = (path: string) => `%{REQUEST_URI} =~ m#/${path}(\\.(br|gz))?$#`;
  const places = PUBLISHED_PARTS.map(
    ({name, path, headers}, i) => `  # ${name}
  <${i ? 'ElseIf' : 'If'} "${within(path)}">
${lines(4, headers.flatMap(set))}
  </${i ? 'ElseIf' : 'If'}>
`,
  );
  return `# Alliance Widgets on Apache 2.4: paste it at the beginning of the file .htaccess in the published folder, or into its <Directory>.
# Modules: headers, mime, rewrite (a2enmod headers rewrite). It sends the .br and .gz files that lie beside the others.
<If "%{REQUEST_URI} =~ m#/${FOLDERS}/#">
  <IfModule mod_mime.c>
${lines(
  4,
  types.map(([ending, type]) => `AddType "${type}" .${ending}`),
)}
    # Of alliance.json.gz, .json says the type and .gz the encoding; "news.en" is no hint at a language.
    RemoveType .gz .br
    RemoveLanguage .br .en .fr
    AddEncoding gzip .gz
    AddEncoding br .br
  </IfModule>
  <IfModule mod_expires.c>
    ExpiresActive Off
  </IfModule>
  FileETag MTime Size
  Header merge Vary Accept-Encoding
${lines(2, [...COMMON_HEADERS.flatMap(set), ...unset])}
</If>
<IfModule mod_headers.c>
${places.join('')}</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
${['br', 'gz']
  .map(
    (ending) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${ending === 'gz' ? 'gzip' : ending}\\b
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^${FOLDERS}/.+$ $0.${ending} [L,E=no-gzip:1,E=no-brotli:1]
`,
  )
  .join('')}</IfModule>
`;
}

/** Places stand in reverse: of two headers of one name, the last counts. */
function caddyConf({base}: PublishedFolder): string {
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
${places.join('')}${types
    .map(
      ([ending, type]) => `    @alliance_${ending} path *.${ending}
    header @alliance_${ending} Content-Type "${type}"
`,
    )
    .join('')}    encode gzip
    file_server {
      precompressed br gzip
    }
  }
}
`;
}

/**
 * Of two lists of headers that both match, lighttpd takes the last alone: each place names all of
 * its own.
 */
function lighttpdConf({base}: PublishedFolder): string {
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

/**
 * Returns the configuration for a Varnish in front of any of them: what is old is shown while a new
 * copy is fetched, and for a month when the server is down.
 */
export const varnishVcl =
  (): string => `# Alliance Widgets behind Varnish 6 or newer: the published folder's server is the backend.
vcl 4.1;
import std;

backend default {
  .host = "127.0.0.1";
  .port = "8080";
  .probe = { .url = "/feed/alliance.json"; .interval = 5s; .timeout = 2s; .window = 3; .threshold = 2; }
}

sub vcl_recv {
  # Nothing here depends on who asks: one copy for all, whatever cookies other parts of the domain have set.
  unset req.http.Cookie;
  unset req.http.Authorization;
  if (std.healthy(req.backend_hint)) { set req.grace = 1d; }
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  set beresp.grace = 30d;
  # An answer that says "I cannot" does not take the place of the last good one.
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) { return (abandon); }
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
  }
}
`;
