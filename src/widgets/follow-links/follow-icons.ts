/**
 * Icons of networks: plain signs drawn for this library on a grid of 24 (MIT, like the rest of it),
 * not the networks' logos. Each is decoration: the name of the network stands beside it as text.
 */
import {svg, type SVGTemplateResult, type TemplateResult, html} from 'lit';

const signs: Readonly<Record<string, () => SVGTemplateResult>> = {
  rss: () =>
    svg`<circle class="solid" cx="5.5" cy="18.5" r="2.5"/><path d="M4 11a9 9 0 0 1 9 9M4 4a16 16 0 0 1 16 16"/>`,
  facebook: () => svg`<path d="M17 3h-2.5A4.5 4.5 0 0 0 10 7.5V22M6.5 12H16"/>`,
  twitter: () => svg`<path d="M8 3v12a5 5 0 0 0 5 5h3M4 9h12"/>`,
  x: () => svg`<path d="M4 4l16 16M20 4L4 20"/>`,
  linkedin: () =>
    svg`<path d="M5 10v10M10 20V10M10 14.5a4.5 4.5 0 0 1 9 0V20"/><circle class="solid" cx="5" cy="5" r="1.8"/>`,
  youtube: () =>
    svg`<rect x="2" y="5" width="20" height="14" rx="4"/><path class="solid" d="M10 8.8v6.4l5.4-3.2z"/>`,
  instagram: () =>
    svg`<rect x="3" y="3" width="18" height="18" rx="5"/><circle cx="12" cy="12" r="4"/><circle class="solid" cx="17" cy="7" r="1.3"/>`,
  mastodon: () => svg`<path d="M5 19V9a3.5 3.5 0 0 1 7 0v5M12 14V9a3.5 3.5 0 0 1 7 0v10"/>`,
  bluesky: () =>
    svg`<path d="M12 11C10 7 6.5 4 3.5 4c-.8 4 .7 8 5 8.5C5 13.5 5 17 7.5 19c2 1 3.7-2 4.5-4.5C12.8 17 14.5 20 16.5 19 19 17 19 13.5 15.5 12.5c4.3-.5 5.8-4.5 5-8.5-3 0-6.5 3-8.5 7z"/>`,
  newsletter: () =>
    svg`<path d="M4 4h13v16H6a2 2 0 0 1-2-2zM17 9h3v9a2 2 0 0 1-2 2h-1M7.5 8h6M7.5 12h6M7.5 16h6"/>`,
  email: () => svg`<rect x="2.5" y="5" width="19" height="14" rx="2"/><path d="M3 7l9 6 9-6"/>`,
};

/** A chain link, for a network that has no sign here. */
const other = () =>
  svg`<path d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1M14 10a4.5 4.5 0 0 0-6.4 0l-3 3a4.5 4.5 0 0 0 6.4 6.4l1-1"/>`;

/** Renders the icon of a network (its name in lower case), hidden from assistive technology. */
export function networkIcon(network: string): TemplateResult {
  const sign = Object.hasOwn(signs, network) ? signs[network] : undefined;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${(sign ?? other)()}</svg>`;
}
