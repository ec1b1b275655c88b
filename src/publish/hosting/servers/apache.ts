/** The configuration of Apache. */
import {CACHE, COMMON_HEADERS, FOLDERS, PUBLISHED_PARTS, UNWANTED} from '../hosting.js';
import {lines, types} from './lines.js';

/**
 * Returns the configuration for Apache. It keeps two tables of headers, and sends what stands in
 * either: each name is taken out of the other one.
 */
export function apacheConf(): string {
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
${COMPRESSED_COPIES}`;
}

/** The copies that lie beside the files are sent in their place. */
const COMPRESSED_COPIES = `<IfModule mod_rewrite.c>
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
