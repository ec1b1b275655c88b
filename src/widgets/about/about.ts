import '../shared/before-lit.js';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Manifest} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import {directionOf, type LocalText} from '../../locale/language.js';
import {formatDated} from '../../locale/locale.js';
import {formatMessage} from '../../locale/message.js';
import {about as english} from '../../locale/english.js';
import type {FeedData} from '../../store/feed-store.js';
import {aboutStyles} from './about.styles.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf} from '../shared/attributes.js';
import {heading, levelBelow} from '../shared/heading.js';
import {terminologyDisclosure, terminologyText} from '../shared/terminology-note.js';
import {paragraphs, textIn} from '../shared/texts.js';
import {base, card, disclosure} from '../shared/tokens.styles.js';

/**
 * What the Alliance is, under whose auspices it works, and the terminology note.
 *
 * @element alliance-about
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart heading - The heading.
 * @csspart text - The text.
 * @csspart note - The terminology note.
 * @csspart origin - Where to read more, and the date of a text.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - Links and the disclosure.
 */
export class About extends AllianceElement<'about'> {
  static override styles = [base, card, disclosure, aboutStyles];
  static override properties: PropertyDeclarations = {
    length: {useDefault: true},
    note: {useDefault: true},
  };

  /** `short` or `full`. */
  length: 'short' | 'full' = 'short';
  /** The terminology note in a `disclosure`, `inline`, or `none`. It is never shortened. */
  note: 'disclosure' | 'inline' | 'none' = 'disclosure';

  protected override readonly outline = {bars: ['line', 'line', 'line']} as const;

  constructor() {
    super('about', english);
  }

  protected override copyDate(manifest: Manifest): string {
    return manifest.about?.updated ?? super.copyDate(manifest);
  }

  protected override renderContent({manifest}: FeedData<undefined>): TemplateResult | undefined {
    const {about} = manifest;
    const text = this.pick(about?.[choiceOf(this.length, ['short', 'full'], 'length')]);
    if (!about || !text) return this.lacks('text about the Alliance');
    const {lang, dir, words} = this.locale;
    return html`<div part="base" class="card" lang=${lang} dir=${dir}>
      ${heading(this.level, words.title)}
      ${this.renderText(text, this.pick(about.auspices))}
      ${this.renderNote(manifest)}
      ${this.renderOrigin(about, words.more)}
    </div>`;
  }

  private renderText(text: LocalText, auspices: LocalText | undefined): TemplateResult {
    return html`<div part="text" class="paragraphs">
      ${[text, ...(auspices ? [auspices] : [])].map(
        (
          part,
          i,
          all,
        ) => html`<div class="paragraphs" lang=${part.lang} dir=${directionOf(part.lang)}>${paragraphs(part.text)}</div>
        ${part.lang === all[i + 1]?.lang ? nothing : textIn(part, this.locale)}`,
      )}
    </div>`;
  }

  private renderNote(manifest: Manifest): unknown {
    const note = choiceOf(this.note, ['disclosure', 'inline', 'none'], 'note');
    const {terminology} = manifest;
    if (note === 'none' || !terminology) return nothing;
    const origin = this.renderOrigin(terminology, this.locale.words.moreOnWords);
    if (note === 'disclosure') return terminologyDisclosure(manifest, this.locale, origin);
    const title = (content: unknown) => heading(levelBelow(this.level), content, 'note-heading');
    return html`<div part="note" class="note">${terminologyText(manifest, this.locale, title)}${origin}</div>`;
  }

  /** Names the site it links to: two links on a page are told apart by what they tell more of. */
  private renderOrigin(
    {source, updated}: {readonly source?: string; readonly updated?: string},
    more: string,
  ): TemplateResult | typeof nothing {
    const href = resolveLink(source);
    if (!href && !updated) return nothing;
    return html`<p part="origin" class="small">${href ? html`<a href=${href}>${formatMessage(more, {site: siteOf(href)})}</a>` : nothing}${href && updated ? ' · ' : nothing}${
      updated ? formatDated(this.locale, this.locale.words.updated, updated) : nothing
    }</p>`;
  }
}

/** Where a resolved address leads: the host, or whom a `mailto:` is for. */
function siteOf(href: string): string {
  const {host, pathname} = new URL(href);
  return host || pathname;
}
