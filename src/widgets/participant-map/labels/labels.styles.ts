/** The looks of the names on the map: a halo in the colour of what they stand on. */
import {css} from 'lit';
import {colour, halo, sea} from '../map/map.styles.js';

const ink = css`var(--alliance-map-name, light-dark(#0c1526, #fff))`;
/** On the darkest class, in the dark theme the lightest. */
const inkOnMost = css`var(--alliance-map-name-on-class-3, light-dark(#fff, #060b14))`;
/** Of countries without participants. */
const quietInk = css`var(--alliance-map-name-quiet, light-dark(#3c4960, #c3cede))`;
/** Of countries behind the names of places. */
const groundInk = css`var(--alliance-map-name-ground, light-dark(#4d5b73, #a5b2c6))`;

export const labelsStyles = css`
  .names { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; pointer-events: none; direction: ltr; }
  /* Scaled text would be blurred. */
  .names.stale, .plane.scaling .names { visibility: hidden; }
  /* The colour is that of the land of its class (map.styles): what the name stands on. What stands elsewhere has to outdo those rules. */
  .names .label { fill: ${ink}; stroke: currentColor; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
  /* Its ink is that of the land: where the name reaches into the sea, the halo is its ground. */
  .names .class-3 { fill: ${inkOnMost}; stroke-width: 5px; }
  .names .label.on-sea { fill: ${ink}; color: ${sea}; }
  .names .label.on-straddling { fill: ${ink}; color: ${halo}; stroke-width: 4px; }
  .names .label.quiet { fill: ${quietInk}; }
  .names .of-place { fill: ${ink}; stroke-width: 3.5px; stroke-opacity: 0.92; }
  .names .of-place.class-3.on-land { fill: ${inkOnMost}; }
  .names .in-background { letter-spacing: 0.06em; }
  .names .faded.on-land.on-land { fill: ${groundInk}; color: ${colour('faded')}; }
  .plain .names .class-3.on-land, .close-up .names .class-3.of-place.on-land { fill: ${ink}; }
  .close-up .names .in-background.on-land { fill: ${groundInk}; }
  @media (forced-colors: active) {
    .names .label { fill: CanvasText !important; stroke: Canvas; stroke-opacity: 1; }
  }
`;
