import {css, type CSSResult} from 'lit';
import {
  accent,
  onAccent,
  radius,
  smallSize,
  surface,
  text,
  withAccent,
} from '../shared/tokens.styles.js';

export const joinStyles: CSSResult = css`
  .button {
    display: flex; align-items: center; justify-content: center; box-sizing: border-box;
    inline-size: 100%; max-inline-size: var(--alliance-button-width, 24em);
    min-block-size: max(44px, 2.9em); padding: 0.5em 1.25em;
    border: 2px solid ${accent}; border-radius: ${radius};
    font-weight: 700; line-height: 1.3; text-align: center; text-decoration: none; text-wrap: balance;
  }
  .button > span { min-inline-size: 0; overflow-wrap: anywhere; }
  .small { font-size: ${smallSize}; padding-inline: 0.9em; }
  .large { font-size: 1.25em; }
  .solid { color: ${withAccent(onAccent)}; background: ${accent}; }
  .solid:hover { background: color-mix(in oklab, ${accent}, ${text} 12%); }
  .outline { color: ${accent}; background: ${withAccent(surface)}; }
  a.text { justify-content: start; text-align: start; color: ${accent}; border-color: transparent; background: ${withAccent(surface)}; inline-size: fit-content; max-inline-size: 100%; padding-inline: 0.25em; margin-inline-start: calc(-0.25em - 2px); }
  .outline:hover, a.text { text-decoration: underline; }
  .aside { font-weight: 400; }
  p.text { font-size: ${smallSize}; margin-block-start: 0.5em; max-width: 65ch; }
  .note { font-size: ${smallSize}; margin-block-start: 0.25em; max-width: 65ch; }
  summary { color: inherit; }
  .own { font-weight: 700; }
  @media (forced-colors: active) { .button { border-color: LinkText; } }
  @media print {
    .new-tab { display: none; }
    .button { display: block; inline-size: auto; max-inline-size: none; border: 0; padding: 0; min-block-size: 0; text-align: start; color: inherit; background: none; }
    .button::after { content: " (" attr(href) ")"; font-weight: 400; overflow-wrap: anywhere; }
  }
`;
