/** Registers `<alliance-news-ticker>`, unless another copy of the library has. */
import {NewsTicker} from '../widgets/news-ticker/news-ticker.js';

if (!customElements.get('alliance-news-ticker'))
  customElements.define('alliance-news-ticker', NewsTicker);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-news-ticker': NewsTicker;
  }
}

export {NewsTicker};
