/** The looks of what comes once somebody turns to list or map. */
import {css} from 'lit';
import {
  accent,
  border,
  control,
  muted,
  noteSize,
  radius,
  raised,
  smallSize,
  space,
  surface,
  text,
  tinySize,
} from '../shared/tokens.styles.js';
import {wash} from './map/map.styles.js';

export const onTouchStyles = css`
  /* A sheet: under a list alone, else at the bottom of the map. */
  .card {
    position: relative; z-index: 5; padding: 12px ${space} 14px; background: ${surface};
    border-block-start: 1px solid ${border}; box-shadow: 0 -4px 16px #0000001f; line-height: 1.5; max-block-size: min(50vh, 20em); overflow: auto; scrollbar-color: ${control} transparent;
  }
  .chart .card { position: absolute; inset: auto 0 var(--_strip); max-block-size: calc((100% - var(--_strip)) * 0.7); border-start-start-radius: 14px; border-start-end-radius: 14px; }
  /* A sheet that the page itself opened would lie over what the visitor came for. */
  .frame > .card.own { position: sticky; inset-block-end: 0; }
  .card:focus-visible { outline-offset: -3px; }
  .card .heading { font-size: 1.0625em; padding-inline-end: 32px; }
  .card p { font-size: ${noteSize}; }
  .card p a { display: inline-block; padding-block: 1px; }
  .card .muted { font-size: ${smallSize}; }
  .close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; display: grid; place-items: center; inline-size: 32px; block-size: 32px; padding: 0; border: 0; border-radius: 6px; background: none; color: ${muted}; cursor: pointer; }
  .close svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.75px; stroke-linecap: round; }
  .close:hover { background: ${raised}; color: ${text}; }
  .copy { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; margin-block-start: 2px; }
  .copy button { display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; padding: 0; border: 0; background: none; color: ${accent}; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
  .copy svg { inline-size: 15px; block-size: 15px; fill: none; stroke: currentColor; stroke-width: 1.5px; stroke-linecap: round; }
  .copy span { overflow-wrap: anywhere; color: ${muted}; }
  .news { margin-block-start: 8px; padding-block-start: 8px; border-block-start: 1px solid ${border}; display: grid; gap: 6px; }
  .news .when { font-size: ${smallSize}; color: ${muted}; }
  .leaves { margin-block-start: 6px; margin-inline: calc(-1 * ${space}); }

  .near-form { display: grid; gap: 6px; padding: 8px var(--_pad); border-block-end: 1px solid ${border}; font-size: ${smallSize}; }
  .near-form label { display: flex; align-items: center; gap: 8px; }
  .near-form label span { flex: none; }
  .near-form input[type="search"] { flex: 1 1 0; min-inline-size: 0; min-block-size: 32px; padding: 2px 8px; }
  .near-actions { display: flex; flex-wrap: wrap; gap: 8px; }
  .near-actions .chip { min-block-size: 28px; font-size: ${smallSize}; }
  .near-note { color: ${muted}; }

  .scale {
    position: absolute; inset: auto auto 8px 12px; display: grid; gap: 1px; padding: 2px 5px; border-radius: 4px; background: ${wash};
    font-size: ${tinySize}; line-height: 1.3; font-variant-numeric: tabular-nums; color: ${text}; pointer-events: none; direction: ltr; z-index: 1;
  }
  .hint {
    position: absolute; inset: auto 0 16px; inline-size: fit-content; max-inline-size: calc(100% - 32px); margin-inline: auto; padding: 8px 14px;
    border-radius: 8px; background: ${text}; color: ${surface}; font-size: ${smallSize}; pointer-events: none; z-index: 3;
  }
  .tooltip {
    position: absolute; inset: 0 auto auto 0; z-index: 4; inline-size: max-content; max-inline-size: min(20em, 100% - 16px); padding: 6px 10px; border-radius: 6px;
    background: ${text}; color: ${surface}; font-size: ${smallSize}; line-height: 1.4; overflow-wrap: break-word; box-shadow: 0 2px 8px #0003;
  }
  .tooltip[hidden] { display: none; }
  .tooltip p { margin: 0; }
  .tooltip p:first-child:not(:last-child) { font-weight: 650; }
  .scale.right { inset-inline: auto 12px; }
  .scale svg { order: 1; fill: none; stroke: currentColor; stroke-width: 1.5px; }
  .help { max-inline-size: min(34rem, 100vw - 32px); padding: 20px 24px; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; color: ${text}; box-shadow: 0 4px 24px #0004; }
  .help .heading:focus { outline: none; }
  .help::backdrop { background: #0006; }
  .help dl { margin-block: 12px; display: grid; gap: 6px; font-size: ${noteSize}; }
  .help dl div { display: flex; flex-wrap: wrap; gap: 0 12px; }
  .help dt { flex: 0 0 7em; font-weight: 700; }
  /* Under the key where there is no room beside it. */
  .help dd { flex: 1 1 12em; }
  .help .chip { margin-block-start: 14px; }

  @container frame (min-width: 520px) {
    .chart .card { inset: auto auto calc(var(--_strip) + 12px) 12px; inline-size: min(340px, 100% - 24px); border: 1px solid ${border}; border-radius: ${radius}; box-shadow: 0 4px 20px #00000029; }
  }
  @container frame (min-width: 670px) and (min-width: 33em) {
    .chart .card { inset: 0 auto auto 0; translate: var(--_at); inline-size: min(268px, calc(100% - 16px)); max-block-size: min(24em, 100% - var(--_strip) - 16px); }
    /* Its symbol is out of sight. */
    .chart .card.away { visibility: hidden; }
  }
  @media (forced-colors: active) {
    .card { border: 1px solid CanvasText; }
    .scale { background: Canvas; }
    .tooltip { border: 1px solid CanvasText; background: Canvas; color: CanvasText; }
  }
  @media print {
    .frame .card.card, .help, .hint, .tooltip, .near-form { display: none; }
  }
`;
