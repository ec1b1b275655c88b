/** The looks of the map itself: land, lines, symbols, controls, legend. */
import {css, unsafeCSS} from 'lit';
import {
  accent,
  border,
  muted,
  raised,
  smallSize,
  surface,
  text,
} from '../../shared/tokens.styles.js';
import {CLUSTER_PX, FIGURE_PX, PLACE_PX, RING_PX, TARGET_PX} from './symbol.js';

/** Returns a length as CSS; a number and its unit in one template are none for analyzers. */
const px = (length: number) => unsafeCSS(`${length}px`);

const targetOffset = px(-TARGET_PX / 2);
const target = px(TARGET_PX);
const placeMark = px(PLACE_PX - 1);
const ring = px(RING_PX);
const figure = px(FIGURE_PX);
const clusterRadius = px(CLUSTER_PX / 2);
const cluster = px(CLUSTER_PX);

const sea = css`var(--alliance-map-sea, light-dark(#eef4fa, #121a27))`;
const land = css`var(--alliance-map-land, light-dark(#c4d1e4, #2c3746))`;
const neighbour = css`var(--alliance-map-neighbour, light-dark(#e7e6e0, #20252a))`;
const line = css`var(--alliance-map-line, light-dark(#fff, #121a27))`;
const dot = css`var(--alliance-map-dot, light-dark(#10306b, #e3ebf9))`;
const onDot = css`var(--alliance-map-on-dot, light-dark(#fff, #10306b))`;
const halo = css`var(--alliance-map-halo, light-dark(#fff, #121a27))`;

export const wash = css`color-mix(in srgb, var(--alliance-map-halo, light-dark(#fff, #121a27)) 60%, transparent)`;

export const mapStyles = css`
  .map { position: relative; display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; overflow: clip; background: ${sea}; }
  .stage {
    /* Never higher than a small window, where nobody could scroll past it. */
    position: relative; flex: 1 1 min(380px, 80vh); min-block-size: 0; overflow: clip; contain: strict;
    /* One finger scrolls the page, two are ours. */
    touch-action: pan-x pan-y;
    user-select: none; -webkit-user-select: none;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  .plane { position: absolute; inset: 0; transform-origin: 0 0; }
  /* Firefox makes an object of what is transformed. Where that comes later, Orca keeps the old parent of the symbols, and reads in circles. */
  .stage, .plane { transform: translate(0); }
  .land { position: absolute; inset: -50%; inline-size: 200%; block-size: 200%; }
  .land > path, g > path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .country, .dot { color: ${land}; }
  .country { fill: currentColor; }
  .country[data-country] { cursor: pointer; }
  .neighbour { color: ${neighbour}; }
  .class-1 { color: var(--alliance-map-class-1, light-dark(#9fb9e4, #33507e)); }
  .class-2 { color: var(--alliance-map-class-2, light-dark(#7a9fdc, #4067ab)); }
  .class-3 { color: var(--alliance-map-class-3, light-dark(#4274c0, #5b8ad8)); }
  .hatch { pointer-events: none; }
  .hatch-1 { display: none; }
  .hatch-line { fill: none; stroke: var(--alliance-map-hatch, light-dark(#ffffff4d, #121a2766)); stroke-width: 1px; }
  .line { fill: none; stroke: ${line}; stroke-width: 0.8px; pointer-events: none; }
  .coast { stroke-width: 0.5px; stroke-opacity: 0.7; }
  .kosovo { stroke-width: 1.8px; stroke-dasharray: 3 3; }
  .chosen { stroke: ${accent}; stroke-width: 2px; }
  stop { stop-color: ${sea}; }
  .dot { stroke: currentColor; stroke-width: 5px; stroke-linecap: round; pointer-events: none; }
  .land.near .dot { display: none; }
  .target { fill: transparent; cursor: pointer; }
  path.picture { stroke: ${dot}; stroke-linecap: round; vector-effect: none; }
  path.halo { stroke: ${halo}; }
  text.picture { fill: ${onDot}; font-weight: 700; }
  .land:not(.alone) .picture { display: none; }

  .dots { position: absolute; inset: -25%; inline-size: 150%; block-size: 150%; color: var(--alliance-map-dot, light-dark(#10306b, #e3ebf9)); opacity: 0.4; pointer-events: none; }

  .symbol {
    position: absolute; top: ${targetOffset}; left: ${targetOffset}; inline-size: ${target}; block-size: ${target}; padding: 0; border: 2.5px solid transparent;
    display: grid; place-items: center; background: none; cursor: pointer; border-radius: 50%; outline-offset: -1px;
  }
  .symbol .mark {
    display: grid; place-items: center; inline-size: ${placeMark}; block-size: ${placeMark}; border-radius: 50%;
    background: ${dot}; border: solid ${halo}; border-width: ${ring}; box-shadow: 0 0 0 0.5px ${halo};
    font-size: ${figure}; font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; color: ${onDot};
  }
  .symbol.cluster { z-index: 1; }
  .symbol.cluster .mark { inline-size: auto; min-inline-size: ${cluster}; block-size: ${cluster}; padding-inline: 4px; border-radius: ${clusterRadius}; }
  .symbol:hover .mark { background: ${accent}; }
  .symbol.highlight .mark { background: ${accent}; box-shadow: 0 0 0 2.5px ${accent}; }
  .symbol[data-chosen] { z-index: 2; border-color: ${accent}; background: ${wash}; box-shadow: 0 0 0 1.5px ${halo}; }
  .symbol.cluster[data-chosen] { border-color: ${halo}; box-shadow: 0 0 0 3px ${accent}; }
  .symbol:focus-visible { z-index: 3; }

  .controls { position: absolute; inset-block-start: 12px; inset-inline-end: 12px; display: grid; gap: 8px; justify-items: end; z-index: 2; }
  .zoom { display: grid; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; box-shadow: 0 1px 3px #0002; }
  .control { display: grid; place-items: center; inline-size: 36px; block-size: 36px; padding: 0; border: 0; background: none; color: ${text}; cursor: pointer; border-radius: 7px; }
  .zoom .control + .control { border-block-start: 1px solid ${border}; border-start-start-radius: 0; border-start-end-radius: 0; }
  .zoom .control:not(:last-child) { border-end-start-radius: 0; border-end-end-radius: 0; }
  .control:hover { background: ${raised}; }
  .control svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.75px; stroke-linecap: round; stroke-linejoin: round; }
  .trouble { position: absolute; inset: 12px 12px auto; inline-size: fit-content; padding: 8px 12px; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; font-size: ${smallSize}; z-index: 2; }
  .trouble:empty { padding: 0; border: 0; }
  .skip { position: absolute; inset: 8px auto auto 8px; z-index: 4; padding: 6px 12px; border-radius: 6px; background: ${surface}; }
  .skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }

  .foot { position: relative; display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; justify-content: space-between; padding: 8px 16px; font-size: ${smallSize}; color: ${muted}; background: ${surface}; }
  .download span { display: inline-flex; gap: 8px; }
  .download button { min-block-size: 24px; min-inline-size: 24px; padding: 0; border: 0; background: none; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
  .download button:hover { color: ${accent}; }
  .legend, .links, .sources { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; }
  .links:empty { display: none; }
  .legend li { display: flex; align-items: center; gap: 6px; font-variant-numeric: tabular-nums; }
  .key { inline-size: 20px; block-size: 12px; flex: none; border-radius: 2px; }
  .sources a { color: inherit; }
  .sources :is(a, summary):hover { color: ${accent}; }
  .links a { display: inline-block; }
  .links a, summary { padding-block: 4px; }
  summary { cursor: pointer; border-radius: 4px; }
  .notes { max-inline-size: 60ch; padding-block: 6px; display: grid; gap: 6px; }

  @media (forced-colors: active) {
    .stage, .map { background: Canvas; }
    .land, .key { forced-color-adjust: none; }
    /* The members' land: the sea and the neighbours are plain. */
    .country { fill: color-mix(in srgb, CanvasText 20%, Canvas); }
    .neighbour { fill: Canvas; }
    /* Without colours the lowest class needs its lines too, to differ from none. */
    .hatch-1 { display: inline; }
    .hatch-line { stroke: CanvasText; }
    .line { stroke: CanvasText; }
    .border { stroke-opacity: 0.5; }
    stop { stop-color: Canvas; }
    .chosen { stroke: Highlight; }
    .key { border: 1px solid CanvasText; }
    .dot { stroke: GrayText; }
    .dots { color: CanvasText; }
    .symbol .mark { background: CanvasText; color: Canvas; border-color: Canvas; box-shadow: 0 0 0 0.5px Canvas; }
    .symbol.highlight .mark, .symbol:hover .mark { background: Highlight; color: HighlightText; }
    .symbol { border-color: transparent; forced-color-adjust: none; }
    .symbol[data-chosen] { background: Canvas; border-color: Highlight; box-shadow: 0 0 0 1.5px Canvas; }
    .symbol.cluster[data-chosen] { box-shadow: 0 0 0 3px Highlight; }
    .symbol:focus-visible { outline-color: Highlight; }
  }
  @media print {
    .symbols, .controls, .skip, .download { display: none; }
    .land:not(.alone) .picture { display: inline; }
  }
`;
