import type {WidgetName} from './widget-names.js';

/**
 * The attributes of each widget beside those that all have; a test holds them against the API
 * report.
 */
export const widgetAttributes: Readonly<Record<WidgetName, readonly string[]>> = {
  'participant-map': ['view', 'country', 'type', 'highlight', 'no-search', 'timeline'],
  'country-counter': [
    'set',
    'country',
    'format',
    'breakdown',
    'history',
    'as-of',
    'animate',
    'href',
  ],
  'news-ticker': [
    'mode',
    'kind',
    'limit',
    'since',
    'country',
    'tag',
    'interval',
    'autoplay',
    'article',
    'title-lines',
  ],
  'join-button': ['for', 'participant', 'source', 'target', 'variant', 'size'],
  'follow-links': ['only', 'hide', 'display'],
  about: ['length', 'note'],
  'participant-badge': ['participant', 'display', 'variant'],
};

export const commonAttributes: readonly string[] = ['feed', 'lang', 'theme', 'heading-level'];

/**
 * The attribute that a page's key stands for: `w/participant-map/sk.html` is the map with
 * `country="sk"`. A map's key that is no country's is a participant's: `keyAttributeOf` knows.
 */
export const keyAttributes: Readonly<Partial<Record<WidgetName, string>>> = {
  'participant-map': 'country',
  'country-counter': 'country',
  'news-ticker': 'article',
  'join-button': 'for',
  'participant-badge': 'participant',
};
