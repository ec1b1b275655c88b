/** What the accounts say without script: a list of links. Pure. */
import {listOf} from '../../widgets/shared/attributes.js';
import {nameNetwork, selectFollow} from '../../widgets/follow-links/networks.js';
import {linkTo} from './html.js';
import type {Attributes, SnippetSource} from './source.js';

/** Returns the children of the accounts: a list of links; nothing where none is left. */
export function followChildren(source: SnippetSource, attributes: Attributes): string {
  const {
    manifest: {follow = []},
    words,
    base,
    lang,
    requested = lang,
  } = source;
  const links = selectFollow(follow, {
    only: listOf(attributes['only'] ?? ''),
    hide: listOf(attributes['hide'] ?? ''),
    requested,
  }).map(({network, url}) => `  <li>${linkTo(url, nameNetwork(network, words.follow), base)}</li>`);
  return links.length ? `<ul>\n${links.join('\n')}\n</ul>` : '';
}
