/** The looks of the map itself: land, lines, symbols, controls, legend. */
import {css, unsafeCSS} from 'lit';
import {accent, border, smallSize, surface} from '../../shared/tokens.styles.js';
import {KOSOVO_DASHES, LINE_PX, MAP_COLOURS, STATE_DOT_PX, type MapColour} from './palette.js';
import {MARKED_PX, RING_PX, TARGET_PX} from '../symbols/symbol.js';

/** Returns a length as CSS; a number and its unit in one template are none for analyzers. */
const px = (length: number) => unsafeCSS(`${length}px`);

/** Returns a colour of the map, which a page may set. */
export const colour = (name: MapColour) =>
  unsafeCSS(`var(--alliance-map-${name}, light-dark(${MAP_COLOURS[name].join(', ')}))`);

const leastTarget = px(TARGET_PX);
const ring = px(RING_PX);
const markedDot = px(MARKED_PX.dot);
const markedRing = px(MARKED_PX.ring + MARKED_PX.stroke);
const markedStroke = px(MARKED_PX.stroke);

export const sea = colour('sea');
const land = colour('land');
const neighbour = colour('neighbour');
/** Member states while the list is incomplete, or where one is so close that nothing is shaded. */
const tone = colour('tone');
const ground = colour('ground');
const groundLine = colour('ground-line');
const line = colour('line');
export const coast = colour('coast');
export const dot = colour('dot');
export const onDot = colour('on-dot');
export const halo = colour('halo');

export const wash = css`color-mix(in srgb, ${halo} 60%, transparent)`;

export const mapStyles = css`
  .map { position: relative; display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; overflow: clip; background: ${sea}; container: map / size; }
  .stage {
    position: relative; flex: 1 1 0; min-block-size: 0; overflow: clip; contain: strict;
    /* One finger scrolls the page, two are ours. */
    touch-action: pan-x pan-y;
    user-select: none; -webkit-user-select: none;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  .plane { position: absolute; inset: 0; transform-origin: 0 0; }
  /* Firefox makes an object of what is transformed. Where that comes later, Orca keeps the old parent of the symbols, and reads in circles. */
  .stage, .plane { transform: translate(0); }
  /* What was seen before the map, over all of it. */
  .first { position: absolute; inset: 0; z-index: 5; inline-size: 100%; block-size: 100%; object-fit: cover; pointer-events: none; }
  .land { position: absolute; inset: -50%; inline-size: 200%; block-size: 200%; }
  .land > path, g > path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .country, .dot { color: ${land}; }
  .country { fill: currentColor; }
  .country[data-country] { cursor: pointer; }
  .neighbour { color: ${neighbour}; }
  .class-1 { color: ${colour('class-1')}; }
  .class-2 { color: ${colour('class-2')}; }
  .class-3 { color: ${colour('class-3')}; }
  .plain :is(.country, .dot):not(.neighbour) { color: ${tone}; }
  .close-up :is(.country, .dot):not(.neighbour) { color: ${ground}; }
  /* Beside the countries that are shown alone. */
  .land path:is(.country, .dot).faded:not(.neighbour) { color: ${colour('faded')}; }
  .close-up .border { stroke: ${groundLine}; stroke-width: ${px(LINE_PX.closeBorder)}; }
  .hatch { pointer-events: none; }
  /* On a screen the classes differ enough in lightness; paper and forced colours have the lines. */
  .hatch { display: none; }
  .hatch-line { fill: none; stroke: var(--alliance-map-hatch, light-dark(#ffffff4d, #121a2766)); stroke-width: 1px; }
  .line { fill: none; stroke: ${line}; stroke-width: ${px(LINE_PX.border)}; pointer-events: none; }
  .coast { stroke: ${coast}; stroke-width: ${px(LINE_PX.coast)}; }
  .kosovo { stroke-width: ${px(LINE_PX.kosovo)}; stroke-dasharray: ${unsafeCSS(KOSOVO_DASHES)}; }
  .chosen { stroke: ${accent}; stroke-width: ${px(LINE_PX.chosen)}; }
  stop { stop-color: ${sea}; }
  .dot { stroke: currentColor; stroke-width: ${px(STATE_DOT_PX)}; stroke-linecap: round; pointer-events: none; }
  .land.without-dots .dot { display: none; }
  .target { fill: transparent; cursor: pointer; }
  path.picture { stroke: ${dot}; stroke-linecap: round; vector-effect: none; }
  path.halo { stroke: ${halo}; }
  text.picture { fill: ${onDot}; font-weight: 650; }
  .land:not(.alone) .picture { display: none; }
  .land path.tie { fill: none; stroke: ${dot}; stroke-linecap: round; vector-effect: none; pointer-events: none; }
  .land path.tie-halo { stroke: ${halo}; stroke-opacity: 0.7; }

  .dots { position: absolute; inset: -25%; inline-size: 150%; block-size: 150%; color: ${dot}; opacity: 0.4; pointer-events: none; }

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
  .ring::before { inline-size: ${markedRing}; block-size: ${markedRing}; border: solid ${accent}; border-width: ${markedStroke}; outline: solid ${halo}; outline-width: ${ring}; background: ${halo}; }
  .ring::after { inline-size: ${markedDot}; block-size: ${markedDot}; background: ${accent}; }
  .ring.hollow::before { background: none; --_ring: ${ring}; box-shadow: inset 0 0 0 var(--_ring) ${halo}; }
  .ring.hollow::after { display: none; }
  .ring:not(.hollow)::before, .ring:not(.hollow)::after { pointer-events: auto; cursor: pointer; }
  .symbol:focus-visible { z-index: 3; }

  .trouble { position: absolute; inset: 12px 12px auto; inline-size: fit-content; padding: 8px 12px; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; font-size: ${smallSize}; z-index: 2; }
  .trouble:empty { padding: 0; border: 0; }
  .skip { position: absolute; inset: 8px auto auto 8px; z-index: 4; padding: 6px 12px; border-radius: 6px; background: ${surface}; }
  .skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }

  @media (forced-colors: active) {
    .stage, .map { background: Canvas; }
    .land { forced-color-adjust: none; }
    /* The members' land: the sea and the neighbours are plain. */
    .country { fill: color-mix(in srgb, CanvasText 20%, Canvas); }
    .neighbour { fill: Canvas; }
    .hatch { display: inline; }
    .hatch-line { stroke: CanvasText; }
    .line { stroke: CanvasText; }
    .border { stroke-opacity: 0.5; }
    stop { stop-color: Canvas; }
    .chosen { stroke: Highlight; }
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
    .symbols, .controls, .skip { display: none; }
    .hatch { display: inline; }
    .hatch-line { stroke: #ffffff99; }
    .land:not(.alone) .picture { display: inline; }
  }
`;
