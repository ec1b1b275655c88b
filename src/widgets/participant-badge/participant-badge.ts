import '../shared/before-lit.js';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Manifest, Participant} from '../../feed/feed.js';
import {findParticipant, resolveLink} from '../../feed/select-feed.js';
import {directionOf} from '../../locale/language.js';
import {messageValues} from '../../locale/message.js';
import {badge as english} from '../../locale/english.js';
import {
  participantName,
  participantRank,
  participantRole,
  participantYear,
} from '../../locale/participant-words.js';
import {participantsPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf} from '../shared/attributes.js';
import {MARK_PATH, MARK_SIZE} from './mark.js';
import {badgeStyles} from './participant-badge.styles.js';
import {saysTerm, terminologyDisclosure} from '../shared/terminology-note.js';
import {phrase} from '../shared/texts.js';
import {base, card, disclosure} from '../shared/tokens.styles.js';

/**
 * One participant: its name, which it was to join the Alliance, and in what year. The ornament
 * beside it is ours, and not a logo of the Alliance.
 *
 * @element alliance-participant-badge
 * @slot - The version without script: shown until the feed is there, again when nothing can be had, and where the feed does not have the participant.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart mark - The ornament.
 * @csspart name - The participant's name.
 * @csspart local - The name in the participant's own language.
 * @csspart alliance - The Alliance's full name.
 * @csspart role - "127th participant, announced in 2015"; in a line also of what.
 * @csspart link - The link to the Alliance.
 * @csspart note - The terminology note.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - The ornament.
 */
export class ParticipantBadge extends AllianceElement<'badge', Participant[]> {
  static override styles = [base, card, disclosure, badgeStyles];
  static override properties: PropertyDeclarations = {
    participant: {useDefault: true},
    display: {useDefault: true, reflect: true},
    variant: {useDefault: true, reflect: true},
  };

  /** The participant's id in the feed. */
  participant = '';
  /** A `card`, or `inline` in a sentence of the page's own. */
  display: 'card' | 'inline' = 'card';
  /** `light` or `dark` whatever the page is, or `mono`: in the colour of the page's text; else as the page is. */
  variant = '';

  constructor() {
    super('badge', english);
  }

  protected override feedPart() {
    return participantsPart;
  }

  protected override get inline(): boolean {
    return choiceOf(this.display, ['card', 'inline'], 'display') === 'inline';
  }

  /** Of the day that the list stands for. */
  protected override copyDate(manifest: Manifest): string {
    return manifest.sets['participants']?.asOf || super.copyDate(manifest);
  }

  protected override renderContent({
    manifest,
    part,
  }: FeedData<Participant[]>): TemplateResult | undefined {
    const found = findParticipant(part, this.participant.trim().toLowerCase());
    // The children were written while it took part: they would go on saying so.
    if (found?.ended) return this.renderNeutral(manifest);
    if (!found) return this.lacks(`participant "${this.participant}"`);
    return this.inline ? this.renderInline(found, manifest) : this.renderCard(found, manifest);
  }

  private get look(): string {
    return choiceOf(this.variant, ['auto', 'light', 'dark', 'mono'], 'variant');
  }

  private renderCard(participant: Participant, manifest: Manifest): TemplateResult {
    const {lang} = this.locale;
    const name = participantName(participant, this.locale);
    const {local} = participant;
    const fact = [
      participantRank(participant, this.locale),
      participantYear(participant, this.locale),
    ];
    return this.card(
      manifest,
      html`<p class="names"><strong part="name" class="name">${phrase(name, lang)}</strong>${
        local && local.name !== name.text
          ? html` <span part="local" class="local" lang=${local.lang} dir=${directionOf(local.lang)}>${local.name}</span>`
          : nothing
      }</p>`,
      html`<p part="role" class="role">${fact.filter(Boolean).join(', ')}</p>`,
    );
  }

  /** Says who the Alliance is, and nothing of who takes part. */
  protected override renderNeutral(manifest: Manifest): TemplateResult {
    return this.inline ? this.line(this.alliance(manifest)) : this.card(manifest);
  }

  /** In a line: "Tivat, 127th participant of the European Alliance …, announced in 2015". */
  private renderInline(participant: Participant, manifest: Manifest): TemplateResult {
    const {lang, words} = this.locale;
    const name = html`<span part="name">${phrase(participantName(participant, this.locale), lang)}</span>`;
    const role = html`<span part="role">${participantRole<unknown>(participant, this.locale, this.alliance(manifest))}</span>`;
    return this.line(messageValues<unknown>(words.line, {name, role}));
  }

  private card(manifest: Manifest, before: unknown = nothing, after: unknown = nothing) {
    const {lang, dir} = this.locale;
    return html`<div part="base" class="card ${this.look}" lang=${lang} dir=${dir}>
      ${mark}
      <div class="words">
        ${before}
        <p part="alliance" class="alliance">${this.alliance(manifest)}</p>
        ${after}
        ${saysTerm(this.pick(manifest.name)?.text) ? terminologyDisclosure(manifest, this.locale) : nothing}
      </div>
    </div>`;
  }

  private line(content: unknown): TemplateResult {
    const {lang, dir} = this.locale;
    return html`<span part="base" class=${this.look} lang=${lang} dir=${dir}>${mark}${content}</span>`;
  }

  /** The full name of the Alliance, linked to its page. */
  private alliance({name, home}: Manifest): unknown {
    const {lang, words} = this.locale;
    const whole = this.pick(name);
    const content = whole ? phrase(whole, lang) : words.short;
    const to = this.pick(home);
    const href = resolveLink(to?.text);
    return href ? html`<a part="link" href=${href} hreflang=${to?.lang}>${content}</a>` : content;
  }
}

const mark = html`<svg part="mark" class="mark" viewBox="0 0 ${MARK_SIZE} ${MARK_SIZE}" aria-hidden="true"><path fill-rule="evenodd" d=${MARK_PATH}></path></svg>`;
