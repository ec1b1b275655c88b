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
import {MARKED_PX, RING_PX, TARGET_PX} from './symbol.js';

/** Returns a length as CSS; a number and its unit in one template are none for analyzers. */
const px = (length: number) => unsafeCSS(`${length}px`);

const leastTarget = px(TARGET_PX);
const ring = px(RING_PX);
const markedDot = px(MARKED_PX.dot);
const markedRing = px(MARKED_PX.ring + MARKED_PX.stroke);
const markedStroke = px(MARKED_PX.stroke);

export const sea = css`var(--alliance-map-sea, light-dark(#eef4fa, #121a27))`;
const land = css`var(--alliance-map-land, light-dark(#c4d1e4, #2c3746))`;
const neighbour = css`var(--alliance-map-neighbour, light-dark(#e7e6e0, #20252a))`;
const line = css`var(--alliance-map-line, light-dark(#fff, #121a27))`;
const dot = css`var(--alliance-map-dot, light-dark(#10306b, #e3ebf9))`;
const onDot = css`var(--alliance-map-on-dot, light-dark(#fff, #10306b))`;
export const halo = css`var(--alliance-map-halo, light-dark(#fff, #121a27))`;

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
  text.picture { fill: ${onDot}; font-weight: 650; }
  .land:not(.alone) .picture { display: none; }
  .land path.tie { fill: none; stroke: ${dot}; stroke-linecap: round; vector-effect: none; pointer-events: none; }
  .land path.tie-halo { stroke: ${halo}; stroke-opacity: 0.7; }

  .dots { position: absolute; inset: -25%; inline-size: 150%; block-size: 150%; color: var(--alliance-map-dot, light-dark(#10306b, #e3ebf9)); opacity: 0.4; pointer-events: none; }

  .symbol {
    --_half: calc(var(--_target, ${leastTarget}) / -2);
    position: absolute; top: var(--_half); left: var(--_half); inline-size: var(--_target, ${leastTarget}); block-size: var(--_target, ${leastTarget}); padding: 0; border: 0;
    display: grid; place-items: center; background: none; cursor: pointer; border-radius: 50%; outline-offset: 1px;
  }
  .symbol .mark {
    display: grid; place-items: center; flex: none; box-sizing: border-box; inline-size: calc(var(--_diameter) + ${ring}); block-size: calc(var(--_diameter) + ${ring}); border-radius: 50%;
    background: ${dot}; border: solid ${halo}; border-width: ${ring};
    font-size: var(--_figure); font-weight: 650; line-height: 1; font-variant-numeric: tabular-nums; color: ${onDot};
  }
  .symbol:hover .mark { background: ${accent}; }
  /* At the true place of what is marked: a ring over a halo, and a dot where it covers no figure. */
  .ring { position: absolute; top: 0; left: 0; z-index: 2; pointer-events: none; }
  .ring::before, .ring::after { content: ''; position: absolute; box-sizing: border-box; translate: -50% -50%; border-radius: 50%; }
  .ring::before { inline-size: ${markedRing}; block-size: ${markedRing}; border: ${markedStroke} solid ${accent}; outline: ${ring} solid ${halo}; background: ${halo}; }
  .ring::after { inline-size: ${markedDot}; block-size: ${markedDot}; background: ${accent}; }
  .ring.hollow::before { background: none; box-shadow: inset 0 0 0 ${ring} ${halo}; }
  .ring.hollow::after { display: none; }
  .ring:not(.hollow)::before, .ring:not(.hollow)::after { pointer-events: auto; cursor: pointer; }
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
    .symbol .mark { background: CanvasText; color: Canvas; border-color: Canvas; }
    .symbol:hover .mark { background: Highlight; color: HighlightText; }
    .symbol, .ring { forced-color-adjust: none; }
    .ring::before { border-color: Highlight; outline-color: Canvas; background: Canvas; }
    .ring::after { background: Highlight; }
    .symbol:focus-visible { outline-color: Highlight; }
  }
  @media print {
    .symbols, .controls, .skip, .download { display: none; }
    .land:not(.alone) .picture { display: inline; }
  }
`;
