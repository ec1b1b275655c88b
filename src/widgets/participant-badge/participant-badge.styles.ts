import {css, type CSSResult} from 'lit';
import {accent, control, muted, noteSize, smallSize, space} from '../shared/tokens.styles.js';

export const badgeStyles: CSSResult = css`
  :host([display~="inline" i]) { display: inline; color: inherit; line-height: inherit; }
  :host([display~="inline" i]) a { color: inherit; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  /* The words go under the ornament where beside it they would have no room. */
  .card { display: flex; flex-wrap: wrap; align-items: flex-start; gap: calc(${space} * 0.5) min(calc(${space} * 0.875), 4%); padding-inline: min(${space}, 6%); }
  .words { flex: 1 1 9em; min-inline-size: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.15em; }
  .mark { flex: none; fill: ${accent}; inline-size: 1.3em; block-size: 1.3em; margin-inline-end: 0.3em; vertical-align: -0.3em; }
  .card .mark { inline-size: clamp(2em, 14%, 4em); block-size: auto; margin-block: 0.25em; margin-inline: 0; }
  .names { line-height: 1.3; }
  .name { font-size: 1.0625em; }
  .card .name { font-size: 1.3125em; font-weight: 650; }
  .local { display: inline-block; color: ${muted}; }
  .alliance { font-size: ${noteSize}; line-height: 1.4; color: ${muted}; text-wrap: pretty; }
  .card a { color: inherit; text-decoration-thickness: 1px; text-decoration-color: ${control}; }
  .card a:hover { text-decoration-color: currentColor; }
  .role { font-size: ${noteSize}; line-height: 1.4; font-weight: 600; text-wrap: balance; }
  .note { font-size: ${smallSize}; }
  .note .note-title { margin-block-start: 0.25em; }
  @media print { .dark { color-scheme: light; } }
  .mono.card { color: inherit; background: none; border-color: currentColor; }
  .mono .mark { fill: currentColor; }
  .mono :is(.local, .alliance, summary, a) { color: inherit; }
  @media (forced-colors: active) { .mark { fill: CanvasText; } }
`;
