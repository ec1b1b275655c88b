/** Registers `<alliance-participant-badge>`, unless another copy of the library has. */
import {ParticipantBadge} from '../widgets/participant-badge/participant-badge.js';

if (!customElements.get('alliance-participant-badge'))
  customElements.define('alliance-participant-badge', ParticipantBadge);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-participant-badge': ParticipantBadge;
  }
}

export {ParticipantBadge};
