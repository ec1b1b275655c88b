import type {CSSResult, LitElement} from 'lit';

/** Styles that come with late code. */
export function adoptStyles({renderRoot}: LitElement, {styleSheet}: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
