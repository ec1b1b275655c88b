import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {findIssues} from '../../src/feed/find-issues.js';
import {openSchema} from '../../src/feed/open-schema.js';
import {
  array,
  boolean,
  integer,
  number,
  object,
  oneOf,
  position,
  readBy,
  record,
  string,
  withDefault,
  type Schema,
} from '../../src/feed/schema.js';
import {getAt, kinds, variantsOf} from './documents.js';

const ajvFor = (schema: object) =>
  new Ajv2020({strict: true, strictTuples: false, allErrors: true}).compile(schema);

/** The schema as the tool reads it: nothing that it does not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  return {
    ...Object.fromEntries(members),
    ...('properties' in schema && {additionalProperties: false}),
  };
};
const isClosedTo = (schema: Schema, value: unknown) =>
  findIssues(schema, value, {closed: true}).length > 0;

/** Whether a reader can use all of a value, apart from what a later release may have added. */
function isOpenTo(schema: Schema, value: unknown): boolean {
  let fits = true;
  readBy(schema, value, (path, rule, {propertyNames, additionalProperties = {}}, found) => {
    const isNew =
      rule === 'unknown' ||
      (rule === 'enum' && typeof found === 'string') ||
      (rule === 'propertyNames' &&
        !!propertyNames?.enum &&
        isOpenTo(additionalProperties, getAt(value, path)));
    if (!isNew) fits = false;
  });
  return fits;
}

for (const [name, make, schema] of kinds) {
  test(`both gates and ajv agree on the ${name} and on every way of breaking one member of it`, () => {
    const [strict, lenient] = [ajvFor(closed(schema) as object), ajvFor(openSchema(schema))];
    assert.equal(strict(make()), true, JSON.stringify(strict.errors));
    assert.deepEqual(findIssues(schema, make(), {closed: true}), []);
    let refused = 0;
    for (const {path, value, document} of variantsOf(make)) {
      const title = `${path} as ${JSON.stringify(value)}`;
      assert.equal(!isClosedTo(schema, document), strict(document), `tool: ${title}`);
      assert.equal(isOpenTo(schema, document), lenient(document), `reader: ${title}`);
      if (isClosedTo(schema, document)) refused++;
    }
    assert.ok(refused > 100, `${refused} refused`);
  });
}

test('both gates and ajv agree on whatever JSON there is', () => {
  for (const [, , schema] of kinds) {
    const [strict, lenient] = [ajvFor(closed(schema) as object), ajvFor(openSchema(schema))];
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          !isClosedTo(schema, value) === strict(value) &&
          isOpenTo(schema, value) === lenient(value),
      ),
    );
  }
});

test('the published schema knows the values of today and bears others', () => {
  assert.deepEqual(openSchema(object({kind: withDefault(oneOf('a', 'b'), 'a')})), {
    type: 'object',
    properties: {kind: {anyOf: [{enum: ['a', 'b']}, {type: 'string'}], default: 'a'}},
    required: ['kind'],
  });
  assert.deepEqual(openSchema(record(integer(), ['a'])), {
    type: 'object',
    additionalProperties: {type: 'integer'},
    propertyNames: {anyOf: [{enum: ['a']}, {type: 'string'}]},
  });
});

test('findIssues(schema, value) names the place as a JSON Pointer and says what was expected', () => {
  const schema = object(
    {name: string({minLength: 1}), count: integer({minimum: 0})},
    {
      list: array(number({minimum: -90, maximum: 90}), {minItems: 1}),
      kind: oneOf('a', 'b'),
      on: boolean(),
      map: record(string(), '^[a-z]+$'),
    },
  );
  const issuesOf = (value: unknown) =>
    findIssues(schema, value).map(({path, message}) => `${path} ${message}`);
  assert.deepEqual(
    issuesOf({name: 'x', count: 0, list: [0], kind: 'b', on: false, map: {a: ''}, more: 1}),
    [],
  );
  assert.deepEqual(issuesOf(null), [' must be object, is null']);
  assert.deepEqual(issuesOf([]), [' must be object, is array']);
  assert.deepEqual(issuesOf({}), ['/name is missing', '/count is missing']);
  assert.deepEqual(
    issuesOf({name: '', count: 1.5, list: [], kind: 'c', on: 'yes', map: {'A/~': 'x', a: 1}}),
    [
      '/name must not be empty',
      '/count must be integer, is number',
      '/list has the wrong length',
      '/kind must be one of a, b',
      '/on must be boolean, is string',
      '/map/A~1~0 has a name that does not match ^[a-z]+$',
      '/map/a must be string, is number',
    ],
  );
  assert.deepEqual(issuesOf({name: 'x', count: 0, list: [1, 481.2, NaN]}), [
    '/list/1 must be between -90 and 90, is 481.2',
  ]);
});

test('findIssues(schema, value, {closed: true}) refuses members and names that the schema does not name', () => {
  const schema = object({}, {known: object({}), counts: record(integer(), ['a', 'b'])});
  const value = {known: {more: 1}, counts: {c: 1}, 'a/b': 1};
  const counts = {path: '/counts/c', message: 'has a name that is none of a, b'};
  assert.deepEqual(findIssues(schema, value), [counts]);
  assert.deepEqual(findIssues(schema, value, {closed: true}), [
    {path: '/known/more', message: 'is not known'},
    counts,
    {path: '/a~1b', message: 'is not known'},
  ]);
});

test('readBy(schema, value, report) gives what can be used, and reports the rest', () => {
  const schema = object(
    {name: string({minLength: 1}), kind: withDefault(oneOf('a', 'b'), 'a')},
    {
      list: array(integer(), {minItems: 1}),
      map: record(string(), '^[a-z]+$'),
      at: position(),
      items: array(object({name: string()}, {url: string()})),
    },
  );
  const outcomeOf = (value: unknown) => {
    const reports: string[] = [];
    const usable = readBy(schema, value, (path, rule) => reports.push(`${path} ${rule}`));
    return {usable, reports};
  };
  assert.deepEqual(
    outcomeOf({
      name: 'x',
      kind: 'c',
      list: [1, 'x', 2],
      map: {a: 'x', A: 'x', b: 1},
      at: [3, 50, 'high'],
      items: [{name: 'x', url: 1}, {url: 'x'}, null],
      more: 1,
    }),
    {
      usable: {
        name: 'x',
        kind: 'a',
        list: [1, 2],
        map: {a: 'x'},
        at: [3, 50],
        items: [{name: 'x'}],
      },
      reports: [
        '/kind enum',
        '/list/1 type',
        '/map/A propertyNames',
        '/map/b type',
        '/at/2 type',
        '/items/0/url type',
        '/items/1/name required',
        '/items/2 type',
        '/more unknown',
      ],
    },
  );
  assert.deepEqual(outcomeOf({name: 'x'}).usable, {name: 'x', kind: 'a'});
  assert.deepEqual(outcomeOf({name: 'x', list: ['x'], at: [null, 3, 50]}).usable, {
    name: 'x',
    kind: 'a',
  });
  assert.equal(outcomeOf({name: '', kind: 'a'}).usable, undefined);
  assert.equal(outcomeOf([]).usable, undefined);
});

test('members that come with every object are not taken for members of the document', () => {
  assert.deepEqual(findIssues(object({constructor: string()}), {}), [
    {path: '/constructor', message: 'is missing'},
  ]);
  assert.deepEqual(
    findIssues(object({}, {a: string()}), JSON.parse('{"__proto__": 1, "toString": 2}')),
    [],
  );
});
