/** The looks of the map's buttons. */
import {css} from 'lit';
import {border, labelSize, muted, raised, surface, text} from '../../shared/tokens.styles.js';

export const controlStyles = css`
  .controls { position: absolute; inset: 12px; z-index: 2; pointer-events: none; }
  .controls > * { pointer-events: auto; }
  .zoom { position: absolute; inset-block-start: 0; inset-inline-end: 0; display: grid; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; box-shadow: 0 1px 3px #0002; }
  .control { --_size: 38px; display: grid; place-items: center; inline-size: var(--_size); block-size: var(--_size); padding: 0; border: 0; background: none; color: ${text}; cursor: pointer; border-radius: 7px; }
  .zoom .control + .control { border-block-start: 1px solid ${border}; border-start-start-radius: 0; border-start-end-radius: 0; }
  .zoom .control:not(:last-child) { border-end-start-radius: 0; border-end-end-radius: 0; }
  .control:hover { background: ${raised}; }
  .control[aria-disabled="true"] { color: color-mix(in srgb, ${muted} 45%, ${surface}); cursor: default; background: none; }
  /* For a finger once the map has moved; for the keyboard when it comes there. */
  .pan { position: absolute; inset-block-end: 24px; inset-inline-end: 0; display: flex; direction: ltr; border: 1px solid ${border}; border-radius: 8px; background: ${surface}; box-shadow: 0 1px 3px #0002; }
  .pan .control { --_size: 32px; }
  .pan:not(:focus-within) { opacity: 0; pointer-events: none; }
  @media (pointer: coarse) { .pan.moved { opacity: 1; pointer-events: auto; } }
  .map-chip {
    position: absolute; inset-block-end: 0; inset-inline-start: 0; max-inline-size: min(40em, 100% - 132px); min-block-size: 30px; padding: 2px 10px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
    border: 1px solid ${border}; border-radius: 7px; background: ${surface}; color: ${text}; font-size: ${labelSize}; cursor: pointer; box-shadow: 0 1px 3px #0002;
  }
  .map-chip:hover { background: ${raised}; }
  .map-chip.east { inset: auto 0 calc(50% - 19px) auto; display: flex; align-items: center; gap: 2px; min-block-size: 38px; padding-inline: 10px 6px; font-weight: 650; font-variant-numeric: tabular-nums; direction: ltr; }

  @container map (max-width: 357.98px) {
    .controls { inset: 8px; }
    .map-chip.outside { white-space: normal; text-align: start; line-height: 1.25; }
    .control { --_size: 30px; }
    .pan .control { --_size: 26px; }
  }
  /* Little height: the whole is seen by zooming out. */
  @container map (max-height: 259.98px) {
    .home { display: none; }
    .controls { inset-block: 8px; }
  }
  @media (forced-colors: active) { .control[aria-disabled="true"] { color: GrayText; } }
`;
