import type {CSSResult} from 'lit';

/** Styles that come with late code, for the shadow root that a node is in. */
export function adoptStyles(node: Node, {styleSheet}: CSSResult): void {
  const root = node.getRootNode() as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
