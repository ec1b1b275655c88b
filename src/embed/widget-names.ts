/** The seven widgets. A tag is `alliance-` and the name. */
export const widgetNames = [
  'participant-map',
  'country-counter',
  'news-ticker',
  'join-button',
  'follow-links',
  'about',
  'participant-badge',
] as const;
export type WidgetName = (typeof widgetNames)[number];
