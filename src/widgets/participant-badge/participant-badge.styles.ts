import {css, type CSSResult} from 'lit';
import {muted, smallSize} from '../shared/tokens.styles.js';

export const badgeStyles: CSSResult = css`
  :host([display~="inline" i]) { display: inline; color: inherit; line-height: inherit; }
  :host([display~="inline" i]) a { color: inherit; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25em; padding-block: calc(var(--alliance-space, 16px) * 0.75); }
  .names { line-height: 1.35; }
  .names strong { font-size: 1.0625em; }
  .local { color: ${muted}; }
  .role { font-size: ${smallSize}; line-height: 1.45; }
  .role a { color: inherit; }
  .note { font-size: ${smallSize}; }
  .note .note-title { margin-block-start: 0.25em; }
  @media print { .dark { color-scheme: light; } }
  .mono.card { color: inherit; background: none; border-color: currentColor; }
  .mono .local, .mono summary, .mono a { color: inherit; }
`;
