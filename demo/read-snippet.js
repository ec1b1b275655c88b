/** Reads code that was printed here, or by an older version, back into widget and options. */
import {badgeVariants, pictureEnding, readPageAddress} from '../build/embed/page-address.js';

/**
 * Undefined where nothing of ours is in the text. Only options that the widget has are read: `left` names the others, `further` counts what follows
 * the first; `isPage`: what is shown is a page or picture by itself, in whose address the feed's first language need not be named.
 */
export function readSnippet(text, widgets) {
  const inside = readInside(new DOMParser().parseFromString(text, 'text/html'), widgets);
  // Markdown's `<https://…>` is no HTML.
  const [first, ...others] = (inside.length ? inside : readText(text, widgets)).filter((found, i, all) => !repeats(found, all[i - 1]));
  return first && {...first, further: others.length};
}

/** An address in the text of a block or a picture that says it already. */
const repeats = ({bare, widget, attributes}, before) => bare && widget === before?.widget && Object.entries(attributes).every(([name, value]) => before.attributes[name] === value);

/** All that is ours, from the first to the last; what stands inside one is its version without script. */
const readInside = (node, widgets) => [...node.childNodes].flatMap((child) => {
  if (child instanceof Comment) return readBlock(child.data, widgets) ?? [];
  if (child instanceof Text) return readText(child.data, widgets);
  return child instanceof Element && readElement(child, widgets) || readInside(child, widgets);
});

/** The comment with which WordPress keeps a block: its name, and JSON of what is not the default. */
function readBlock(comment, widgets) {
  const [, name, json] = /^\s*wp:(\S+)\s+({[^]*})?\s*\/?\s*$/.exec(comment) ?? [];
  if (!name) return undefined;
  const {url, widget = Object.keys(widgets)[0], options} = parsed(json);
  if (name !== 'alliance-widgets/widget') return typeof url === 'string' ? readAddress(url, widgets) : undefined;
  return Object.hasOwn(widgets, widget) ? read(widget, Object.entries(options ?? {}), widgets) : undefined;
}

function parsed(json = '{}') {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

const readText = (text, widgets) => [...text.matchAll(/https?:\/\/[^\s"'<>()[\]]+/g)]
  .flatMap(([address]) => readAddress(address.replaceAll('&amp;', '&'), widgets) ?? []).map((found) => ({...found, bare: true}));

function readElement(element, widgets) {
  const widget = element.localName.startsWith('alliance-') ? element.localName.slice('alliance-'.length) : element.dataset?.alliance?.trim();
  if (widget && Object.hasOwn(widgets, widget)) return read(widget, [...element.attributes].filter(({name}) => name !== 'data-alliance').map(({name, value}) => [name, value]), widgets);
  const picture = element.localName === 'a' && element.querySelector('img');
  const found = picture && readElement(picture, widgets) || readAddress(element.getAttribute('src') ?? element.getAttribute('href') ?? '', widgets);
  // A link becomes a widget, in the language of the page that it is on.
  return found && {...found, isPage: element.localName !== 'a' || !!picture};
}

/** A page's address, on whatever site it was, or that of a badge's picture, whose variant is in its name. */
function readAddress(address, widgets) {
  const variant = badgeVariants.findLast((name) => address.endsWith(pictureEnding(name)));
  if (variant) {
    const found = readAddress(address.slice(0, -pictureEnding(variant).length) + '.html', widgets);
    return found?.widget === 'participant-badge' ? {...found, attributes: {...found.attributes, ...variant !== 'light' && {variant}}, tab: 'picture'} : undefined;
  }
  const site = /^https?:\/\/[^?#]*?\/(?=w\/)/.exec(address)?.[0];
  const found = site && URL.canParse(address) ? readPageAddress(address, site) : undefined;
  if (!found) return undefined;
  const more = [...new URL(address).searchParams.keys()].filter((name) => !Object.hasOwn(found.attributes, name));
  return {...read(found.widget, [...Object.entries(found.attributes), ...more.map((name) => [name])], widgets), isPage: true};
}

/** A div has its options as `data-`. */
function read(widget, entries, widgets) {
  const nameOf = ([name, value]) => typeof value === 'string' ? widgets[widget].find((option) => option.name === name.replace(/^data-/, ''))?.name : undefined;
  return {widget, attributes: Object.fromEntries(entries.filter(nameOf).map((entry) => [nameOf(entry), entry[1]])), left: entries.filter((entry) => !nameOf(entry)).map(([name]) => name)};
}
