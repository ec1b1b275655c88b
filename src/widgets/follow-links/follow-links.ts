import '../shared/before-lit.js';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {FollowLink} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import {messageParts} from '../../locale/message.js';
import {follow as english} from '../../locale/english.js';
import {nameNetwork, networkKey, ownWord, selectFollow} from './networks.js';
import type {FeedData} from '../../store/feed-store.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf, listOf} from '../shared/attributes.js';
import {networkIcon} from './follow-icons.js';
import {followStyles} from './follow-links.styles.js';
import {heading} from '../shared/heading.js';
import {base} from '../shared/tokens.styles.js';

/**
 * Links to the Alliance's accounts and its RSS feed: plain links, nothing of the networks is loaded.
 *
 * @element alliance-follow-links
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart heading - The heading.
 * @csspart link - A link.
 * @csspart icon - The icon of a network.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - Icons and names.
 */
export class FollowLinks extends AllianceElement<'follow'> {
  static override styles = [base, followStyles];
  static override properties: PropertyDeclarations = {
    only: {useDefault: true},
    hide: {useDefault: true},
    display: {useDefault: true},
  };

  /** Only these networks, separated by spaces or commas. */
  only = '';
  /** Not these networks, separated by spaces or commas. */
  hide = '';
  /** `both`, `icons` or `text`. */
  display: 'icons' | 'text' | 'both' = 'both';

  protected override readonly outline = {bars: ['line'], plain: true} as const;

  constructor() {
    super('follow', english);
  }

  /** One link in a row, or a few. */
  protected override get brief(): boolean {
    return true;
  }

  protected override renderContent({
    manifest: {follow = []},
    base: feedBase,
  }: FeedData<undefined>): TemplateResult | undefined {
    const links = selectFollow(follow, {
      only: listOf(this.only),
      hide: listOf(this.hide),
      requested: this.requestedLanguage,
    }).filter(({url}) => resolveLink(url, feedBase));
    if (!links.length) return this.lacks('account to follow');
    const {lang, dir, words} = this.locale;
    const display = choiceOf(this.display, ['both', 'icons', 'text'], 'display');
    const [link] = links;
    if (link && links.length === 1)
      return html`<p part="base" class="one" lang=${lang} dir=${dir}>${this.renderLink(link, display === 'icons' ? 'icons' : 'whole', feedBase)}</p>`;
    return html`<div part="base" lang=${lang} dir=${dir}>
      ${heading(this.level, words.title)}
      <ul class=${display} aria-labelledby=${this.level ? nothing : 'heading'}>${links.map((one) => html`<li>${this.renderLink(one, display, feedBase)}</li>`)}</ul>
    </div>`;
  }

  private renderLink(
    {network, url, lang}: FollowLink,
    display: 'icons' | 'text' | 'both' | 'whole',
    feedBase: string,
  ): TemplateResult {
    const {words} = this.locale;
    const key = networkKey(network);
    const name = nameNetwork(network, words);
    // Among several the name alone is seen; who hears it hears the sentence that it stands in.
    const label = messageParts(ownWord(words.channels, key) ?? words.on, {network: name}).map(
      (part) =>
        display === 'whole' || (part.name && display !== 'icons')
          ? part.value
          : html`<span class="visually-hidden">${part.value}</span>`,
    );
    return html`<a part="link" href=${resolveLink(url, feedBase) ?? nothing} rel="me noopener" hreflang=${lang ?? nothing} title=${display === 'icons' ? name : nothing}>${
      display === 'text' ? nothing : html`<span part="icon" class="icon">${networkIcon(key)}</span>`
    }<span class="name">${label}</span></a>`;
  }
}
