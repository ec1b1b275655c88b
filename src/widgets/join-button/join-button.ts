import '../shared/before-lit.js';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {JoinOffer, Participant} from '../../feed/feed.js';
import {findJoinOffer, findParticipant, resolveLink} from '../../feed/select-feed.js';
import type {LocalText} from '../../locale/language.js';
import {languageNote} from '../../locale/locale.js';
import {messageValues} from '../../locale/message.js';
import {join as english} from '../../locale/english.js';
import {participantName} from '../../locale/participant-words.js';
import {participantsIfAny, type FeedPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {warnOnce} from '../../store/page.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf} from '../shared/attributes.js';
import {joinStyles} from './join-button.styles.js';
import {JoinEvent} from './join-event.js';
import {saysTerm, terminologyDisclosure} from '../shared/terminology-note.js';
import {phrase} from '../shared/texts.js';
import {base, disclosure} from '../shared/tokens.styles.js';

type Participants = Participant[] | undefined;

/**
 * The invitation to join: a real link to the Alliance's form.
 *
 * @element alliance-join-button
 * @slot - The version without script: shown until the feed is there, again when nothing can be had, and where the form is closed or has no address.
 * @slot label - Replaces the label that the feed gives an open form.
 * @fires {JoinEvent} alliance-join - A visitor follows the link (`url`); bubbles, leaves the shadow root; cancelling it keeps the page where it is.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart button - The link.
 * @csspart text - The line under it.
 * @csspart note - The terminology note, where label or line use its words.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - The ground of `variant="solid"`, the text of the others.
 * @cssprop [--alliance-on-accent] - The label of `variant="solid"`.
 * @cssprop [--alliance-button-width=24em] - The greatest width of the button.
 */
export class JoinButton extends AllianceElement<'join', Participants> {
  static override styles = [base, disclosure, joinStyles];
  static override properties: PropertyDeclarations = {
    for: {useDefault: true},
    participant: {useDefault: true},
    source: {useDefault: true},
    target: {useDefault: true},
    variant: {useDefault: true},
    size: {useDefault: true},
  };

  /** Whom the form is for: a local or regional `authority`, or an `ngo`. */
  for: JoinOffer['for'] = 'authority';
  /** The id of the page's own city: where it takes part already, the element says so instead of inviting. */
  participant = '';
  /** Where the visitor came from, added to the form's address as `?source=`: letters, digits, hyphens, 40 at most. */
  source = '';
  /** `_blank` opens a new tab, and says so. */
  target: '_self' | '_blank' | '_top' | '_parent' = '_self';
  /** `solid`, `outline` or `text`. */
  variant: 'solid' | 'outline' | 'text' = 'solid';
  /** `medium`, `small` or `large`; never lower than 44 px. */
  size: 'small' | 'medium' | 'large' = 'medium';

  protected override readonly outline = {bars: ['button', 'line'], plain: true} as const;

  constructor() {
    super('join', english);
  }

  /** Without the list the element invites: the manifest alone suffices for that. */
  protected override feedPart(): FeedPart<Participants> | undefined {
    return this.participant.trim() ? participantsIfAny : undefined;
  }

  protected override renderContent({
    manifest,
    part,
  }: FeedData<Participants>): TemplateResult | undefined {
    const own = part && this.findOwn(part);
    if (own) return this.renderOwn(own);
    const audience = choiceOf(this.for, ['authority', 'ngo'], 'for');
    const offer = findJoinOffer(manifest, audience);
    if (!offer) return this.lacks(`form for="${audience}"`);
    const url = this.pick(offer.url);
    const form = offer.open && resolveLink(url?.text) ? url : undefined;
    if (!form && this.hasChildren) return undefined;
    const home = this.pick(manifest.home);
    const label = offer.open ? this.pick(offer.label) : undefined;
    const text = this.pick(offer.text);
    const note = saysTerm(label?.text, text?.text)
      ? terminologyDisclosure(manifest, this.locale)
      : nothing;
    return this.renderLink(
      form ? {...form, text: this.withSource(form.text)} : home,
      label,
      text,
      note,
    );
  }

  private findOwn(participants: readonly Participant[]): Participant | undefined {
    const own = findParticipant(participants, this.participant.trim().toLowerCase());
    if (own && !own.ended) return own;
    warnOnce(
      `<${this.localName}>: the feed has no participant "${this.participant}"; the invitation is shown`,
    );
    return undefined;
  }

  private renderOwn(participant: Participant): TemplateResult {
    const {lang, dir, words} = this.locale;
    const own = participantName(participant, this.locale);
    const sentence = messageValues<unknown>(words.participates, {name: phrase(own, lang)});
    return html`<p part="base" class="own" lang=${lang} dir=${dir}>${sentence}</p>`;
  }

  /** The form, or the Alliance's home page where the form is closed or its address is not known: never a dead button. */
  private renderLink(
    to: LocalText | undefined,
    label: LocalText | undefined,
    text: LocalText | undefined,
    note: unknown,
  ): TemplateResult | undefined {
    const {lang, dir, words, common} = this.locale;
    const href = resolveLink(to?.text);
    if (!to || !href) return this.lacks('address to join at');
    const target = choiceOf(this.target, ['_self', '_blank', '_top', '_parent'], 'target');
    const blank = target === '_blank';
    const look = `button ${choiceOf(this.variant, ['solid', 'outline', 'text'], 'variant')} ${choiceOf(this.size, ['medium', 'small', 'large'], 'size')}`;
    return html`<div part="base" lang=${lang} dir=${dir}>
      <a part="button" class=${look} href=${href} hreflang=${to.lang} target=${target === '_self' ? nothing : target} rel=${blank ? 'noopener' : nothing}
        aria-describedby=${text ? 'text' : nothing} @click=${label ? this.onClick : nothing}><span>${label ? html`<slot name="label">${phrase(label, lang)}</slot>` : common.website}${
          to.fallback
            ? html` <span class="aside">${languageNote(words.inLanguage, to.lang)}</span>`
            : nothing
        }${
          blank ? html` <span class="aside new-tab">${words.opensNewTab}</span>` : nothing
        }</span></a>
      ${text ? html`<p part="text" class="text" id="text">${phrase(text, lang)}</p>` : nothing}
      ${note}
    </div>`;
  }

  /** Letters, digits and hyphens only: an address in the page must not be able to say anything else to the form. */
  private withSource(address: string): string {
    const source = this.source.trim();
    const href = resolveLink(address);
    if (!source || !href?.startsWith('http')) return address;
    if (!/^[a-z\d-]{1,40}$/i.test(source)) {
      warnOnce(
        `source="${this.source}" may have letters, digits and hyphens, 40 at most; it is left out`,
      );
      return address;
    }
    const url = new URL(href);
    url.searchParams.set('source', source);
    return url.href;
  }

  private readonly onClick = (event: MouseEvent) => {
    const {href} = event.currentTarget as HTMLAnchorElement;
    if (!this.dispatchEvent(new JoinEvent(href))) event.preventDefault();
  };
}
