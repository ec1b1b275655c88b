/**
 * The configuration of each server, made from the table in hosting.ts: whole blocks that can be
 * pasted as they are.
 */
import type {PublishedFolder} from '../published-folder.js';
import {apacheConf} from './apache.js';
import {caddyConf} from './caddy.js';
import {headersFile} from './headers-file.js';
import {iisConfig} from './iis.js';
import {lighttpdConf} from './lighttpd.js';
import {nginxConf} from './nginx.js';
import {s3Commands} from './s3.js';

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
