/**
 * What a Lit template says, as HTML: text and attributes escaped, listeners and properties left
 * out. The elements' own render functions make the template, so that a server's page and a
 * browser's cannot differ. Pure.
 */
import {nothing, type TemplateResult} from 'lit';
import {escape} from '../../embed/children/html.js';

/** Where in the markup a value stands. */
type Position = 'text' | 'tag' | '"' | "'";

/** As Lit writes its bindings: `name=`, `?name=`, `.name=`, `@name=`, without quotation marks. */
const BINDING = /\s([.?@]?)([\w:-]+)=$/;
/** Properties that a parser sets by an attribute of the same meaning. */
const PROPERTIES: Readonly<Record<string, string>> = {
  '.selected': 'selected',
  '.checked': 'checked',
  '.open': 'open',
};

/** Returns the HTML of a template, a list of them or a text. */
export function templateHtml(value: unknown): string {
  if (isTemplate(value)) return joinTemplate(value);
  return isList(value) ? [...value].map(templateHtml).join('') : textOf(value);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;
const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** Lit's `nothing` and `noChange` are symbols. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return escape(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function joinTemplate({strings, values}: TemplateResult): string {
  let html = '';
  let position: Position = 'text';
  strings.forEach((text, i) => {
    html += text;
    if (i === values.length) return;
    position = positionAfter(text, position);
    const value = values[i];
    const [binding, kind = '', name = ''] = (position === 'tag' && BINDING.exec(html)) || [];
    if (binding) html = html.slice(0, -binding.length) + attributeOf(kind, name, value);
    else html += position === 'text' ? templateHtml(value) : textOf(value);
  });
  return html;
}

function attributeOf(kind: string, name: string, value: unknown): string {
  const flag = kind === '?' ? name : PROPERTIES[kind + name];
  if (flag) return value ? ` ${flag}` : '';
  if (kind || value === nothing) return '';
  return ` ${name}="${textOf(value)}"`;
}

/**
 * Reads on through a static part. Templates of ours have neither comments nor a > in an attribute.
 */
function positionAfter(text: string, position: Position): Position {
  for (const character of text) {
    if (position === 'text') {
      if (character === '<') position = 'tag';
    } else if (position === 'tag') {
      if (character === '>') position = 'text';
      else if (character === '"' || character === "'") position = character;
    } else if (character === position) position = 'tag';
  }
  return position;
}
