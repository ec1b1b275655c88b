import type {CSSResultOrNative} from 'lit';

const sheets = new WeakMap<CSSResultOrNative, CSSStyleSheet>();

/**
 * Adds styles to the shadow root that a node is in, each once. Lit would ask `window.Document`
 * whether a page knows adopted style sheets, and old libraries put a class of their own there
 * (MooTools): it would write `<style>` elements, which a strict policy blocks.
 */
export function adoptStyles(node: Node, ...styles: readonly CSSResultOrNative[]): void {
  const root = node.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...styles.map(sheetOf)])];
}

function sheetOf(style: CSSResultOrNative): CSSStyleSheet {
  if (!('cssText' in style)) return style;
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
  }
  return sheet;
}
