/** Registers `<alliance-participant-map>`, unless another copy of the library has. */
import {ParticipantMap} from '../widgets/participant-map/participant-map.js';

if (!customElements.get('alliance-participant-map'))
  customElements.define('alliance-participant-map', ParticipantMap);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-participant-map': ParticipantMap;
  }
}

export {ParticipantMap};
