import {css, type CSSResult} from 'lit';
import {accent, border, control, muted, smallSize} from '../shared/tokens.styles.js';

export const counterStyles: CSSResult = css`
  :host([format~="compact" i]) { display: inline; color: inherit; line-height: inherit; }
  :host([format~="compact" i]) a { color: inherit; }
  .number { position: relative; font-variant-numeric: tabular-nums; }
  .final { opacity: 0; }
  .running { position: absolute; inset-inline-end: 0; }
  .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; }
  .card .sentence { font-size: 1.25em; line-height: 1.35; text-wrap: balance; }
  .card .number { font-size: max(14px, var(--alliance-number-size, 2em)); font-weight: 700; line-height: 1.1; color: ${accent}; }
  .card .sentence a { color: inherit; text-decoration-thickness: 1px; text-decoration-color: ${control}; }
  .card .sentence a:hover { text-decoration-color: currentColor; }
  /* The link too, and never "contents": without a box of its own it would take no focus. */
  .figures .sentence, .figures a { display: flex; flex-wrap: wrap; gap: 0.25em 2em; font-size: 1em; }
  .figures .figure { display: grid; }
  .figures .number { display: block; font-size: max(14px, var(--alliance-number-size, 2.75em)); }
  .figures .join { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
  details .small { font-size: 1em; }
  .small { font-size: ${smallSize}; color: ${muted}; }
  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr)); column-gap: 2em; padding-block: 0.25em; }
  .rows li { display: flex; justify-content: space-between; gap: 1em; padding-block: 0.3em; border-block-end: 1px solid ${border}; }
  .rows span { min-width: 0; }
  .count { font-variant-numeric: tabular-nums; }
  details { font-size: ${smallSize}; }
  @media print { .running { display: none; } .final { opacity: 1; } }
`;
