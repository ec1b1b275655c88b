/** A member of a participant is said once: one that is added to `participant-fields.ts` is in every form of the list. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {build, type Plugin} from 'esbuild';
import type * as Forms from './participant-forms.js';

/** As somebody would write it, before the last member. */
const LINES = `
  mayor: {schema: text, csv: 'mayor maire'},
  inhabitants: {schema: ordinal, csv: 'inhabitants'},
  ended: {`;

const addFields: Plugin = {
  name: 'add-fields',
  setup: (bundler) => {
    bundler.onLoad({filter: /participant-fields\.ts$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace('\n  ended: {', LINES);
      assert.notEqual(contents, source);
      return {contents, loader: 'ts'};
    });
  },
};

async function withNewFields(): Promise<typeof Forms> {
  const {outputFiles} = await build({
    entryPoints: ['test/feed/participant-forms.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [addFields],
    // Its CommonJS parts ask for modules of Node.
    banner: {
      js: `import {createRequire} from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as typeof Forms;
}

test('a new member is read from the table, published in each form, and read again', async () => {
  const own = await withNewFields();
  const table = `id,name,country,type,latitude,longitude,maire,inhabitants
lille,Lille,FR,city,50.63297,3.05858,Anne Example,236000
`;
  const issues = new own.IssueList();
  const {rows} = own.readParticipants(new TextEncoder().encode(table), 'participants.csv', issues);
  assert.deepEqual([issues.errors, issues.warnings], [[], []]);
  const participants = rows.map(({participant}) => participant);
  const expected = {mayor: 'Anne Example', inhabitants: 236000};
  const pick = (value: unknown) => {
    const {mayor, inhabitants} = value as Record<string, unknown>;
    return {mayor, inhabitants};
  };
  assert.deepEqual(participants.map(pick), [expected]);

  const geojson: unknown = JSON.parse(JSON.stringify(own.makeParticipants(participants)));
  assert.deepEqual(own.findIssues(own.participantsSchema, geojson, {closed: true}), []);
  assert.deepEqual(own.parseParticipants(geojson).map(pick), [expected]);
  const wrong = JSON.parse(JSON.stringify(geojson).replace('"Anne Example"', '7')) as unknown;
  assert.deepEqual(own.findIssues(own.participantsSchema, wrong), [
    {path: '/features/0/properties/mayor', message: 'must be string, is number'},
  ]);
  assert.equal(pick(own.parseParticipants(wrong)[0]).mayor, undefined);

  const [header, row] = own.makeParticipantsCsv(participants).split('\r\n');
  assert.match(header!, /,url,mayor,inhabitants,ended$/);
  assert.match(row!, /,Anne Example,236000,$/);
  assert.match(own.makeStarter().get('participants.csv')!, /,mayor,inhabitants,ended,source\r\n$/);

  const columns: unknown = JSON.parse(JSON.stringify(own.makeColumns(participants)));
  const [group] = own.parseColumns(columns, 'columns');
  assert.deepEqual(pick(group!.participant(0)), expected);
});
