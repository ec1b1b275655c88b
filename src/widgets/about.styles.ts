import {css, type CSSResult} from 'lit';
import {border, muted} from './tokens.styles.js';

/** The names of groups are never broken by a hyphen. */
export const aboutStyles: CSSResult = css`
  :host { hyphens: none; }
  .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; }
  .paragraphs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6em; max-width: 65ch; }
  .note { font-size: 0.9375em; }
  .note .paragraphs { margin-block: 0.25em 0.5em; }
  div.note { border-block-start: 1px solid ${border}; padding-block-start: 0.75em; }
  .small { font-size: 0.875em; color: ${muted}; }
`;
