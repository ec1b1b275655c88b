/**
 * How the published folder has to be served: the headers, and the files that tell nginx, Apache and hosts that read `_headers`.
 * `check` takes the lines that it recommends from here.
 */

/** Readers may keep the manifest for five minutes, show an old one while they ask again, and for a month when the server is down. */
export const SHORT = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=2592000';
/** A name with a hash or an exact version in it stands for the same bytes for ever. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** On every answer. CORS, so that pages of other sites may read it, and when a busy server wants to be asked again; timing, so that widgets can tell a cached answer; no guessing of types. */
export const COMMON_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'Retry-After'],
  ['Timing-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** On the public pages, which are made to be framed by anybody; no `X-Frame-Options` may stand beside it. */
const FRAMES: readonly [name: string, value: string] = [
  'Content-Security-Policy',
  'frame-ancestors *',
];

/** By the ending of a file's name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/rss+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** `participants.3f9a1c0b2d.geojson`, `1.0.0/…`, `v1/chunks/…`: addresses whose bytes never change; of the path, without the query. */
export const FOREVER_PATHS =
  '(/feed/[^/]+\\.[0-9a-f]{10}\\.(json|geojson)|/\\d+\\.\\d+\\.\\d+/.+|/v\\d+/chunks/.+)';

const nginxHeaders = COMMON_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`);
const nginxTypes = `types { ${Object.entries(CONTENT_TYPES)
  .map(([ending, type]) => `"${type}" ${ending};`)
  .join(' ')} }`;

/** For the inside of a `server` block. One location, and maps that choose: `add_header` in a nested block would drop those around it. */
export const nginxConf =
  (): string => `# Alliance Widgets on nginx: include this file inside "server { … }", whose root is the published folder.
# Where the folder lies below another path, write that path after the ^. It sends the .gz files that lie beside the others;
# where the brotli module is there, add: brotli_static on;
location ~ ^/((sample/)?(feed|w)|v\\d+|\\d+\\.\\d+\\.\\d+)/ {
  ${nginxTypes}
  default_type application/octet-stream;
  gzip_static on;
  gzip_vary on;
  ${nginxHeaders.join('\n  ')}
  set $alliance_cache "${SHORT}";
  if ($uri ~ "${FOREVER_PATHS}$") { set $alliance_cache "${FOREVER}"; }
  add_header Cache-Control $alliance_cache;
  set $alliance_frames "";
  if ($uri ~ "/w/.+\\.html$") { set $alliance_frames "${FRAMES[1]}"; }
  add_header ${FRAMES[0]} $alliance_frames always;
}
`;

const apacheHeaders = COMMON_HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`);
const apacheTypes = Object.entries(CONTENT_TYPES).map(
  ([ending, type]) => `AddType "${type}" .${ending}`,
);

/** For a `.htaccess` in the published folder, or for its `<Directory>`. */
export const apacheConf =
  (): string => `# Alliance Widgets on Apache 2.4: copy this file to .htaccess in the published folder, or include it in the folder's <Directory>.
# Modules: headers, mime, rewrite (a2enmod headers rewrite). It sends the .br and .gz files that lie beside the others.
<IfModule mod_mime.c>
  ${apacheTypes.join('\n  ')}
  # Of alliance.json.gz, .json says the type and .gz the encoding; "news.en" is no hint at a language.
  RemoveType .gz .br
  RemoveLanguage .br .en .fr
  AddEncoding gzip .gz
  AddEncoding br .br
</IfModule>
<IfModule mod_headers.c>
  ${apacheHeaders.join('\n  ')}
  Header set Cache-Control "${SHORT}"
  <If "%{REQUEST_URI} =~ m#${FOREVER_PATHS}(\\.(br|gz))?$#">
    Header set Cache-Control "${FOREVER}"
  </If>
  <If "%{REQUEST_URI} =~ m#/w/.+\\.html(\\.(br|gz))?$#">
    Header always set ${FRAMES[0]} "${FRAMES[1]}"
    Header always unset X-Frame-Options
    Header unset X-Frame-Options
  </If>
  Header merge Vary Accept-Encoding
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]
</IfModule>
`;

/** For a Varnish in front of any of them: what is old is shown while a new copy is fetched, and for a month when the server is down. */
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

/**
 * For Cloudflare Pages, Netlify and their like, which compress by themselves. Two rules that both match join their values
 * with a comma, so no header is set by two rules for one address.
 * @param versionFolders `v1`, `1.0.0`
 * @param files of the site, by which the loader and the feed's fixed names are listed one by one: a pattern for them would also match hashed names
 */
export function headersFile(versionFolders: readonly string[], files: readonly string[]): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const cache = (path: string, value: string) => rule(path, [['Cache-Control', value]]);
  const forever = new RegExp(`${FOREVER_PATHS}$`);
  const kept = versionFolders.map((folder) =>
    cache(/^v/.test(folder) ? `/${folder}/chunks/*` : `/${folder}/*`, FOREVER),
  );
  const plain = files.filter(
    (file) =>
      /^\/(feed|sample\/feed|v\d+)\//.test(file) && !forever.test(file) && !/\.(br|gz)$/.test(file),
  );
  const typed = (file: string): (readonly [string, string])[] => {
    const type = CONTENT_TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''];
    return type ? [['Content-Type', type]] : [];
  };
  // One * each, which Cloudflare allows: news.en.*.json is not news.en.json.
  const hashed = files
    .filter((file) => /\/feed\//.test(file) && forever.test(file))
    .map((file) => file.replace(/\.[0-9a-f]{10}\./, '.*.'));
  return [
    '# Alliance Widgets on hosts that read _headers (Cloudflare Pages, Netlify and others).',
    rule('/*', COMMON_HEADERS),
    rule('/w/*', [['Cache-Control', SHORT], FRAMES]),
    ...kept,
    ...[...new Set(hashed)].sort().map((path) => cache(path, FOREVER)),
    ...plain.sort().map((file) => rule(file, [['Cache-Control', SHORT], ...typed(file)])),
    '',
  ].join('\n');
}
