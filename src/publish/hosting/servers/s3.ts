/** The commands for Amazon S3, which the tests cannot run; they say so in their first lines. */
import {CACHE, COMMON_HEADERS, FOLDERS, PUBLISHED_PARTS} from '../hosting.js';
import {NOT_TESTED, types} from './lines.js';

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
# aws cloudfront create-response-headers-policy --response-headers-policy-config '${JSON.stringify(HEADERS_POLICY)}'
`;
}

/** The other headers, for CloudFront. */
const HEADERS_POLICY = {
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
