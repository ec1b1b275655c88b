/**
 * The events of the widgets: a visitor's act bubbles and leaves the shadow root, a status does
 * neither.
 */
import type {FeedError} from '../../feed/feed-error.js';
import {JoinEvent} from '../join-button/join-event.js';
import {NativeEvent} from './native-event.js';

export {JoinEvent};

/** A visitor chose a participant. Bubbles, composed. */
export class ParticipantSelectEvent extends NativeEvent {
  constructor(readonly participantId: string) {
    super('alliance-participant-select', {bubbles: true, composed: true});
  }
}

/** The element shows what the feed says: after loading, and after recovering from a failure. */
export class AllianceReadyEvent extends NativeEvent {
  constructor() {
    super('alliance-ready');
  }
}

/** The feed could not be had or did not pass; the last good copy or the children are shown. */
export class AllianceErrorEvent extends NativeEvent {
  constructor(readonly error: FeedError) {
    super('alliance-error');
  }
}

declare global {
  interface HTMLElementEventMap {
    'alliance-participant-select': ParticipantSelectEvent;
    'alliance-join': JoinEvent;
    'alliance-ready': AllianceReadyEvent;
    'alliance-error': AllianceErrorEvent;
  }
  /** What bubbles may be listened to on the document. */
  interface DocumentEventMap {
    'alliance-participant-select': ParticipantSelectEvent;
    'alliance-join': JoinEvent;
  }
}
