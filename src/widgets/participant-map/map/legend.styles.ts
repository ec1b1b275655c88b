/** The looks of the strip under the map. */
import {css} from 'lit';
import {border, muted, surface, text, tinySize} from '../../shared/tokens.styles.js';
import {coast, dot, halo, onDot} from './map.styles.js';

export const legendStyles = css`
  .legend {
    flex: none; min-block-size: var(--_legend); padding: 2px var(--_pad); display: flex; align-items: center; justify-content: space-between; gap: 4px 14px;
    border-block-start: 1px solid ${border}; background: ${surface}; color: ${muted}; font-size: ${tinySize}; line-height: 1.15; font-variant-numeric: tabular-nums;
  }
  .legend-title { flex: 0 1 auto; max-inline-size: 7.75em; font-weight: 600; color: ${text}; }
  .classes { flex: 0 1 20em; min-inline-size: 14em; display: flex; border-radius: 2px; }
  .classes li { flex: 1 1 0; display: grid; gap: 2px; justify-items: start; }
  .classes li:last-child { flex-grow: 1.3; }
  .key { display: block; inline-size: 100%; block-size: 9px; }
  .key-land { flex: none; inline-size: 20px; block-size: 12px; }
  .key-land rect { stroke: ${coast}; }
  .legend-other { flex: none; max-inline-size: 10em; }
  .legend-other, .entries li { display: flex; align-items: center; gap: 7px; }
  .entries { display: flex; flex-wrap: wrap; gap: 4px 18px; }
  .key-dot, .key-circle { flex: none; background: ${dot}; color: ${onDot}; border-radius: 50%; }
  .key-dot { inline-size: 10px; block-size: 10px; }
  .key-circle { display: grid; place-items: center; inline-size: 20px; block-size: 20px; border: 1.5px solid ${halo}; font-weight: 650; }
  .examples { flex: none; font-size: ${tinySize}; direction: ltr; }
  .examples circle { fill: none; stroke: currentColor; stroke-width: 1.2px; }
  .examples path { fill: none; stroke: currentColor; stroke-dasharray: 1.5 2; }
  .examples text { fill: currentColor; }
  .legend.shaded .legend-other { margin-inline-start: auto; }

  @container chart (min-width: 700px) {
    .legend { column-gap: 20px; }
    .legend-title, .legend-other { max-inline-size: none; }
  }
  /* Two rows under a narrow map: title and what is no member above the classes. Three where these do not fit side by side. */
  @container chart (max-width: 557.98px) or (max-width: 33em) {
    .legend.shaded { display: grid; grid-template: "title other" auto "classes classes" auto / 1fr auto; align-content: center; gap: 3px 10px; }
    .legend-title { grid-area: title; }
    .legend.shaded .legend-other { grid-area: other; }
    .classes { grid-area: classes; }
    .legend-title, .legend-other { max-inline-size: none; }
    .legend .examples { display: none; }
  }
  @container chart (max-width: 297.98px) {
    .legend.shaded { grid-template: "title" auto "other" auto "classes" auto / 1fr; }
    .legend.shaded .legend-other { margin-inline-start: 0; }
  }

  @media (forced-colors: active) {
    .key, .key-land { forced-color-adjust: none; border: 1px solid CanvasText; }
    .key-dot, .key-circle { forced-color-adjust: none; background: CanvasText; color: Canvas; border-color: Canvas; }
  }
`;
