/** Registers `<alliance-country-counter>`, unless another copy of the library has. */
import {CountryCounter} from '../widgets/country-counter/country-counter.js';

if (!customElements.get('alliance-country-counter'))
  customElements.define('alliance-country-counter', CountryCounter);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-country-counter': CountryCounter;
  }
}

export {CountryCounter};
