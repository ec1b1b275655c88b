import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {findIssues} from '../../src/feed/find-issues.js';
import {
  array,
  boolean,
  check,
  integer,
  number,
  object,
  oneOf,
  record,
  string,
} from '../../src/feed/schema.js';
import {kinds, variantsOf} from './documents.js';

const ajvFor = (schema: object) => new Ajv2020({strict: true, allErrors: true}).compile(schema);

for (const [name, make, schema] of kinds) {
  test(`the gate and ajv agree on the ${name} and on every way of breaking one member of it`, () => {
    const validate = ajvFor(schema);
    assert.equal(validate(make()), true, JSON.stringify(validate.errors));
    assert.deepEqual(findIssues(schema, make()), []);
    let refused = 0;
    for (const {path, value, document} of variantsOf(make)) {
      const issues = findIssues(schema, document);
      assert.equal(issues.length === 0, validate(document), `${path} as ${JSON.stringify(value)}`);
      if (issues.length) refused++;
    }
    assert.ok(refused > 100, `${refused} refused`);
  });
}

test('the gate and ajv agree on whatever JSON there is', () => {
  for (const [, , schema] of kinds) {
    const validate = ajvFor(schema);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => (findIssues(schema, value).length === 0) === validate(value),
      ),
    );
  }
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

test('check(schema, value, report) ends where report throws', () => {
  const paths: string[] = [];
  const report = (path: string) => {
    paths.push(path);
    throw new Error(path);
  };
  assert.throws(() => {
    check(array(string()), ['a', 1, 2], report);
  }, /\/1/);
  assert.deepEqual(paths, ['/1']);
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
