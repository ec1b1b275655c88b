/** The looks of search, list and foot; beside them those of the layout and of the map. */
import {css} from 'lit';
import {
  accent,
  base,
  border,
  control,
  focus,
  labelSize,
  muted,
  onAccent,
  radius,
  raised,
  smallSize,
  surface,
  text,
  tinySize,
  withAccent,
} from '../shared/tokens.styles.js';
import {layoutStyles} from './layout.styles.js';
import {controlStyles} from './map/controls.styles.js';
import {labelsStyles} from './labels/labels.styles.js';
import {legendStyles} from './map/legend.styles.js';
import {mapStyles} from './map/map.styles.js';

const headStyles = css`
  .title { font-size: 1.125em; font-weight: 650; line-height: 1.3; }
  .progress { font-size: ${smallSize}; color: ${muted}; }
  .field { position: relative; }
  .field .icon { position: absolute; inset-block-start: calc(50% - 8px); inset-inline-start: 12px; color: ${muted}; pointer-events: none; }
  .icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75px; stroke-linecap: round; stroke-linejoin: round; }
  input[type="search"] {
    display: block; inline-size: 100%; min-block-size: 40px; padding: 5px 12px; padding-inline-start: 36px; font: inherit; color: inherit;
    background: ${surface}; border: 1px solid ${control}; border-radius: 7px; text-overflow: ellipsis;
  }
  input::placeholder { color: ${muted}; opacity: 1; }
  .chip {
    min-block-size: 32px; max-inline-size: 100%; padding: 2px 10px; font: inherit; font-size: ${labelSize}; color: inherit; background: ${surface};
    border: 1px solid ${control}; border-radius: 7px; cursor: pointer;
  }
  .chip:hover, .filter-button:hover, .sheet-actions button:hover, .fold:hover { background: ${raised}; }
  .select { display: flex; position: relative; min-inline-size: 0; max-inline-size: 100%; }
  .select select { appearance: none; inline-size: 100%; padding-inline-end: 22px; text-overflow: ellipsis; }
  .select::after {
    content: ""; position: absolute; inset-inline-end: 9px; inset-block-start: calc(50% - 4px); inline-size: 5px; block-size: 5px;
    border: solid ${text}; border-width: 0 1.5px 1.5px 0; rotate: 45deg; pointer-events: none;
  }
  .sort { flex: none; display: flex; align-items: center; gap: 6px; color: ${muted}; font-size: ${smallSize}; }
  .sort select { min-block-size: 28px; padding-inline-start: 2px; font: inherit; color: ${text}; background: none; border: 0; border-radius: 4px; cursor: pointer; }
  .sort option { color: ${text}; background: ${surface}; }
  .near-button { flex: none; display: flex; align-items: center; gap: 6px; min-block-size: 28px; padding: 2px 4px; border: 0; border-radius: 4px; background: none; font-size: ${smallSize}; cursor: pointer; }
  .near-button:hover { background: ${raised}; }
  /* Between the status and the filters there is no room for its words. */
  @container frame (max-width: 519.98px) {
    .near-button { min-inline-size: 28px; justify-content: center; }
    .near-button span { display: none; }
  }
  /* A sentence that does not fit beside the order has a line of its own. */
  .bar .status { flex: 1 1 auto; margin: 0; min-inline-size: 0; line-height: 1.25; font-weight: 650; color: ${text}; }
  .filter-button, .fold, .sheet-actions button, .nothing button {
    min-block-size: 40px; padding: 4px 14px; background: ${surface}; border: 1px solid ${control}; border-radius: 7px; cursor: pointer;
  }
  .filter-button { display: flex; align-items: center; gap: 8px; }
  .badge { min-inline-size: 1.5em; padding-inline: 4px; border-radius: 1em; font-size: ${tinySize}; text-align: center; }
  .badge, .frame .primary { background: ${accent}; color: ${withAccent(onAccent)}; }
  .frame .primary { border-color: ${accent}; font-weight: 650; }
  .switch { display: grid; grid-template-columns: 1fr 1fr; border: 1px solid ${control}; border-radius: 7px; overflow: clip; }
  .switch button { min-block-size: 30px; padding: 2px 14px; border: 0; background: none; font-weight: 700; font-size: ${smallSize}; color: ${muted}; cursor: pointer; }
  .switch button[aria-pressed="true"] { background: ${raised}; color: ${accent}; box-shadow: inset 0 -3px ${accent}; }
  .switch button:focus-visible { outline-offset: -3px; }
  @media (forced-colors: active) {
    .switch button[aria-pressed="true"], .badge, .frame .primary { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  }
`;

const listStyles = css`
  .list { overflow: auto; scrollbar-color: ${control} transparent; padding-block: 4px 8px; position: relative; }
  .group { padding-block-start: 6px; break-inside: avoid-column; }
  .groups { columns: 19em; column-gap: 0; }
  .group-head { display: flex; justify-content: space-between; gap: 12px; padding-inline: var(--_pad); font-size: ${smallSize}; color: ${muted}; font-variant-numeric: tabular-nums; }
  .count { font-weight: 700; }
  .country-name { min-block-size: 24px; margin-block: -2px; padding: 0; border: 0; background: none; font: inherit; color: inherit; text-align: start; cursor: pointer; }
  .country-name:hover { text-decoration: underline; }
  .group .note { padding: 0 var(--_pad) 4px; font-size: ${smallSize}; color: ${muted}; }
  /* A row is its button to the pointer. Of the two boxes over all of it one is the ground; the other takes the click, also on what stands beside the name. */
  .row { position: relative; isolation: isolate; padding: 4px var(--_pad); line-height: 1.35; }
  .place { padding: 0; text-align: start; line-height: inherit; cursor: pointer; border: 0; background: none; }
  .place::before, .place::after { content: ""; position: absolute; inset: 0; }
  .place::before { z-index: -1; border-inline-start: 3px solid transparent; }
  .place:hover::before { background: ${raised}; }
  .place:focus-visible { outline: none; box-shadow: none; }
  .place:focus-visible::after { outline: 3px solid ${focus}; outline-offset: -3px; }
  .place.highlight::before { border-inline-start-color: ${accent}; }
  .place[data-chosen]::before { background: ${raised}; border-inline-start-color: ${accent}; }
  /* Not a space: WebKit drops one beside what is hidden. */
  .place-name { font-weight: 650; margin-inline-end: 0.25em; }
  .local { font-size: ${smallSize}; color: ${muted}; }
  .muted .local { font-size: 1em; }
  .new { margin-inline-start: 0.25em; padding: 0 5px; border: 1px solid currentColor; border-radius: 4px; font-size: ${tinySize}; line-height: 1.2; color: ${accent}; }
  .facts { display: block; font-size: ${smallSize}; color: ${muted}; }

  .note.whole { padding: 8px var(--_pad) 0; font-size: ${smallSize}; color: ${muted}; }
  .more { min-block-size: 28px; padding: 2px var(--_pad); border: 0; background: none; color: ${accent}; font-size: ${smallSize}; cursor: pointer; }
  .more:hover { text-decoration: underline; }
  .pages { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 6px var(--_pad); font-size: ${smallSize}; color: ${muted}; }
  .pages [aria-disabled="true"] { opacity: 0.5; cursor: default; }
  .nothing { display: grid; gap: 8px; padding: 10px var(--_pad); }
  .nothing-title { font-weight: 650; }

  @media (forced-colors: active) {
    .row:has([data-chosen]) { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
    .place[data-chosen], .place[data-chosen] ~ :is(.facts, .local, .new) { color: HighlightText; }
    .place[data-chosen]::before { background: none; }
    .place:not(.highlight, [data-chosen])::before { border-inline-start-color: Canvas; }
    .place:focus-visible::after { outline-color: Highlight; }
  }
`;

const footStyles = css`
  .foot {
    position: relative; flex: none; min-block-size: var(--_foot); padding: 2px var(--_pad); display: flex; align-items: center; gap: 4px 18px;
    border-block-start: 1px solid ${border}; background: ${surface}; color: ${muted}; font-size: ${labelSize};
  }
  .foot:focus-visible { outline-offset: -3px; }
  .foot a { color: inherit; }
  .foot :is(a, button, summary):hover { color: ${accent}; }
  .foot button { min-block-size: 24px; min-inline-size: 24px; padding: 0; border: 0; background: none; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
  .foot summary { padding-block: 4px; list-style: none; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; border-radius: 4px; }
  .foot summary::-webkit-details-marker { display: none; }
  .foot .about { text-align: end; }
  .foot .help-button { margin-inline-start: auto; white-space: nowrap; }
  .download span + span { display: inline-flex; gap: 10px; }
  .links { display: grid; }
  .links:empty { display: none; }
  .links a { display: inline-block; padding-block: 4px; }
  .notes { display: grid; gap: 6px; text-align: start; font-size: ${smallSize}; }
  .foot details[open] .notes {
    position: absolute; inset-block-end: calc(100% + 8px); inset-inline: 8px; max-inline-size: 60ch; max-block-size: min(60vh, 320px); overflow: auto; z-index: 6; padding: 12px 16px;
    background: ${surface}; border: 1px solid ${border}; border-radius: ${radius}; box-shadow: 0 4px 20px #00000029;
  }
  .foot .about[open] .notes { margin-inline-start: auto; }
  .date, .short { display: none; }
  @container frame (min-width: 520px) { .notes .download { display: none; } }
  @container frame (max-width: 519.98px) {
    .foot > .download, .long { display: none; }
    .short { display: inline; }
    .foot { column-gap: 12px; }
  }
  @container frame (max-width: 299.98px) { .frame .foot { flex-wrap: wrap; } }
  @media (forced-colors: active) { .foot details[open] .notes { border-color: CanvasText; } }
`;

export const participantMapStyles = [
  base,
  layoutStyles,
  headStyles,
  listStyles,
  footStyles,
  mapStyles,
  labelsStyles,
  controlStyles,
  legendStyles,
];
