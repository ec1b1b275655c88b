import {css, type CSSResult} from 'lit';
import {border, muted, noteSize, smallSize} from '../shared/tokens.styles.js';

/** The names of groups are never broken by a hyphen. */
export const aboutStyles: CSSResult = css`
  :host { hyphens: none; }
  .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; }
  .paragraphs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6em; max-width: 65ch; }
  .note { font-size: ${noteSize}; }
  .note .paragraphs { margin-block: 0.25em 0.5em; }
  div.note { border-block-start: 1px solid ${border}; padding-block-start: 0.75em; }
  .small { font-size: ${smallSize}; color: ${muted}; }
`;
