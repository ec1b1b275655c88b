/** Reads code that was printed here, or by an older version, back into widget and options. */
import type {WidgetName} from '../../src/embed/widget-names.js';
import type {WidgetOption, WidgetOptions} from '../../tools/widget-options.js';
import {listOf} from '../../src/widgets/shared/attributes.js';
import {badgeVariants, pictureEnding, readPageAddress} from '../../src/embed/page-address.js';

/** What one piece of code says. */
interface Found {
  readonly widget: WidgetName;
  readonly attributes: Record<string, string>;
  readonly left: readonly string[];
  readonly wrong: readonly string[];
  readonly bare?: boolean;
  readonly isPage?: boolean;
  readonly isFrame?: boolean;
}

/** The first widget of a text, and how many follow it. */
export type Snippet = Found & {readonly further: number};

/**
 * Undefined where nothing of ours is in the text. Only options that the widget has are read: `left` names the others, `wrong` says the values that no widget
 * understands, `further` counts what follows the first; `isPage`: what is shown is a page or picture by itself, in whose address the feed's first language need not be named.
 */
export function readSnippet(text: string, widgets: WidgetOptions): Snippet | undefined {
  const [first, ...others] = readHtml(text, widgets).filter(
    (found, i, all) => !repeats(found, all[i - 1]),
  );
  return first && {...first, further: others.length};
}

/** An address in the text of a block or a picture that says it already, or the link after a frame. */
const repeats = ({bare, widget, attributes}: Found, before: Found | undefined) =>
  (bare || before?.isFrame) &&
  widget === before?.widget &&
  Object.entries(attributes).every(([name, value]) => before.attributes[name] === value);

/** Markdown's `<https://…>` is no HTML. */
function readHtml(text: string, widgets: WidgetOptions): Found[] {
  const inside = readInside(new DOMParser().parseFromString(text, 'text/html'), widgets);
  return inside.length ? inside : readText(text, widgets);
}

/** All that is ours, from the first to the last; what stands inside one is its version without script. */
const readInside = (node: Node, widgets: WidgetOptions): Found[] =>
  [...node.childNodes].flatMap((child): Found | readonly Found[] => {
    if (child instanceof Comment) return readBlock(child.data, widgets) ?? [];
    // A tag in a text is code that an editor escaped.
    if (child instanceof Text)
      return (/<[a-z!]/i.test(child.data) ? readHtml : readText)(child.data, widgets);
    return (child instanceof Element && readElement(child, widgets)) || readInside(child, widgets);
  });

/** The comment with which WordPress keeps a block: its name, and JSON of what is not the default. */
function readBlock(comment: string, widgets: WidgetOptions): Found | undefined {
  const [, name, json] = /^\s*wp:(\S+)\s+({[^]*})?\s*\/?\s*$/.exec(comment) ?? [];
  if (!name) return undefined;
  const {url, widget = Object.keys(widgets)[0] ?? '', options} = parsed(json);
  if (name !== 'alliance-widgets/widget')
    return typeof url === 'string' ? readAddress(url, widgets) : undefined;
  return isWidget(widget, widgets)
    ? read(widget, Object.entries(options ?? {}), widgets)
    : undefined;
}

interface BlockOptions {
  readonly url?: unknown;
  readonly widget?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

const isWidget = (name: string, widgets: WidgetOptions): name is WidgetName =>
  Object.hasOwn(widgets, name);

function parsed(json = '{}'): BlockOptions {
  try {
    return JSON.parse(json) as BlockOptions;
  } catch {
    return {};
  }
}

const readText = (text: string, widgets: WidgetOptions): Found[] =>
  [...text.matchAll(/https?:\/\/[^\s"'<>()[\]]+/g)]
    .flatMap(([address]) => readAddress(address.replaceAll('&amp;', '&'), widgets) ?? [])
    .map((found) => ({...found, bare: true}));

function readElement(element: Element, widgets: WidgetOptions): Found | undefined {
  const widget = element.localName.startsWith('alliance-')
    ? element.localName.slice('alliance-'.length)
    : element instanceof HTMLElement
      ? element.dataset['alliance']?.trim()
      : undefined;
  if (widget && isWidget(widget, widgets))
    return read(
      widget,
      [...element.attributes]
        .filter(({name}) => name !== 'data-alliance')
        .map(({name, value}) => [name, value] as const),
      widgets,
    );
  const picture = element.localName === 'a' ? element.querySelector('img') : null;
  const found =
    (picture && readElement(picture, widgets)) ||
    readAddress(element.getAttribute('src') ?? element.getAttribute('href') ?? '', widgets);
  // A link becomes a widget, in the language of the page that it is on.
  return (
    found && {
      ...found,
      isPage: element.localName !== 'a' || !!picture,
      isFrame: element.localName === 'iframe',
    }
  );
}

/** A page's address, on whatever site it was or without one, or that of a badge's picture, whose variant is in its name. */
function readAddress(written: string, widgets: WidgetOptions): Found | undefined {
  if (!URL.canParse(written, document.baseURI)) return undefined;
  const address = new URL(written, document.baseURI).href;
  const variant = badgeVariants.findLast((name) => address.endsWith(pictureEnding(name)));
  if (variant) {
    const found = readAddress(address.slice(0, -pictureEnding(variant).length) + '.html', widgets);
    return found?.widget === 'participant-badge'
      ? {
          ...found,
          attributes: {...found.attributes, ...(variant !== 'light' && {variant})},
        }
      : undefined;
  }
  const site = /^https?:\/\/[^?#]*?\/(?=w\/)/.exec(address)?.[0];
  const found = site && readPageAddress(address, site);
  if (!found) return undefined;
  const more = [...new URL(address).searchParams.keys()].filter(
    (name) => !Object.hasOwn(found.attributes, name),
  );
  return {
    ...read(
      found.widget,
      [...Object.entries(found.attributes), ...more.map((name) => [name] as const)],
      widgets,
    ),
    isPage: true,
  };
}

/** A div has its options as `data-`. */
function read(
  widget: WidgetName,
  entries: readonly (readonly [name: string, value?: unknown])[],
  widgets: WidgetOptions,
): Found {
  const optionOf = ([name, value]: readonly [string, unknown?]) =>
    typeof value === 'string'
      ? widgets[widget].find((option) => option.name === name.replace(/^data-/, ''))
      : undefined;
  const named = entries.flatMap((entry) => {
    const option = optionOf(entry);
    return option ? [[option, String(entry[1])] as const] : [];
  });
  return {
    widget,
    attributes: Object.fromEntries(
      named.filter(isUnderstood).map(([{name}, value]) => [name, value]),
    ),
    left: entries.filter((entry) => !optionOf(entry)).map(([name]) => name),
    wrong: named
      .filter((pair) => !isUnderstood(pair))
      .map(([{name}, value]) => `${name}="${value}"`),
  };
}

/** As the widgets read it: padded, in any case, blank for what is not chosen. What only a feed knows is not judged. */
function isUnderstood([{name, values, range}, value]: readonly [WidgetOption, string]): boolean {
  const text = value.trim().toLowerCase();
  if (!text) return true;
  if (range) return Number.isInteger(Number(text)) && Number(text) >= range[0];
  if (name === 'since') return /^\d{4}(-\d\d){0,2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return !values || (name === 'type' ? listOf(text) : [text]).every((one) => values.includes(one));
}
