import {css, type CSSResult} from 'lit';
import {
  accent,
  border,
  control,
  labelSize,
  muted,
  radius,
  smallSize,
  surface,
  text,
} from '../shared/tokens.styles.js';

/** The growth line. Its room is in em: words and picture grow with the text. */
export const growthStyles: CSSResult = css`
  figure { --_before: 2.25em; --_after: 5.5em; --_under: 1.75em; --_height: 10em; display: grid; gap: 0.25em; container: growth / inline-size; }
  /* All around the picture a pointer reads; a finger scrolls the page up and down. */
  .chart { padding-block: 0.75em var(--_under); padding-inline: var(--_before) var(--_after); touch-action: pan-y; user-select: none; }
  .plot { position: relative; block-size: var(--alliance-growth-height, var(--_height)); }
  /* Where the accent is none, the text's colour: a stroke would be none as well. */
  .plot svg { display: block; inline-size: 100%; block-size: 100%; overflow: visible; color: ${accent}; }
  .plot text { font-size: ${labelSize}; fill: ${muted}; font-variant-numeric: tabular-nums; }
  .grid line { stroke: ${border}; stroke-width: 1; }
  .grid .zero, .grid .tick { stroke: ${control}; }
  .of-count { text-anchor: end; }
  .year, .start { text-anchor: middle; }
  .line { stroke: currentColor; stroke-width: 2.5; stroke-linecap: square; }
  .dot { r: 4px; fill: currentColor; stroke: currentColor; stroke-width: 2; }
  .hollow { fill: ${surface}; }
  .countries { color: ${muted}; }
  .countries .line { stroke-width: 2; stroke-dasharray: 4 3; stroke-linecap: butt; }
  .countries .dot { r: 2.5px; stroke-width: 1; }
  .cursor { stroke: ${text}; stroke-width: 1.5; }
  .chosen { r: 6px; fill: currentColor; stroke: ${surface}; stroke-width: 2; }
  .chosen.countries { r: 5px; }
  .plot .start { font-weight: 600; }
  .plot .end-number { font-size: 1.125em; font-weight: 700; }
  .counted text { fill: currentColor; }
  /* A slider that is no picture of its own: its ring is around the picture. */
  input[type="range"] { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; appearance: none; background: none; pointer-events: none; }
  ::-webkit-slider-thumb { appearance: none; inline-size: 0; }
  ::-moz-range-thumb { opacity: 0; }
  ::-moz-range-track { background: none; }
  .reading {
    position: absolute; z-index: 1; inset-block-start: calc(100% + var(--_under)); inset-inline: calc(-1 * var(--_before)) calc(-1 * var(--_after));
    padding: 0.5em 0.75em; line-height: 1.4; color: ${text};
    background: ${surface}; border: 1px solid ${control}; border-radius: ${radius}; pointer-events: none;
  }
  .reading > * { display: block; font-size: ${smallSize}; }
  .points { inline-size: 100%; margin-block: 0.25em; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  .points :is(th, td) { padding-block: 0.4em; padding-inline: 0 1em; border-block-end: 1px solid ${border}; text-align: start; vertical-align: baseline; }
  .points th { font-weight: 600; color: ${muted}; }
  .points th::first-letter { text-transform: uppercase; }
  /* What has no room is said by the reading, and by the table. */
  @container growth (max-width: 27em) { .odd { display: none; } }
  @container growth (max-width: 18em) { .start { display: none; } }
  @container growth (max-width: 13em) {
    .chart { --_after: 2.75em; }
    .even, .end-words { display: none; }
    .plot .end-number { font-size: ${labelSize}; }
    .points :is(th, td) { overflow-wrap: anywhere; padding-inline-end: 0.5em; }
  }
  @container growth (min-width: 27em) {
    .reading {
      inset-block-start: clamp(2.5em, var(--_y), calc(100% - 2.5em)); inset-inline: calc(var(--_x) + 0.75em) auto;
      inline-size: max-content; max-inline-size: min(24em, 75%); translate: 0 -50%;
    }
    .reading.late { inset-inline: auto calc(100% - var(--_x) + 0.75em); }
  }
  @container growth (min-width: 40em) { .chart { --_height: 12em; --_after: 8em; } }
  @media (forced-colors: active) {
    .plot svg, .countries { color: CanvasText; }
    .plot text, .counted text { fill: CanvasText; }
    .line, .dot, .cursor { stroke: CanvasText; }
    .grid line { stroke: GrayText; }
    .hollow { fill: Canvas; }
    .dot:not(.hollow) { fill: CanvasText; }
    .chosen { fill: Highlight; stroke: Canvas; }
  }
`;
