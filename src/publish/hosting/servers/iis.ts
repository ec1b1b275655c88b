/** The configuration of IIS, which the tests cannot run; it says so in its first lines. */
import {COMMON_HEADERS, escapeRegExp, PUBLISHED_PARTS, UNWANTED} from '../hosting.js';
import type {PublishedFolder} from '../published-folder.js';
import {NOT_TESTED, types} from './lines.js';

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
${TYPES}    </staticContent>
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

const TYPES = types
  .map(
    ([ending, type]) => `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="${type}" />
`,
  )
  .join('');
