/**
 * The looks of what stands beside the content or in its place: the notice, the mark, the outline
 * while the content is on its way. The base class adds them to every element.
 */
import {css, type CSSResult} from 'lit';
import {
  accent,
  border,
  control,
  muted,
  radius,
  raised,
  smallSize,
  space,
  surface,
  text,
} from '../tokens.styles.js';

export const stateStyles: CSSResult = css`
  .sample, .notice { font-size: ${smallSize}; }
  .sample { font-weight: 700; }
  /* There for speech, no line for the eye: Firefox would make one. */
  .status:empty { position: absolute; }
  /* In a line of text the message is part of the line. */
  :host(:not([format="compact"], [display="inline"])) .sample { display: block; margin-block-start: 0.5em; }

  .sign { display: block; flex: none; inline-size: 18px; block-size: 18px; color: inherit; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; }
  .notice.whole {
    display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; margin-block-start: 8px; padding: 8px 12px; line-height: 1.4;
    color: ${text}; background: ${surface}; border: 1px solid ${border}; border-inline-start: 4px solid ${control}; border-radius: ${radius};
  }
  /* The map gives way where the page sets its height. */
  .frame:has(+ .notice.whole) { min-block-size: 0; }
  .notice.whole { flex-shrink: 0; }
  .notice.whole .status { flex: 1 1 13em; min-inline-size: 0; }
  .notice .try {
    min-block-size: 36px; min-inline-size: 0; padding: 4px 14px; color: ${accent}; background: ${surface}; border: 1px solid ${accent}; border-radius: 7px;
    font-size: inherit; font-weight: 650; cursor: pointer;
  }
  .notice .try:hover { background: ${raised}; }
  /* As wide as the longer of its two words: nothing moves while it tries. */
  .try::after { content: attr(data-other); display: block; block-size: 0; overflow: hidden; visibility: hidden; }

  /* Within the card, whose lower edge it draws. */
  :is(.card, .waiting:not(.plain)):has(+ .notice.whole) { border-block-end: 0; border-end-start-radius: 0; border-end-end-radius: 0; padding-block-end: 0; }
  :is(.card, .waiting:not(.plain)) + .notice.whole {
    margin: 0; padding: 8px ${space} max(8px, ${space} - 6px); border: solid ${border}; border-width: 0 1px 1px; border-radius: 0; border-end-start-radius: ${radius}; border-end-end-radius: ${radius}; color: ${muted};
  }
  .card + .notice.whole .try { min-block-size: 28px; padding: 0; border: 0; background: none; font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }

  .notice .alarm {
    display: inline-flex; align-items: center; justify-content: center; flex: none; min-block-size: 24px; min-inline-size: 24px; padding: 0; position: relative;
    color: inherit; background: none; border: 0; border-radius: 12px; cursor: pointer;
  }
  .notice .words { padding: 1px 8px; color: ${text}; background: ${surface}; border: 1px solid ${control}; border-radius: 6px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .notice.beside { display: flex; justify-content: end; margin-block-start: 4px; line-height: 1.35; }
  .beside .status { display: flex; flex-direction: row-reverse; align-items: center; gap: 6px; }
  /* On the edge of the card: nothing moves, and no word is under it. */
  :is(.card, .waiting:not(.plain)) + .notice.beside { margin: 0; padding-inline-end: 12px; }
  :is(.card, .waiting:not(.plain)) + .notice.beside .status { align-items: start; }
  :is(.card, .waiting:not(.plain)) + .notice.beside .alarm { margin-block: -12px; color: ${muted}; background: ${surface}; }
  :is(.card, .waiting:not(.plain)) + .notice.beside .words { margin-block: 8px; }
  .notice.inline { margin-inline-start: 0.25em; }
  .notice.inline .alarm { margin-block: -6px; vertical-align: middle; }
  .notice.inline .words { margin-inline: 0.25em; }

  .waiting { display: grid; gap: 12px; }
  .waiting:not(.plain) { padding: ${space}; color: ${text}; background: ${surface}; border: 1px solid ${border}; border-radius: ${radius}; }
  .stub { display: block; block-size: 10px; max-inline-size: 92%; border-radius: 4px; background: ${border}; }
  .stub:nth-of-type(even) { max-inline-size: 76%; }
  .stub-figure { block-size: 28px; max-inline-size: 6.5em; }
  .stub-button { block-size: 44px; max-inline-size: 12em; border-radius: ${radius}; }
  .stub-map { background: ${raised}; block-size: auto; aspect-ratio: 1.9; max-block-size: 420px; max-inline-size: 100%; }
  /* What comes at once needs no outline before. */
  .late { animation: late 1ms 300ms backwards; }
  @keyframes late { from { opacity: 0; } }

  @media (forced-colors: active) {
    .stub { border: 1px solid; }
    .notice .try { border-color: ButtonText; }
  }
  @media print {
    .try, .notice .sign, .waiting, .notice .words { display: none; }
    .alarm .visually-hidden { position: static; inline-size: auto; block-size: auto; margin: 0; clip-path: none; overflow: visible; white-space: normal; }
    .notice.notice .alarm { margin: 0; background: none; }
  }
`;
