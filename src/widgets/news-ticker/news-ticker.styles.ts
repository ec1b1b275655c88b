import {css, type CSSResult} from 'lit';
import {
  border,
  control,
  muted,
  noteSize,
  raised,
  smallSize,
  surface,
  tinySize,
} from '../shared/tokens.styles.js';

export const newsStyles: CSSResult = css`
  .item { display: flex; flex-wrap: wrap; gap: 0 1.5em; padding-block: 0.6em; }
  .list { margin-block-start: 0.5em; }
  .list .item { border-block-start: 1px solid ${border}; }
  .when { flex: 0 0 min(100%, 8.5em); color: ${muted}; font-size: ${smallSize}; line-height: 1.7; font-variant-numeric: tabular-nums; }
  .what { flex: 1 1 16em; min-width: min(100%, 10em); }
  .title { font-weight: 500; }
  /* Only a title that is a link is cut: it is whole under the pointer and the focus, and where it leads. */
  [class*="lines-"] .title:has(a:not(:hover, :focus-visible)) { display: -webkit-inline-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--_lines); line-clamp: var(--_lines); overflow: hidden; }
  .lines-1 { --_lines: 1; }
  .lines-2 { --_lines: 2; }
  .lines-3 { --_lines: 3; }
  a:hover { text-decoration-thickness: 2px; }
  .tag {
    display: inline-block; padding: 0 0.5em; border: 1px solid ${control}; border-radius: 4px;
    font-size: ${tinySize}; line-height: 1.6; vertical-align: 0.1em; white-space: nowrap;
  }
  .tag.language { border-color: transparent; background: ${raised}; }
  .links { display: flex; flex-wrap: wrap; gap: 0 1.5em; font-size: ${smallSize}; margin-block-start: 0.5em; }
  .links a { min-width: 0; padding-block: 0.25em; }
  .add { display: block; inline-size: fit-content; font-size: ${smallSize}; }
  /* 24 px to point at; within a line it moves nothing. */
  .add, .title a, .article-links a { padding-block: 0.25em; }
  .list + .links, .carousel + .links { border-block-start: 1px solid ${border}; padding-block-start: 0.5em; margin-block-start: 0; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1em; }
  .bar .heading { flex: 1 1 auto; min-width: 0; }
  .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em; }
  button {
    min-width: 2.75em; min-height: 2.5em; padding: 0.25em 0.75em; border: 1px solid ${control}; border-radius: 6px;
    background: ${surface}; cursor: pointer; font-size: ${smallSize};
  }
  /* As wide as the longer of its two words: a second click at its edge finds it. */
  .toggle::after { content: attr(data-other); display: block; block-size: 0; overflow: hidden; visibility: hidden; }
  button:hover { background: ${raised}; }
  .arrow { font-size: 1.25em; line-height: 1; }
  :dir(rtl) .arrow { display: inline-block; scale: -1 1; }
  .position { font-size: ${smallSize}; color: ${muted}; font-variant-numeric: tabular-nums; }
  .slides { display: grid; grid-template-columns: minmax(0, 1fr); margin-block: 0.5em; }
  .slide { min-width: 0; grid-area: 1 / 1; flex-direction: column; flex-wrap: nowrap; }
  .slide .when, .slide .what { flex: none; min-width: 0; }
  .slide .what { font-size: 1.0625em; }
  .slide[inert] { visibility: hidden; }
  .article { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; }
  .article .heading { font-size: 1.25em; }
  .article .when .tag { margin-inline-start: 0.5em; }
  .paragraphs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75em; max-width: 65ch; }
  .article-links { list-style: square; padding-inline-start: 1.25em; }
  .aside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; padding: 0.75em 1em; background: ${raised}; border: 1px solid transparent; border-radius: 6px; font-size: ${noteSize}; }
  .aside .heading { font-size: 1em; }
  .note { font-size: ${smallSize}; }
  @media print {
    .controls { display: none; }
    .slides { display: block; }
    .slide[inert] { visibility: visible; }
    [class*="lines-"] .title:has(a:not(:hover, :focus-visible)) { display: inline; }
    .title a[href]::after { content: " (" attr(href) ")"; font-size: ${tinySize}; overflow-wrap: anywhere; }
  }
`;
