/**
 * The looks that all widgets share. Each token is read with its fallback inside `var()` and never
 * set on `:host`, so that a page sets it anywhere above; the fallbacks follow the host's
 * `color-scheme` by `light-dark()`.
 */
import {css, type CSSResult} from 'lit';

/** The accent as the page gives it, else ours. */
export const givenAccent = css`var(--alliance-accent, light-dark(#1b4b9b, #8db4f7))`;
/** The accent, darkened or lightened as far as 4.5:1 against our ground asks for; see `base`. */
export const accent = css`var(--_accent)`;
export const onAccent = css`var(--alliance-on-accent, light-dark(#fff, #121a27))`;
/**
 * Returns a style that is used where an accent is set. None where the accent is none: then the
 * page's own colour stands on the page's ground.
 */
export const withAccent = (color: CSSResult): CSSResult =>
  css`color-mix(in srgb, ${color} 100%, ${accent})`;
export const text = css`var(--alliance-text, light-dark(#151d2c, #e8ecf3))`;
const givenMuted = css`var(--alliance-muted, light-dark(#4d5a74, #a5b1c4))`;
export const muted = css`var(--_muted)`;
export const surface = css`var(--alliance-surface, light-dark(#fff, #1b222e))`;
export const raised = css`var(--alliance-raised, light-dark(#e8eefa, #273449))`;
const givenBorder = css`var(--alliance-border, light-dark(#d5dbe6, #3a4454))`;
export const border = css`var(--_border)`;
/** The outline of a control: 3:1 against the surface (WCAG 1.4.11). */
const givenControl = css`var(--alliance-control, light-dark(#6b7690, #8793a8))`;
export const control = css`var(--_control)`;
/**
 * 9:1 against the surface, so that the ring or its rim has 3:1 against any ground (WCAG technique
 * C40).
 */
export const focus = css`var(--alliance-focus, light-dark(#0842a0, #a8c7fa))`;
export const radius = css`var(--alliance-radius, 8px)`;
export const space = css`var(--alliance-space, 16px)`;
export const font = css`var(--alliance-font, inherit)`;

/**
 * Sizes beside the text's own. However small a page's text is, sentences and rows of lists have 14
 * px, labels 12 px.
 */
export const textSize = css`max(14px, 1em)`;
export const noteSize = css`max(14px, 0.9375em)`;
export const smallSize = css`max(14px, 0.875em)`;
export const labelSize = css`max(12px, 0.8125em)`;
export const tinySize = css`max(12px, 0.75em)`;

/**
 * What every widget begins with: the host's font, and the properties a hostile page would pass down
 * reset. Text on the page's own ground keeps the page's colour, whatever the theme; our colours
 * come with our ground (`card`).
 */
export const base: CSSResult = css`
  :host { --_accent: ${givenAccent}; --_muted: ${givenMuted}; --_border: ${givenBorder}; --_control: ${givenControl}; }
  /* Whoever asks for more contrast has every line and every word in the colour of the text. */
  @media (prefers-contrast: more) { :host { --_muted: ${text}; --_border: ${text}; --_control: ${text}; } }
  /* y is the relative luminance of WCAG: at most 0.148 is 4.5:1 against what is raised on our light ground, at least 0.335 against what is raised on
     our dark one. Towards black and towards white, so that it stays a colour that a screen has. */
  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_accent: light-dark(
        color(from ${givenAccent} xyz-d65 calc(x * min(1, 0.148 / y)) calc(y * min(1, 0.148 / y)) calc(z * min(1, 0.148 / y)) / 1),
        color(from ${givenAccent} xyz-d65 calc(x + (0.95 - x) * max(0, (0.335 - y) / (1.001 - y))) calc(y + (1 - y) * max(0, (0.335 - y) / (1.001 - y))) calc(z + (1.089 - z) * max(0, (0.335 - y) / (1.001 - y))) / 1)
      );
    }
  }
  :host {
    display: block;
    box-sizing: border-box;
    font-family: ${font};
    font-size: ${textSize};
    text-align: start;
    text-transform: none;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    line-height: 1.5;
    overflow-wrap: break-word;
    hyphens: manual;
    cursor: auto;
    visibility: inherit;
  }
  /* A page that sets a size on the element itself has its way above this. */
  [part~="base"] { font-size: ${textSize}; }
  :host([hidden]) { display: none; }
  :host([theme~="light" i]) { color-scheme: light; }
  :host([theme~="dark" i]) { color-scheme: dark; }
  *, *::before, *::after { box-sizing: border-box; }
  .heading { margin: 0; font-size: 1em; font-weight: 700; line-height: 1.4; color: inherit; }
  p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  /* Not the keyword for none: Safari would no longer call it a list. */
  ul, ol { list-style-type: ''; }
  a { color: ${accent}; text-underline-offset: 0.15em; }
  button { font: inherit; color: inherit; }
  .neutral { color: inherit; padding-block: 0.25em; }
  /* The ring lies between two rims of the surface's colour, so that one of the two stands out from whatever the page has behind it. */
  :focus-visible { outline: 3px solid ${focus}; outline-offset: 2px; box-shadow: 0 0 0 6px ${surface}; }
  .card, .frame { color: ${text}; }
  .muted { color: ${muted}; }
  /* "pre" keeps the space at its end: Chromium else says "Alliance onFacebook". */
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
    overflow: hidden; clip-path: inset(50%); white-space: pre;
  }
  @media print { :host, :host([theme]) { color-scheme: light; } }
  @media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }
`;

/** The frame of a block widget. */
export const card: CSSResult = css`
  .card {
    padding: ${space};
    background: ${surface};
    border: 1px solid ${border};
    border-radius: ${radius};
  }
`;

/** A native disclosure; printed, it is open. */
export const disclosure: CSSResult = css`
  summary { color: ${accent}; cursor: pointer; padding-block: 0.25em; }
  summary:hover { text-decoration: underline; text-underline-offset: 0.15em; }
  @media print {
    details::details-content { content-visibility: visible; block-size: auto; }
    summary { list-style: none; }
    summary::marker { content: ''; }
  }
`;
