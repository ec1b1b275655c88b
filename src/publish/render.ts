/**
 * `alliance-widgets/render.js`: what `alliance-feed render` prints, as a function, for servers that run JavaScript.
 * @example
 * const feed = await readFeed('https://alliance.example/feed/', 'fr');
 * const {html} = renderWidget({widget: 'participant-map', attributes: {country: 'SK'}}, feed, {shadow: true});
 */
export type {WidgetName} from '../embed/widget-names.js';
export {readFeed, type ReadFeed} from './cli/read-feed.js';
export {
  renderWidget,
  type RenderForm,
  type Rendering,
  type RenderRequest,
} from './pages/render-widget.js';
