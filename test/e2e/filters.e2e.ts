/** What an author pastes, after the filters of content systems, in a page with the loader; and the recipes for their administrators. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {parse} from 'yaml';
import type {Own} from '../../demo/configurator/forms.js';
import {policiesOf} from '../../demo/configurator/policies.js';
import {setupBlocks} from '../../demo/configurator/setup.js';
import {pageAddress} from '../../src/embed/page-address.js';
import {scriptLine} from '../../src/embed/snippet.js';
import {widgetNames} from '../../src/embed/widget-names.js';
import {formOf, pastedForms, SITE} from '../filters/forms.js';
import {findOutcomes, readMeasured, tableText} from '../filters/table.js';

describe('what an author pastes', () => {
  let table: Awaited<ReturnType<typeof findOutcomes>>;
  before(async () => {
    table = await findOutcomes();
  });

  it('is a widget everywhere as a link but in Markdown without HTML, and in WordPress a widget, links or what the children say, whatever it is', () => {
    assert.deepEqual(
      Object.entries(table).filter(
        ([name, cells]) =>
          formOf(name) === 'Link' &&
          Object.entries(cells).some(
            ([system, outcome]) =>
              outcome !== (system === 'Markdown, HTML off' ? 'code is shown' : 'widget'),
          ),
      ),
      [],
    );
    assert.equal(
      new Set(Object.keys(table).map((name) => name.split(' of ')[1])).size,
      widgetNames.length,
    );
    assert.deepEqual(
      Object.entries(table).filter(
        ([, {'WordPress, Author': outcome}]) => !/widget|link|^text$/.test(outcome!),
      ),
      [],
    );
  });

  it('ends as the table in docs/embedding.md says: else run `npx tsx tools/filters.ts`', async () => {
    assert.equal(
      /<!-- filters:start -->\n\n([^]*?)\n\n<!-- filters:end -->/.exec(
        await readFile('docs/embedding.md', 'utf8'),
      )?.[1],
      tableText(table, await readMeasured()),
    );
  });
});

describe('the recipes in docs/embedding.md', () => {
  let blocks: {language: string; code: string}[];
  before(async () => {
    const page = await readFile('docs/embedding.md', 'utf8');
    const text = /<!-- systems:start -->([^]*)<!-- systems:end -->/
      .exec(page)![1]!
      .replaceAll('https://widgets.example/', SITE)
      .replaceAll('"https://widgets.example"', JSON.stringify(SITE.slice(0, -1)));
    blocks = [...text.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, code]) => ({
      language: language!,
      code: code!,
    }));
  });
  const codeOf = (wanted: string) =>
    blocks.filter(({language}) => language === wanted).map(({code}) => code);

  it('have YAML and JSON that parse, with the sources of the policy and the library as a module', () => {
    const [policy, library, info] = codeOf('yaml').map((code) => parse(code) as unknown) as [
      {enforce: {mutations: {mode: string; directive: string; sources: string[]}[]}},
      Record<string, {js: Record<string, {attributes: {type: string}}>}>,
      {libraries: string[]},
    ];
    assert.deepEqual(
      policy.enforce.mutations.map(
        ({mode, directive, sources}) => `${mode} ${directive} ${sources.join()}`,
      ),
      ['script-src', 'connect-src'].map((directive) => `extend ${directive} ${SITE.slice(0, -1)}`),
    );
    assert.deepEqual(
      Object.entries(library['alliance-widgets']!.js).map(([address, {attributes}]) => [
        address,
        attributes.type,
      ]),
      [[`${SITE}v1/alliance.js`, 'module']],
    );
    assert.deepEqual(info.libraries, ['<theme>/alliance-widgets']);
    const asset = JSON.parse(codeOf('json')[0]!) as {uri: string; attributes: {type: string}};
    assert.deepEqual([asset.uri, asset.attributes.type], [`${SITE}v1/alliance.js`, 'module']);
  });

  it('name the same sources to TYPO3 as the policy beside it', () => {
    const own = {
      widget: 'participant-map',
      attributes: {},
      published: {site: SITE, first: 'en', lang: 'en', title: 'x'},
      sums: {},
    } as unknown as Own;
    const {enforce} = parse(
      setupBlocks('typo3', own).find(({label}) => label === 'cspYaml')!.code,
    ) as {enforce: {mutations: {directive: string}[]}};
    assert.deepEqual(
      policiesOf('link', own, 'typo3').map(({policy}) =>
        policy.split('; ').map((part) => part.split(' ')[0]),
      ),
      [enforce.mutations.map(({directive}) => directive)],
    );
  });

  it('hold the line and the forms that we print, and name only files that are published', async () => {
    const code = blocks.map((block) => block.code).join('\n');
    const line = scriptLine(`${SITE}v1/`);
    assert.ok(codeOf('html').includes(`${line}\n`));
    assert.ok(codeOf('php')[0]!.includes(line));
    const {'Link of participant-map': link, 'Element around a link of participant-map': element} =
      await pastedForms();
    assert.ok(codeOf('twig')[0]!.includes(element!));
    assert.match(link!, /^<p><a href="[^"]+\/w\/participant-map\/fr\.html">/);
    const addresses = [...code.matchAll(new RegExp(`${SITE}([\\w./-]+)`, 'g'))].map(
      ([, path]) => path!,
    );
    assert.ok(
      addresses.includes('v1/alliance.js') &&
        addresses.some(
          (path) => SITE + path === pageAddress(SITE, 'participant-map', {country: 'FR'}),
        ),
    );
    assert.deepEqual(
      addresses.filter((path) => !existsSync(`dist/site/${path}`)),
      [],
    );
  });
});
