/** Every HTML file of the published folder: what a reader, a search engine and a screen reader need is in it before any script runs. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {widgetNames} from '../../src/embed/widget-names.js';
import {host, staticFiles} from '../host-server.js';
import {ENGINES, withPage} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = readdirSync('dist/site', {recursive: true})
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'));
/** Without what has no say: scripts, comments, templates of the demo's own. */
const read = (file: string) =>
  readFileSync(`dist/site/${file}`, 'utf8').replace(
    /<script\b[^]*?<\/script>|<!--[^]*?-->|<template id[^]*?<\/template>/g,
    '',
  );
const faultsOf = (file: string): string[] => {
  const html = read(file);
  const isIndexed = !html.includes('<meta name="robots" content="noindex">');
  const faults: [string, boolean][] = [
    ['a link without href', /<a(?=[\s>])(?![^>]*\shref=")[^>]*>/.test(html)],
    [
      'a link to nowhere',
      /<a\s[^>]*\shref="(#|javascript:[^"]*)?"/.test(
        html.replace('<a href="" data-word="again">', ''),
      ),
    ],
    ['no main landmark', (html.match(/<main\b(?![^>]*\shidden)/g) ?? []).length !== 1],
    ['no heading of the first level', (html.match(/<h1\b/g) ?? []).length !== 1],
    ['no title', !/<title>[^<]{5,}<\/title>/.test(html)],
    ['no language', !/<html[^>]* lang="[a-z-]+"/i.test(html)],
    ['no description', isIndexed && !/<meta name="description" content="[^"]{40,}">/.test(html)],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => `${file}: ${fault}`);
};

describe('every page of the published folder', () => {
  it('has a main landmark, one first heading, title, language and description, and no link without an address', () => {
    assert.ok(files.length > 500 && files.includes('configurator.html'), `${files.length} files`);
    assert.deepEqual(files.flatMap(faultsOf), []);
  });
});

const paths = widgetNames.map((name) => (name === 'participant-badge' ? `${name}/tivat` : name));
const tried = [
  'index.html',
  'configurator.html',
  ...paths.flatMap((own) => [`w/${own}.html`, `w/frame/fr/${own}.html`]),
];

for (const engine of ENGINES) {
  describe(`${engine}: pages without script`, () => {
    let site: Awaited<ReturnType<typeof host>>;
    before(async () => {
      site = await host({
        '/axe.js': {type: 'text/javascript', body: axe},
        // As a browser without script has them; where it runs none, axe would not run either.
        ...Object.fromEntries(
          tried.map((path) => [
            `/${path}`,
            {body: read(path).replace(/<\/?noscript>|<meta http-equiv[^>]*>/g, '')},
          ]),
        ),
        '*': staticFiles('dist/site'),
      });
    });
    after(async () => {
      await site.close();
    });

    it("satisfy axe: the demo, the configurator, each widget's page and its page for frames", async () => {
      const seen: string[] = [];
      await withPage(engine, {}, async (page) => {
        for (const path of tried) {
          await page.goto(`${site.origin}/${path}`);
          await page.eval(async () => {
            const script = Object.assign(document.createElement('script'), {src: '/axe.js'});
            await new Promise((resolve) => {
              script.onload = resolve;
              document.head.append(script);
            });
          });
          const violations = (await page.eval(async () => {
            const {axe: tool} = window as unknown as {
              axe: {run(): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>};
            };
            return (await tool.run()).violations.map(
              ({id, nodes}) =>
                `${id} ${nodes.map(({target}) => target.flat().join(' ')).join(' | ')}`,
            );
          })) as string[];
          seen.push(...violations.map((text) => `${path}: ${text}`));
        }
      });
      assert.deepEqual(seen, []);
    });
  });
}
