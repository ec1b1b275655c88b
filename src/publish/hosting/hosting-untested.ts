/** Files for servers that the tests cannot run; each says so in its first lines. */
import {
  CACHE,
  COMMON_HEADERS,
  CONTENT_TYPES,
  escapeRegExp,
  FOLDERS,
  PUBLISHED_PARTS,
  UNWANTED,
} from './hosting.js';
import type {PublishedFolder} from './published-folder.js';

const NOT_TESTED =
  'Not tested on a real server: look at what `alliance-feed check <address>` says.';
const types = Object.entries(CONTENT_TYPES);

/**
 * Returns the configuration for IIS. The general places first: of two rules for one header, the
 * last that matches counts.
 */
export function iisConfig({base}: PublishedFolder): string {
  const rules = [...PUBLISHED_PARTS].reverse().flatMap(({name, path, headers}) =>
    headers.map(
      ([header, value]) => `        <rule name="Alliance Widgets, ${name}: ${header}">
          <match serverVariable="RESPONSE_${header.replaceAll('-', '_')}" pattern=".*" />
          <conditions><add input="{URL}" pattern="^${escapeRegExp(base)}${path}$" ignoreCase="false" /></conditions>
          <action type="Rewrite" value="${value}" />
        </rule>
`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Alliance Widgets on IIS: copy this file as web.config into the published folder, which holds nothing else. -->
<!-- ${NOT_TESTED} -->
<!-- It needs the module URL Rewrite. Static compression: also name application/json in applicationHost.config. -->
<configuration>
  <system.webServer>
    <urlCompression doStaticCompression="true" />
    <staticContent>
${types
  .map(
    ([ending, type]) => `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="${type}" />
`,
  )
  .join('')}    </staticContent>
    <httpProtocol>
      <customHeaders>
${UNWANTED.map((name) => `        <remove name="${name}" />\n`).join('')}${COMMON_HEADERS.map(
    ([name, value]) => `        <remove name="${name}" />
        <add name="${name}" value="${value}" />
`,
  ).join('')}      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
${rules.join('')}      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

/**
 * Returns the commands for Amazon S3. S3 keeps age and type with each file; the other headers come
 * from the bucket's CORS rules and from CloudFront.
 */
export function s3Commands(): string {
  const cases = PUBLISHED_PARTS.map(
    ({name, path, headers}) => `    # ${name}
    if is '${path}'; then cache='${new Map(headers).get(CACHE)}'; fi
`,
  );
  const policy = {
    Name: 'alliance-widgets',
    CorsConfig: {
      AccessControlAllowOrigins: {Quantity: 1, Items: ['*']},
      AccessControlAllowHeaders: {Quantity: 1, Items: ['*']},
      AccessControlAllowMethods: {Quantity: 2, Items: ['GET', 'HEAD']},
      AccessControlExposeHeaders: {Quantity: 1, Items: ['Retry-After']},
      AccessControlAllowCredentials: false,
      OriginOverride: true,
    },
    SecurityHeadersConfig: {ContentTypeOptions: {Override: true}},
    CustomHeadersConfig: {
      Quantity: 2,
      Items: COMMON_HEADERS.filter(([name]) => /^(Timing|Cross-Origin)/.test(name)).map(
        ([Header, Value]) => ({Header, Value, Override: true}),
      ),
    },
  };
  return `#!/bin/sh
# Alliance Widgets on S3, with CloudFront before it: sh s3.sh <published folder> <bucket>
# ${NOT_TESTED}
# It uploads every file with its type and age, the manifests last, and deletes nothing: pages that are open still ask for
# older files. CloudFront compresses by itself: switch "Compress objects automatically" on.
set -eu
folder=$1
bucket=$2

upload() {
  (cd "$folder" && find . -type f | sed 's#^\\./##' | grep -E '^${FOLDERS}/|^[^/]+$' | grep -vE '\\.(br|gz)$' | grep "$@" 'feed/alliance\\.json$' || true) |
  while read -r file; do
    is() { printf '%s\\n' "$file" | grep -qE "^($1)$"; }
    cache='public, max-age=300'
${[...cases].reverse().join('')}    case $file in
${types.map(([ending, type]) => `      *.${ending}) type='${type}' ;;\n`).join('')}      *) type='application/octet-stream' ;;
    esac
    aws s3 cp "$folder/$file" "s3://$bucket/$file" --cache-control "$cache" --content-type "$type" </dev/null
  done
}
upload -vE
upload -E

# Once: the other headers. Then choose the policy "alliance-widgets" for the distribution's behaviour.
# aws cloudfront create-response-headers-policy --response-headers-policy-config '${JSON.stringify(policy)}'
`;
}
