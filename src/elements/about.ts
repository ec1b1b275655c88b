/** Registers `<alliance-about>`, unless another copy of the library has. */
import {About} from '../widgets/about/about.js';

if (!customElements.get('alliance-about')) customElements.define('alliance-about', About);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-about': About;
  }
}

export {About};
