import {memberOf} from '../../store/host-page.js';

/**
 * The browser's own class, also where an old library of the page has put another into
 * `window.Event` (MooTools).
 */
export const NativeEvent = (
  'document' in globalThis ? memberOf(document, 'createEvent')('Event').constructor : Event
) as typeof Event;
