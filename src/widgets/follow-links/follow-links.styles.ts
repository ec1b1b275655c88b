import {css, type CSSResult} from 'lit';
import {accent, border, radius, raised, surface, text} from '../shared/tokens.styles.js';

export const followStyles: CSSResult = css`
  /* The colour of the links where the accent is none. */
  ul { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-start: 0.5em; color: ${text}; }
  li { max-width: 100%; }
  a {
    display: inline-flex; align-items: center; gap: 0.6em; min-block-size: 44px; min-inline-size: 44px; padding: 0.4em 0.9em;
    color: ${accent}; background: ${surface}; border: 1px solid ${border}; border-radius: ${radius}; text-decoration: none; overflow-wrap: anywhere;
  }
  a:hover { background: ${raised}; }
  a:hover .name { text-decoration: underline; }
  /* One link is a link, and no list of buttons. */
  .one a { display: inline-flex; min-block-size: 32px; padding: 0; background: none; border: 0; }
  .one a .name { text-decoration: underline; text-underline-offset: 0.15em; }
  .one a:hover { background: none; }
  .one a:hover .name { text-decoration-thickness: 2px; }
  .icons a { justify-content: center; padding: 0.4em; }
  .icons .name { position: absolute; }
  .icon { display: block; flex: none; }
  svg { display: block; inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .solid { fill: currentColor; stroke: none; }
  @media (forced-colors: active) { a { color: LinkText; border-color: LinkText; } }
  @media print {
    ul { display: block; }
    a { display: inline; border: 0; padding: 0; color: inherit; background: none; }
    .icon { display: none; }
    .icons .name, .icons .name * { position: static; width: auto; height: auto; clip-path: none; overflow: visible; white-space: normal; margin: 0; }
    a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  }
`;
