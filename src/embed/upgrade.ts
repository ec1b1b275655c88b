/** Turns what stands on the page into widgets: tags, and `<div data-alliance="…">` for pages that cannot have the tag. */
import {commonAttributes, widgetAttributes} from './widget-attributes.js';
import {widgetNames, type WidgetName} from './widget-names.js';

const TAGS = widgetNames.map((name) => `alliance-${name}`);
const SELECTOR = [...TAGS.map((tag) => `${tag}:not(:defined)`), 'div[data-alliance]'].join();
/** Widgets load while they are still this far below or above what can be seen. */
const NEAR_VIEWPORT = '600px 0px';

/** Watches the document, now and later: calls `found` for each element, and `load` once for each widget that nears the viewport. */
export function watchPage(found: (element: HTMLElement) => void, load: (name: WidgetName) => void): void {
  const loaded = new Set<WidgetName>();
  const near = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const name = target.localName.slice('alliance-'.length) as WidgetName;
      if (!loaded.has(name)) { loaded.add(name); load(name); }
    }
  }, {rootMargin: NEAR_VIEWPORT});
  const scan = (root: ParentNode) => {
    for (const candidate of root.querySelectorAll<HTMLElement>(SELECTOR)) {
      const element = candidate instanceof HTMLDivElement ? replaceDiv(candidate) : candidate;
      if (!element) continue;
      found(element);
      near.observe(element);
    }
  };
  new MutationObserver((records) => {
    // The parent is searched, so that an added element itself is found as well.
    for (const root of new Set(records.filter(({addedNodes}) => addedNodes.length).map(({target}) => target))) scan(root as ParentNode);
  }).observe(document, {childList: true, subtree: true});
  scan(document);
}

/** The element that a div stands for: its `data-` attributes as attributes, its children as they are. */
function replaceDiv(div: HTMLDivElement): HTMLElement | undefined {
  const name = div.dataset['alliance']!.trim();
  if (!(widgetNames as readonly string[]).includes(name)) {
    div.removeAttribute('data-alliance');
    console.warn(`alliance-widgets: data-alliance="${name}" is none of ${widgetNames.join(', ')}`);
    return undefined;
  }
  const element = document.createElement(`alliance-${name}`);
  for (const {name: attribute, value} of div.attributes) {
    const own = attribute.replace(/^data-/, '');
    if (isSafe(own, name as WidgetName, own !== attribute)) element.setAttribute(own, value);
  }
  element.append(...div.childNodes);
  div.replaceWith(element);
  return element;
}

/** Of the div's own attributes those that only say where it belongs, of its `data-` those that the widget knows. */
const OWN = ['id', 'class', 'lang', 'dir', 'hidden', 'slot', 'title'];

/**
 * Whatever a content filter lets through as `data-*` must not become more than it was: `data-onclick` would be a script,
 * `data-style` a style.
 */
const isSafe = (attribute: string, name: WidgetName, fromData: boolean): boolean =>
  fromData ? commonAttributes.includes(attribute) || widgetAttributes[name].includes(attribute) : OWN.includes(attribute);
