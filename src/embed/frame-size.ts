import type {WidgetName} from './widget-names.js';

/** The size of the frame that oEmbed and the configurator give, CSS px: what the page takes at this width, in English and French. */
export const FRAME_WIDTH_PX = 600;
export const frameHeightsPx: Readonly<Record<WidgetName, number>> = {
  'participant-map': 640, 'country-counter': 160, 'news-ticker': 560, 'join-button': 200, 'follow-links': 160, about: 400, 'participant-badge': 200,
};
