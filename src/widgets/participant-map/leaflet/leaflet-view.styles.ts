/** The looks of what moves. */
import {css} from 'lit';

export const leafletViewStyles = css`
  .stage.leaflet-grab { cursor: grab; }
  .stage.leaflet-grab:active { cursor: grabbing; }
  .leaflet-pane, .leaflet-proxy { position: absolute; inset: 0 auto auto 0; visibility: hidden; pointer-events: none; }
  /* A layer of its own: nothing in it is painted anew in each frame. */
  .plane.moving { will-change: transform; }
  .leaflet-zoom-anim .leaflet-zoom-animated, .plane.gliding { transition: transform 250ms cubic-bezier(0, 0, 0.25, 1); }
  /* Symbols do not grow with the land: they come back where they belong. */
  .plane.gliding .symbols { opacity: 0; }
  @media (prefers-reduced-motion: reduce) { .plane.gliding { transition: none; } }
`;
