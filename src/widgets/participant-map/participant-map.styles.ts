/**
 * The looks of the frame, the list and what is chosen. The container decides the layout, not the
 * window.
 */
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
  space,
  surface,
  text,
  withAccent,
} from '../shared/tokens.styles.js';
import {labelsStyles} from './map/labels.styles.js';
import {mapStyles} from './map/map.styles.js';

const frameStyles = css`
  /* The height is the page's where it sets one, whatever \`display\` it gives the element. */
  .room { display: flex; flex-direction: column; block-size: 100%; }
  .room.natural { block-size: auto; }
  /* Asked how wide it would be (flex row, float, table cell), a container with contained width knows nothing: two words far apart, never seen, would be as wide as a map. */
  .room::before { content: "0 0"; block-size: 0; overflow: clip; visibility: hidden; white-space: normal; word-spacing: 1200px; }
  .fill {
    flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column;
    /* A container with contained width would be 0 wide in a flex row. */
    container-type: inline-size; contain-intrinsic-inline-size: 320px;
  }
  .frame {
    flex: 1 1 auto; min-block-size: 0; position: relative; overflow: clip;
    display: grid; grid-template: "head" auto "main" minmax(10em, 1fr) "foot" auto "card" auto / minmax(0, 1fr);
    background: ${surface}; border: 1px solid ${border}; border-radius: ${radius};
  }
  .low .frame { overflow: auto; grid-template-rows: auto 20em; }
  :host(:fullscreen) { block-size: 100%; background: ${surface}; --alliance-map-height: 100vh; }
  :host(:fullscreen) .frame { border: 0; border-radius: 0; }
  .head { grid-area: head; display: grid; gap: 10px; padding: ${space}; border-block-end: 1px solid ${border}; }
  .search { display: grid; gap: 10px; }
  input[type="search"] {
    display: block; inline-size: 100%; min-block-size: 42px; padding: 6px 12px; font: inherit; color: inherit;
    background: ${surface}; border: 1px solid ${control}; border-radius: 6px; text-overflow: ellipsis;
  }
  input::placeholder { color: ${muted}; opacity: 1; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; min-inline-size: 0; }
  .chips .chips { display: contents; }
  .chip {
    min-block-size: 28px; max-inline-size: 100%; padding: 2px 12px; font: inherit; font-size: ${labelSize}; color: inherit; background: ${surface};
    border: 1px solid ${control}; border-radius: 999px; cursor: pointer;
  }
  .chip:hover { background: ${raised}; }
  .chip[aria-pressed="true"] { background: ${accent}; border-color: ${accent}; color: ${withAccent(onAccent)}; }
  .select { display: flex; position: relative; min-inline-size: 0; max-inline-size: 100%; }
  select.chip { appearance: none; inline-size: 17em; padding-inline-end: 26px; text-overflow: ellipsis; }
  .select::after {
    content: ""; position: absolute; inset-inline-end: 12px; inset-block-start: calc(50% - 4px); inline-size: 5px; block-size: 5px;
    border: solid ${text}; border-width: 0 1.5px 1.5px 0; rotate: 45deg; pointer-events: none;
  }
  .switch { display: grid; grid-template-columns: 1fr 1fr; border: 1px solid ${control}; border-radius: 6px; overflow: clip; }
  .switch button { min-block-size: 38px; padding: 4px; border: 0; background: none; font-weight: 700; font-size: ${smallSize}; color: ${muted}; cursor: pointer; }
  .switch button[aria-pressed="true"] { background: ${raised}; color: ${accent}; box-shadow: inset 0 -3px ${accent}; }
  .switch button:focus-visible { outline-offset: -3px; }
  .head .status { margin: 0; color: ${muted}; }

  .list { grid-area: main; min-block-size: 0; overflow: auto; scrollbar-color: ${control} transparent; padding: 4px 0 12px; }
  .group { padding-block-start: 10px; break-inside: avoid-column; }
  .groups { columns: 19em; column-gap: 0; }
  .group-head { display: flex; justify-content: space-between; gap: 12px; padding-inline: ${space}; font-size: ${smallSize}; color: ${muted}; font-variant-numeric: tabular-nums; }
  .count { font-weight: 700; }
  .country-name { min-block-size: 24px; padding: 0; border: 0; background: none; font: inherit; color: inherit; text-align: start; cursor: pointer; }
  .country-name:hover { text-decoration: underline; }
  .group .note { padding: 0 ${space} 4px; font-size: ${smallSize}; color: ${muted}; }
  /* A row is its button to the pointer. Of the two boxes over all of it one is the ground; the other takes the click, also on what stands beside the name. */
  .row { position: relative; isolation: isolate; padding: 5px ${space}; line-height: 1.4; }
  .place { padding: 0; text-align: start; line-height: inherit; cursor: pointer; border: 0; background: none; }
  .place::before, .place::after { content: ""; position: absolute; inset: 0; }
  .place::before { z-index: -1; border-inline-start: 3px solid transparent; }
  .place:hover::before { background: ${raised}; }
  .place:focus-visible { outline: none; box-shadow: none; }
  .place:focus-visible::after { outline: 3px solid ${focus}; outline-offset: -3px; }
  .place.highlight::before { border-inline-start-color: ${accent}; }
  .place[data-chosen]::before { background: ${raised}; border-inline-start-color: ${accent}; }
  /* Not a space: WebKit drops one beside what is hidden. */
  .place-name { font-weight: 700; margin-inline-end: 0.25em; }
  .local { font-size: ${smallSize}; color: ${muted}; }
  .muted .local { font-size: 1em; }
  .facts { display: block; font-size: ${smallSize}; color: ${muted}; }

  .note.long { padding: 8px ${space} 0; font-size: ${smallSize}; color: ${muted}; }
  .more { min-block-size: 28px; padding: 2px ${space}; border: 0; background: none; color: ${accent}; font-size: ${smallSize}; cursor: pointer; }
  .more:hover { text-decoration: underline; }
  .pages { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 6px ${space}; font-size: ${smallSize}; color: ${muted}; }
  .pages [aria-disabled="true"] { opacity: 0.5; cursor: default; }

  .map { grid-area: main; }
  .foot { grid-area: foot; border-block-start: 1px solid ${border}; }
  .foot:focus-visible { outline-offset: -3px; }

  /* Room for one of both: the switch says which. */
  .frame.show-list .map, .frame.show-list .legend, .frame.show-map .list { display: none; }

  /* In the text's measure: what is large needs more room to stand side by side. */
  @container (min-width: 42.5em) {
    .frame.view-both {
      flex: 1 1 var(--alliance-map-height, 600px);
      grid-template: "head map" auto "list map" minmax(10em, 1fr) "list foot" auto / clamp(260px, 33%, 400px) minmax(0, 1fr);
    }
    .frame.view-both .head, .frame.view-both .list { border-inline-end: 1px solid ${border}; }
    .frame.view-both .switch { display: none; }
    .frame.view-both .list { grid-area: list; display: block; }
    .frame.view-both .map { grid-area: map; display: flex; min-block-size: 0; }
    .frame.view-both .legend { display: flex; }
    .frame.view-both .groups { columns: auto; }
    .frame.view-map { flex: 1 1 var(--alliance-map-height, 600px); }
    .frame.view-map .switch { inline-size: 16em; grid-column: 2; }
    .frame.view-map .head { grid-template-columns: 1fr auto; grid-auto-flow: dense; align-items: center; }
    .frame.view-map .search { grid-column: 1 / 3; grid-template-columns: minmax(14em, 1fr) auto; align-items: center; }
    .frame.view-map .status { grid-column: 1; }
    .frame.view-both details[open] .notes, .frame.view-map details[open] .notes {
      position: absolute; inset-block-end: calc(100% + 12px); inset-inline-end: 12px; inline-size: min(60ch, 100% - 24px); z-index: 6; padding: 12px 16px;
      background: ${surface}; border: 1px solid ${border}; border-radius: ${radius}; box-shadow: 0 4px 20px #00000029;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed="true"], .switch button[aria-pressed="true"], .row:has([data-chosen]) { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
    .place[data-chosen], .place[data-chosen] ~ :is(.facts, .local) { color: HighlightText; }
    .place[data-chosen]::before { background: none; }
    .place:not(.highlight, [data-chosen])::before { border-inline-start-color: Canvas; }
    .place:focus-visible::after { outline-color: Highlight; }
  }
  @media print {
    .search, .switch, .more, .pages, .note.long { display: none; }
    :host { block-size: auto !important; }
    .frame, .frame.view-both { display: block; flex: none; overflow: visible; }
    .frame .list, .frame.view-both .list { display: block; overflow: visible; }
    .frame:not(.view-list) .map { display: flex; block-size: 400px; break-inside: avoid; }
    .frame:not(.view-list) .legend { display: flex; }
    .groups, .frame.view-both .groups { columns: 14em; }
    details::details-content { content-visibility: visible; block-size: auto; }
    .frame details .notes { position: static; display: grid; inline-size: auto; border: 0; padding-inline: 0; box-shadow: none; }
  }
`;

export const participantMapStyles = [base, frameStyles, mapStyles, labelsStyles];
