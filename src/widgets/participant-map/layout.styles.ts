/**
 * Where map, legend, search, list and foot stand. The container decides, not the window. Its steps
 * are in CSS pixels, as the map's are; large text stands one below the other.
 */
import {css} from 'lit';
import {border, radius, space, surface} from '../shared/tokens.styles.js';

const room = css`
  /* The height is the page's where it sets one, whatever \`display\` it gives the element. */
  .room { display: flex; flex-direction: column; block-size: 100%; }
  .room.natural { block-size: auto; }
  /* Children that the page scrolls in its height: the notice stays in sight. */
  slot + .notice.whole { position: sticky; inset-block-end: 0; }
  /* Asked how wide it would be (flex row, float, table cell), a container with contained width knows nothing: two words far apart, never seen, would be as wide as a map. */
  .room::before { content: "0 0"; block-size: 0; overflow: clip; visibility: hidden; white-space: normal; word-spacing: 1200px; }
  .fill {
    flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column;
    /* A container with contained width would be 0 wide in a flex row. */
    container: frame / inline-size; contain-intrinsic-inline-size: 320px;
  }
`;

/** One below the other: map, legend, search, list. */
const stacked = css`
  .frame {
    --_pad: min(${space}, 4cqi); --_legend: 78px; --_foot: 40px; --_time: 0px; --_strip: calc(var(--_legend) + var(--_time));
    --_map: max(220px, 100cqi / 1.9, min(340px, 82cqi));
    /* At most 720 px, unless the page gives it more: then a minimum of all there is goes before. */
    flex: 0 1 auto; min-block-size: 100%; max-block-size: 720px;
    position: relative; overflow: clip; display: flex; flex-direction: column;
    background: ${surface}; border: 1px solid ${border}; border-radius: ${radius};
  }
  .frame.timed { --_time: 108px; }
  @container frame (min-width: 560px) and (max-width: 669.98px) { .frame.timed { --_time: 92px; } }
  @container frame (min-width: 860px) { .frame.timed { --_time: 92px; } }
  .frame.view-list { flex: 1 1 auto; max-block-size: none; }
  .main { flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column; }
  .chart {
    flex: 0 1 calc(var(--_map) + var(--_strip)); min-block-size: calc(220px + var(--_strip));
    position: relative; display: flex; flex-direction: column; container: chart / inline-size;
  }
  .view-map .chart { flex-grow: 1; }
  .map { flex: 1 1 0; }
  .panel { display: contents; }
  .head { flex: none; display: grid; }
  .title, .progress, .fold { display: none; }
  .search { display: flex; gap: 8px; padding: 9px var(--_pad); border-block-start: 1px solid ${border}; }
  .field { flex: 1 1 0; min-inline-size: 0; }
  .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 12px; min-block-size: 36px; padding: 2px var(--_pad); border-block-end: 1px solid ${border}; }
  .bar:first-child { border-block-start: 1px solid ${border}; }
  /* Without rows to show, where the page gives less, the list gives way before the map: a hundredth of a pixel of it is none. */
  .list { flex: 1 100000 auto; min-block-size: 64px; }
  /* The room that the rows will have. */
  .coming .list { flex-basis: 720px; }

  /* A sheet over all, with the filters. */
  .filters { display: none; }
  .filters.open { position: absolute; inset: 0; z-index: 7; display: flex; flex-direction: column; justify-content: end; background: #0006; }
  .sheet { display: grid; gap: 12px; padding: 16px var(--_pad); max-block-size: 100%; overflow: auto; background: ${surface}; border-start-start-radius: 14px; border-start-end-radius: 14px; }
  .sheet-title { font-weight: 650; }
  .choice { display: grid; gap: 4px; }
  .sheet .chip { min-block-size: 42px; }
  .sheet-actions { display: flex; flex-wrap: wrap; gap: 8px; }
  .sheet-actions .primary { flex: 1 1 auto; }

  @container frame (min-width: 300px) { .frame { --_legend: 60px; } }
  @container frame (min-width: 520px) {
    .list { min-block-size: 121px; }
    /* One line a row. */
    .row { display: flex; flex-wrap: wrap; gap: 0 0.25em; align-items: baseline; }
    .row .facts { margin-inline-start: auto; }
    .frame { --_foot: 36px; }
  }
  @container frame (min-width: 560px) { .frame { --_legend: 48px; } }

  /* The page gives less than that: the whole scrolls. */
  .low .frame { overflow: auto; }
  .low .main { flex: none; }
  .low .list { flex: none; block-size: 12em; }
  .low .view-list .list { block-size: auto; }
`;

/** Side by side: the map at the start, search and list at the end. */
const sideBySide = css`
  @container frame (min-width: 670px) and (min-width: 33em) {
    .frame.view-both, .frame.view-map { flex: 1 1 var(--alliance-map-height, clamp(420px, 62.5cqi, 720px)); max-block-size: none; --_pad: 18px; --_panel: 280px; --_foot: 40px; }
    .view-both .main { flex: 1 1 0; flex-direction: row; container-type: size; }
    /* At most 1.9 times as wide as high: beyond that are the Atlantic and Kazakhstan. The panel takes the rest. */
    .view-both .chart { flex: 0 1 calc(1.9 * (100cqb - var(--_strip))); min-inline-size: 0; min-block-size: 0; }
    .view-both .panel { flex: 1 1 0; min-inline-size: var(--_panel); min-block-size: 0; display: flex; flex-direction: column; border-inline-start: 1px solid ${border}; container: panel / inline-size; }
    .view-both .head { gap: 6px; padding-block-start: 14px; }
    .view-both :is(.title, .progress) { display: block; padding-inline: var(--_pad); }
    .view-both .bar .status { display: none; }
    .view-both .search { display: grid; gap: 8px; padding: 4px var(--_pad) 12px; border: 0; }
    .view-both .bar { border-block-start: 1px solid ${border}; min-block-size: 38px; }
    .view-both .bar:not(:has(.sort)) { display: none; }
    .view-both .search + .fold + .bar:not(:has(.sort)) { display: block; min-block-size: 0; padding: 0; border-block-end: 0; }
    .view-both .list { flex: 1 1 0; }
    .view-both .groups { columns: auto; }
    .view-both .filter-button, .view-both :is(.sheet-title, .choice-label, .sheet-actions) { display: none; }
    .view-both .filters { display: flex; gap: 8px; position: static; background: none; }
    .view-both .sheet { display: contents; }
    .view-both .choice { flex: 1 1 0; min-inline-size: 0; }
    .view-both .sheet .chip { min-block-size: 32px; }
    .view-both .row { display: block; }
    .low .view-both .main { flex: none; block-size: 420px; }
    .low .view-both .list { flex: 1 1 0; block-size: auto; }
    .view-map .chart { flex: 1 1 0; }
  }
  @container frame (min-width: 670px) { .frame { --_legend: 60px; } }
  @container frame (min-width: 880px) { .frame { --_legend: 56px; } }
  @container frame (min-width: 860px) { .frame.frame { --_panel: 320px; } }
  @container frame (min-width: 1100px) { .frame.frame { --_panel: 368px; } }
  @container panel (min-width: 560px) {
    .view-both .groups { columns: 2; column-rule: 1px solid ${border}; }
    /* A sentence, not a row. */
    .nothing { column-span: all; }
  }

  /* One of both: the map in its shape, the sea's colour beside it. */
  .view-map .stage { inline-size: min(100cqi, 190cqb); align-self: center; }
  .frame.view-map.show-list .chart, .frame.view-map.show-map :is(.list, .sort, .near-button) { display: none; }
`;

/** The map fills the screen; what else there is folds away. */
const fullScreen = css`
  :host(:fullscreen) { block-size: 100%; background: ${surface}; }
  :host(:fullscreen) .frame { border: 0; border-radius: 0; }
  :host(:fullscreen) .frame:is(.view-both, .view-map.show-map) {
    .main { display: block; position: relative; container-type: size; flex: 1 1 0; }
    .chart { block-size: 100%; max-inline-size: none; }
    .panel { position: absolute; inset-block-start: 12px; inset-inline-start: 12px; z-index: 3; inline-size: min(320px, 100% - 80px); max-block-size: calc(100% - 24px); display: flex; flex-direction: column; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; overflow: clip; }
    .head { padding: 0; gap: 0; }
    .search { padding: 6px; border: 0; }
    .fold { display: block; margin: 0 6px 6px; min-block-size: 32px; font-size: 0.875em; }
    .stage { inline-size: 100%; }
    .list { flex: 1 1 auto; }
  }
  :host(:fullscreen) .frame:is(.view-both, .view-map.show-map):not(.unfolded) :is(.bar, .near-form, .title, .progress, .filters, .filter-button) { display: none; }
  :host(:fullscreen) .frame:is(.view-both, .view-map.show-map):not(.unfolded, .searching) .list { display: none; }
  :host(:fullscreen) .frame:is(.view-both, .view-map.show-map):not(.unfolded) :is(.timeline, .legend, .foot) { display: none; }
  @media (max-height: 480px) { :host(:fullscreen) .frame .panel { inline-size: min(250px, 100% - 80px); } }
`;

/** One page: the whole map, and below it everyone by name, with the date of the data. */
const print = css`
  @media print {
    .frame.frame :is(.search, .switch, .sort, .near-button, .timeline, .more, .pages, .note.whole, .fold, .download, .local, .new, .facts, .status), .foot.foot :is(button, summary) { display: none; }
    :host { block-size: auto !important; }
    .frame.frame, .frame.frame .main, .frame .panel.panel { display: block; flex: none; overflow: visible; max-block-size: none; block-size: auto; container-type: normal; border: 0; }
    .frame.frame .chart { display: flex; flex: none; block-size: min(110mm, 62vw); max-inline-size: none; break-inside: avoid; }
    .frame.frame .title { display: block; margin: 8px var(--_pad) 4px; }
    .frame.frame :is(.head, .bar) { display: block; padding: 0; border: 0; min-block-size: 0; }
    .frame.frame .list { display: block; overflow: visible; block-size: auto; padding: 0; }
    .frame.frame .groups { columns: 13em; column-gap: 0; font-size: 9px; line-height: 1.25; }
    .frame.frame .place-name { font-weight: 400; }
    .frame.frame :is(.row, .group) { display: block; padding-block: 0; line-height: inherit; }
    .frame.frame .group { padding-block-start: 3px; }
    .frame.frame .list :is(.group-head, .heading, .note, .place) { font-size: inherit; line-height: inherit; }
    .foot.foot { display: block; border: 0; font-size: 9px; }
    .foot details::details-content { content-visibility: visible; block-size: auto; }
    .foot.foot details .notes { position: static; inline-size: auto; max-inline-size: none; max-block-size: none; padding: 0; border: 0; box-shadow: none; font-size: 9px; }
    .foot.foot .date { display: block; }
  }
`;

export const layoutStyles = [room, stacked, sideBySide, fullScreen, print];
