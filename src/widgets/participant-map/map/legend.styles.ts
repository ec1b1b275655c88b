/** The looks of the strip under the map. */
import {css} from 'lit';
import {
  accent,
  border,
  control,
  muted,
  raised,
  smallSize,
  surface,
  text,
  tinySize,
} from '../../shared/tokens.styles.js';
import {coast, dot, halo, onDot} from './map.styles.js';

export const legendStyles = css`
  .legend {
    flex: none; min-block-size: var(--_legend); padding: 2px var(--_pad); display: flex; align-items: center; justify-content: space-between; gap: 4px 14px;
    border-block-start: 1px solid ${border}; background: ${surface}; color: ${muted}; font-size: ${tinySize}; line-height: 1.15; font-variant-numeric: tabular-nums;
  }
  .timeline {
    flex: none; box-sizing: border-box; block-size: var(--_time); overflow: clip; padding: 6px var(--_pad) 2px; display: grid; grid-template: "text note" auto "years years" 1fr / 1fr auto;
    gap: 0 12px; align-items: center; border-block-start: 1px solid ${border}; background: ${surface}; font-size: ${smallSize}; line-height: 1.2; font-variant-numeric: tabular-nums; position: relative;
  }
  .timeline-text { grid-area: text; font-weight: 650; }
  .timeline-note { grid-area: note; color: ${muted}; font-size: ${tinySize}; text-align: end; }
  .play { grid-area: years; justify-self: start; display: grid; place-items: center; inline-size: 32px; block-size: 32px; padding: 0; border: 1px solid ${control}; border-radius: 50%; background: ${surface}; cursor: pointer; }
  .play:hover { background: ${raised}; }
  .years { grid-area: years; margin-inline-start: 44px; min-inline-size: 0; }
  .years input { display: block; inline-size: 100%; margin: 0; min-block-size: 24px; accent-color: ${accent}; }
  .bars { display: block; inline-size: calc(100% - 16px); block-size: 14px; margin-inline: 8px; overflow: visible; }
  .bars path { fill: none; stroke: ${border}; stroke-width: 6px; vector-effect: non-scaling-stroke; }
  .bars .past { stroke: ${accent}; }
  :host(:dir(rtl)) .bars { scale: -1 1; }
  .ends { display: flex; justify-content: space-between; color: ${muted}; font-size: ${tinySize}; line-height: 1; }
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

  @container chart (max-width: 519.98px) {
    .timeline { grid-template: "text" auto "note" auto "years" 1fr / 1fr; }
    .timeline-note { text-align: start; }
  }
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
