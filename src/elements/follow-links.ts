/** Registers `<alliance-follow-links>`, unless another copy of the library has. */
import {FollowLinks} from '../widgets/follow-links/follow-links.js';

if (!customElements.get('alliance-follow-links'))
  customElements.define('alliance-follow-links', FollowLinks);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-follow-links': FollowLinks;
  }
}

export {FollowLinks};
