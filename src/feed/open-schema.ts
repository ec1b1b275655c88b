/** The schema that is published: for readers, who must bear what a later release says. */
import type {Schema} from './schema.js';

/** Returns the schema with every list of known values open to other texts. */
export const openSchema = (schema: Schema): Schema => open(schema) as Schema;

function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] =>
    key === 'enum'
      ? ['anyOf', [{enum: member as unknown}, {type: 'string'}]]
      : [key, key === 'default' ? member : open(member)],
  );
  return Object.fromEntries(members);
}
