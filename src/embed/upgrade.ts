/**
 * Turns what pages that cannot have the tag have in its place into elements: `<div
 * data-alliance="…">`, and links to the widgets' public pages. No global is touched, and nothing of
 * the page is read before it is called.
 */
import {memberOf} from '../store/host-page.js';
import {pageState} from '../store/page.js';
import {frameAddress, readPageAddress} from './page-address.js';
import {commonAttributes, widgetAttributes} from './widget-attributes.js';
import {widgetNames, type WidgetName} from './widget-names.js';

const TAGS = widgetNames.map((name) => `alliance-${name}`).join();

export interface UpgradeOptions {
  /**
   * Address of the published folder, with a trailing slash: links below its `w/` become widgets, no
   * others.
   */
  readonly site?: string;
}

/**
 * Upgrades what stands in `root` now, each once. Where the loader is on the page, it loads the code
 * for it.
 * @param root a document, an element, or a shadow root: the loader does not look into those
 * @returns every widget in it, those that were elements from the start as well
 */
export function upgrade(root: ParentNode = document, {site}: UpgradeOptions = {}): HTMLElement[] {
  for (const div of memberOf(root, 'querySelectorAll')<HTMLDivElement>('div[data-alliance]'))
    replaceDiv(div);
  if (site)
    for (const link of memberOf(root, 'querySelectorAll')<HTMLAnchorElement>('a[href*="w/"]'))
      wrapLink(link, site);
  void pageState().watching?.then((attend) => attend?.(root));
  return [...memberOf(root, 'querySelectorAll')<HTMLElement>(TAGS)];
}

/**
 * The element in the div's place: its `data-` attributes as attributes, its children as they are.
 */
function replaceDiv(div: HTMLDivElement): void {
  const name = div.dataset['alliance']?.trim() ?? '';
  if (name === 'off' || div.isContentEditable) return;
  if (!(widgetNames as readonly string[]).includes(name)) {
    div.removeAttribute('data-alliance');
    console.warn(`alliance-widgets: data-alliance="${name}" is none of ${widgetNames.join(', ')}`);
    return;
  }
  const element = memberOf(document, 'createElement')(`alliance-${name}`);
  for (const {name: attribute, value} of div.attributes) {
    const own = attribute.replace(/^data-/, '');
    if (isSafe(own, name as WidgetName, own !== attribute)) element.setAttribute(own, value);
  }
  replace(div, element, ...div.childNodes);
}

/**
 * Of the div's own attributes those that only say where it belongs, of its `data-` those that the
 * widget knows.
 */
const OWN = ['id', 'class', 'lang', 'dir', 'hidden', 'slot', 'title'];

/**
 * Whatever a content filter lets through as `data-*` must not become more than it was:
 * `data-onclick` would be a script, `data-style` a style.
 */
const isSafe = (attribute: string, name: WidgetName, fromData: boolean): boolean =>
  fromData
    ? commonAttributes.includes(attribute) || widgetAttributes[name].includes(attribute)
    : OWN.includes(attribute);

/**
 * Where a link is meant as a link: in menus, lists, headings and controls, within a widget, and
 * where the page says so.
 */
const STAYS = `nav,menu,li,h1,h2,h3,h4,h5,h6,button,label,summary,th,dt,[role^="menu"],[role="navigation"],[role="button"],[class*="button" i],[class*="btn" i],[data-alliance],${TAGS}`;
/** What may stand before or after a link that stands by itself, in no paragraph. */
const BLOCK =
  /^(br|hr|p|div|h\d|[uod]l|table|form|fig\w+|blockquote|pre|section|article|aside|header|footer|main|nav|details|script|style|link|noscript|template|iframe|alliance-.+)$/;

/**
 * The element around the link, or around the paragraph that holds nothing else: they are the
 * version without script, and stay so.
 */
function wrapLink(link: HTMLAnchorElement, site: string): void {
  const page = readPageAddress(link.href, site);
  if (
    !page ||
    link.isContentEditable ||
    link.closest(STAYS) ||
    link.querySelector('img,svg') ||
    followsFrame(link, site)
  )
    return;
  const {widget, attributes} = page;
  let node: Element = link;
  if (attributes['display'] !== 'inline' && attributes['format'] !== 'compact') {
    while (
      node.localName !== 'p' &&
      /^(p|span|strong|em|b|i|u|small)$/.test(node.parentElement?.localName ?? '') &&
      !beside(node).length
    )
      node = node.parentElement!; // It has the name that was just asked for.
    // In a sentence, or in a row of links, a map would tear the line apart.
    if (
      node.localName !== 'p' &&
      !beside(node).every((other) => BLOCK.test((other as Element).localName))
    )
      return;
  }
  const element = memberOf(document, 'createElement')(`alliance-${widget}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  replace(node, element, node);
}

/**
 * Whether the frame just before it shows the same: a frame's code has the link after it, and a
 * filter may have left either.
 */
function followsFrame(link: HTMLAnchorElement, site: string): boolean {
  const path = (address: string) => address.replace(/[?#].*/, '');
  const before = (link.closest('p') ?? link).previousElementSibling;
  const frame = before?.matches('iframe') ? before : before?.querySelector('iframe');
  return (
    path((frame as HTMLIFrameElement | null)?.src ?? '') === frameAddress(path(link.href), site)
  );
}

/**
 * Puts the element in the node's place, and those into it; what has the focus among them keeps it.
 */
function replace(node: Element, element: HTMLElement, ...children: readonly Node[]): void {
  const activeElement = memberOf(node.getRootNode() as Document | ShadowRoot, 'activeElement');
  node.replaceWith(element);
  element.append(...children);
  if (element.contains(activeElement)) (activeElement as HTMLElement).focus({preventScroll: true});
}

/**
 * The nearest neighbours on both sides that can be seen: text that is not blank (editors leave
 * spaces of no width), or an element.
 */
function beside(node: Node): Node[] {
  const next = (from: Node, side: 'previousSibling' | 'nextSibling'): Node[] => {
    const other = from[side];
    return !other
      ? []
      : other.nodeType === 1 ||
          (other.nodeType === 3 && /[^\s\u200b-\u200d\u2060]/.test(other.nodeValue ?? ''))
        ? [other]
        : next(other, side);
  };
  return [...next(node, 'previousSibling'), ...next(node, 'nextSibling')];
}
