import type {WidgetName} from './widget-names.js';

/**
 * The size of the frame that oEmbed and the configurator give, CSS px: what the page takes at this
 * width in English and French, and a little more, so that in 280 px no sentence is cut off. Tests
 * measure it.
 */
export const FRAME_WIDTH_PX = 600;
export const frameHeightsPx: Readonly<Record<WidgetName, number>> = {
  'participant-map': 640,
  'country-counter': 144,
  'news-ticker': 576,
  'join-button': 152,
  'follow-links': 88,
  about: 320,
  'participant-badge': 256,
};
