/**
 * What a Lit template says, as HTML: text and attributes escaped, listeners and properties left out. The elements' own render functions
 * make the template, so that a server's page and a browser's cannot differ. Pure.
 */
import {noChange, nothing, type TemplateResult} from 'lit';
import {escape} from '../embed/children.js';

/** Where in the markup a value stands. */
type Place = 'text' | 'tag' | '"' | "'";

/** As Lit writes its bindings: `name=`, `?name=`, `.name=`, `@name=`, without quotation marks. */
const BINDING = /\s([.?@]?)([\w:-]+)=$/;
/** Properties that a parser sets by an attribute of the same meaning. */
const PROPERTIES: Readonly<Record<string, string>> = {'.selected': 'selected', '.checked': 'checked', '.open': 'open'};

export function templateHtml(value: unknown): string {
  if (value === undefined || value === null || value === nothing || value === noChange || value === '') return '';
  if (isTemplate(value)) return joinTemplate(value);
  if (typeof value === 'object' && Symbol.iterator in value) return Array.from(value as Iterable<unknown>, templateHtml).join('');
  return escape(String(value as string | number));
}

const isTemplate = (value: unknown): value is TemplateResult => typeof value === 'object' && value !== null && '_$litType$' in value;

function joinTemplate({strings, values}: TemplateResult): string {
  let html = '';
  let place: Place = 'text';
  strings.forEach((text, i) => {
    html += text;
    if (i === values.length) return;
    place = placeAfter(text, place);
    const value = values[i];
    const binding = place === 'tag' ? BINDING.exec(html) : null;
    if (binding) html = html.slice(0, binding.index) + attributeOf(binding[1]!, binding[2]!, value);
    else html += place === 'text' ? templateHtml(value) : escape(value === nothing ? '' : String(value as string));
  });
  return html;
}

function attributeOf(kind: string, name: string, value: unknown): string {
  const flag = kind === '?' ? name : PROPERTIES[kind + name];
  if (flag) return value ? ` ${flag}` : '';
  if (kind || value === nothing) return '';
  return ` ${name}="${escape(String(value ?? ''))}"`;
}

/** Reads on through a static part. Templates of ours have neither comments nor a > in an attribute. */
function placeAfter(text: string, place: Place): Place {
  for (const character of text) {
    if (place === 'text') { if (character === '<') place = 'tag'; }
    else if (place === 'tag') { if (character === '>') place = 'text'; else if (character === '"' || character === "'") place = character; }
    else if (character === place) place = 'tag';
  }
  return place;
}
