/** Registers `<alliance-join-button>`, unless another copy of the library has. */
import {JoinButton} from '../widgets/join-button/join-button.js';

if (!customElements.get('alliance-join-button'))
  customElements.define('alliance-join-button', JoinButton);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-join-button': JoinButton;
  }
}

export {JoinButton};
