import {NativeEvent} from '../shared/native-event.js';

/**
 * A visitor follows the invitation to join. Bubbles, composed; cancelling it keeps the page where
 * it is. In a file of its own: the map carries nothing of it.
 */
export class JoinEvent extends NativeEvent {
  constructor(readonly url: string) {
    super('alliance-join', {bubbles: true, composed: true, cancelable: true});
  }
}
