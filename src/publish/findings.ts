/** What is wrong with how files are served: the same thing said once, however many files it is true of, with the line that mends it. */
import type {ContentIssue, IssueCode, IssueList} from './content-issues.js';
import {COMMON_HEADERS, CONTENT_TYPES, FOREVER, SHORT} from './hosting.js';

export type Remedy = keyof typeof REMEDIES | `type ${string}`;

type Fix = NonNullable<ContentIssue['fix']>;

const header = (name: string, value: string): Fix => ({
  nginx: `add_header ${name} "${value}" always;`,
  Apache: `Header always set ${name} "${value}"`,
  _headers: `${name}: ${value}`,
});
const common = Object.fromEntries(
  COMMON_HEADERS.map(([name, value]) => [name.toLowerCase(), header(name, value)]),
);

const REMEDIES = {
  cors: common['access-control-allow-origin']!,
  timing: common['timing-allow-origin']!,
  nosniff: common['x-content-type-options']!,
  resource: common['cross-origin-resource-policy']!,
  short: {
    nginx: `add_header Cache-Control "${SHORT}";`,
    Apache: `Header set Cache-Control "${SHORT}"`,
    _headers: `Cache-Control: ${SHORT}`,
  },
  forever: {
    nginx: `add_header Cache-Control "${FOREVER}";`,
    Apache: `Header set Cache-Control "${FOREVER}"`,
    _headers: `Cache-Control: ${FOREVER}`,
  },
  compression: {
    nginx: 'gzip_static on; gzip_vary on;',
    Apache:
      'RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b (and what follows in hosting/apache.conf)',
    _headers: '(such hosts compress by themselves: look into their settings)',
  },
  vary: {
    nginx: 'gzip_vary on;',
    Apache: 'Header merge Vary Accept-Encoding',
    _headers: 'Vary: Accept-Encoding',
  },
  etag: {
    nginx: 'etag on;',
    Apache: 'FileETag MTime Size',
    _headers: '(such hosts send it by themselves: look into their settings)',
  },
  cookie: {
    nginx: 'proxy_hide_header Set-Cookie;',
    Apache: 'Header always unset Set-Cookie',
    _headers: '! Set-Cookie',
  },
  frames: {
    nginx: 'proxy_hide_header X-Frame-Options;',
    Apache: 'Header always unset X-Frame-Options',
    _headers: '! X-Frame-Options',
  },
  copies: {'any server': 'build the feed anew, or delete the .br and .gz files'},
  publish: {'any server': 'publish the whole folder anew'},
  https: {
    nginx: 'listen 443 ssl;',
    Apache: 'SSLEngine on',
    _headers: '(such hosts serve https: by themselves)',
  },
  redirect: {'any server': 'name the last address in the snippet'},
} as const satisfies Readonly<Record<string, Fix>>;

function fixFor(remedy: Remedy): Fix {
  if (!remedy.startsWith('type ')) return REMEDIES[remedy as keyof typeof REMEDIES];
  const ending = remedy.slice('type '.length);
  const type = CONTENT_TYPES[ending]!;
  return {
    nginx: `types { "${type}" ${ending}; }`,
    Apache: `AddType "${type}" .${ending}`,
    _headers: `Content-Type: ${type}`,
  };
}

export class Findings {
  private readonly found = new Map<
    string,
    {
      readonly severity: 'errors' | 'warnings';
      readonly files: string[];
      readonly issue: Omit<ContentIssue, 'file'>;
    }
  >();

  constructor(private readonly issues: IssueList) {}

  error(code: IssueCode, file: string, message: string, remedy: Remedy, value?: string): void {
    this.add('errors', file, {code, message, fix: fixFor(remedy), ...(value && {value})});
  }

  warn(code: IssueCode, file: string, message: string, remedy: Remedy, value?: string): void {
    this.add('warnings', file, {code, message, fix: fixFor(remedy), ...(value && {value})});
  }

  /** Puts what was found into the list, one entry for each kind. */
  report(): void {
    for (const {severity, files, issue} of this.found.values()) {
      const [first, ...rest] = [...new Set(files)];
      const others = rest.length
        ? ` (and ${rest.length} more: ${rest.length > 3 ? `${rest.slice(0, 3).join(', ')} …` : rest.join(', ')})`
        : '';
      this.issues[severity].push({...issue, file: first!, message: `${issue.message}${others}`});
    }
  }

  private add(
    severity: 'errors' | 'warnings',
    file: string,
    issue: Omit<ContentIssue, 'file'>,
  ): void {
    const key = `${severity} ${issue.message} ${issue.value}`;
    const known = this.found.get(key);
    if (known) known.files.push(file);
    else this.found.set(key, {severity, files: [file], issue});
  }
}
