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
  figure { display: grid; gap: 0.25em; margin-block-start: 0.25em; }
  .small { font-size: ${smallSize}; color: ${muted}; }
  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr)); column-gap: 2em; padding-block: 0.25em; }
  .rows li { display: flex; justify-content: space-between; gap: 1em; padding-block: 0.3em; border-block-end: 1px solid ${border}; }
  .rows span { min-width: 0; }
  .count { font-variant-numeric: tabular-nums; }
  details { font-size: ${smallSize}; }
  .points { padding-block: 0.25em; font-variant-numeric: tabular-nums; }
  /* Where the accent is none, the text's colour: a stroke would be none as well. */
  svg { display: block; width: 100%; height: 4.5em; overflow: visible; color: ${accent}; }
  polyline, path { vector-effect: non-scaling-stroke; }
  .area { fill: currentColor; opacity: 0.16; }
  .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
  .point path { fill: none; stroke: transparent; stroke-width: 24; stroke-linecap: round; pointer-events: stroke; }
  .point .dot { stroke: currentColor; stroke-width: 6; }
  .point[data-chosen] .dot { stroke-width: 14; }
  /* A slider that is no picture of its own: its ring is around the line, and the point grows. */
  .plot { position: relative; }
  input[type="range"] { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; appearance: none; background: none; pointer-events: none; }
  ::-webkit-slider-thumb { appearance: none; inline-size: 0; }
  ::-moz-range-thumb { opacity: 0; }
  ::-moz-range-track { background: none; }
  /* What is said of an end of the line stands under it; time runs as the text does. */
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5em; font-size: ${smallSize}; color: ${muted}; }
  .end { margin-inline-start: auto; text-align: end; }
  :dir(rtl) > .plot > svg { scale: -1 1; }
  @media (forced-colors: active) {
    .area { fill: none; }
    .line, .point .dot { stroke: CanvasText; }
    .point[data-chosen] .dot { stroke: Highlight; }
  }
  @media print { .running { display: none; } .final { opacity: 1; } }
`;
