import {html, type TemplateResult} from 'lit';

/** Renders an icon of 16 by 16 from a path. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
