/** The product as built, with the loader; only what the driver asks is added. */
import {offer} from './offer.js';

const root = () => document.querySelector('alliance-participant-map').shadowRoot;
offer({
  hasMarker: () => root()?.querySelector('.symbol') && root().querySelector('.land path'),
  zoomBy: (steps) =>
    root()
      .querySelector(`.zoom .control:nth-child(${steps > 0 ? 1 : 2})`)
      .click(),
});
