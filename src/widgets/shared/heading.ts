import {html, type TemplateResult} from 'lit';

/** The level of a widget's own heading, 1 to 6; undefined where the page wants none. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | undefined;

/**
 * Renders a real heading of a level known only at run time, or a paragraph of the same look where
 * `level` is undefined.
 */
export function heading(level: HeadingLevel, content: unknown, id?: string): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h1>`;
    case 2:
      return html`<h2 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h2>`;
    case 3:
      return html`<h3 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h3>`;
    case 4:
      return html`<h4 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h4>`;
    case 5:
      return html`<h5 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h5>`;
    case 6:
      return html`<h6 part="heading" class="heading" id=${id ?? 'heading'}>${content}</h6>`;
    default:
      return html`<p part="heading" class="heading" id=${id ?? 'heading'}>${content}</p>`;
  }
}

/** Returns the level under a heading, never beyond 6; none stays none. */
export const levelBelow = (level: HeadingLevel): HeadingLevel =>
  level && (Math.min(level + 1, 6) as HeadingLevel);
