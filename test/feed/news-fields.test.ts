import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newsSchema} from '../../src/feed/feed.js';
import {
  newsFields,
  toNewsItem,
  type NewsField,
  type NewsFileItem,
} from '../../src/feed/news-fields.js';

const fields: readonly (readonly [string, NewsField])[] = Object.entries(newsFields);

/** An item whose members are their own names in the file. */
const named = (isExtension: boolean) =>
  Object.fromEntries(
    fields
      .filter(([, {extension = false}]) => extension === isExtension)
      .map(([name, {json = name}]) => [json, json]),
  );

test('every member of a news item is in the schema of its file, under its name there', () => {
  const {properties = {}, required = []} = newsSchema.properties?.['items']?.items ?? {};
  const extension = properties['_alliance'] ?? {};
  for (const [name, {json = name, schema, ...field}] of fields) {
    const holder = field.extension ? extension : {properties, required};
    assert.equal(holder.properties?.[json], schema, name);
    assert.equal(holder.required?.includes(json), !!field.required, name);
  }
});

test('toNewsItem(item) reads every member from where the file has it', () => {
  const item = toNewsItem({...named(false), _alliance: named(true)} as unknown as NewsFileItem);
  assert.deepEqual(item, Object.fromEntries(fields.map(([name, {json = name}]) => [name, json])));
});

test('toNewsItem(item) of the shortest item has what is absent', () => {
  const item = toNewsItem({id: 'a', title: 'A'});
  assert.deepEqual(
    item,
    Object.fromEntries(
      fields.map(([name, {absent}]) => [
        name,
        name === 'id' ? 'a' : name === 'title' ? 'A' : absent,
      ]),
    ),
  );
});
