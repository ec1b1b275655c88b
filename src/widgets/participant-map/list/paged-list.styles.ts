/** The looks that only a list of thousands needs. */
import {css} from 'lit';
import {accent, muted, smallSize, space} from '../../shared/tokens.styles.js';

export const longListStyles = css`
  .note.long { padding: 8px ${space} 0; font-size: ${smallSize}; color: ${muted}; }
  .more { min-block-size: 28px; padding: 2px ${space}; border: 0; background: none; color: ${accent}; font-size: ${smallSize}; cursor: pointer; }
  .more:hover { text-decoration: underline; }
  .pages { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 6px ${space}; font-size: ${smallSize}; color: ${muted}; }
  .pages [aria-disabled="true"] { opacity: 0.5; cursor: default; }
  .dots { position: absolute; inset: -25%; inline-size: 150%; block-size: 150%; color: var(--alliance-map-dot, light-dark(#10306b, #e3ebf9)); opacity: 0.4; pointer-events: none; }
  @media (forced-colors: active) { .dots { color: CanvasText; } }
  @media print { .more, .pages, .note.long { display: none; } }
`;
