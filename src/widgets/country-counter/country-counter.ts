import '../shared/before-lit.js';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {CountedSet, Manifest} from '../../feed/feed.js';
import {isListComplete, resolveLink} from '../../feed/select-feed.js';
import {isCountry} from '../../locale/is-country.js';
import {directionOf} from '../../locale/language.js';
import {
  formatDated,
  formFor,
  formatNumber,
  nameCountry,
  nameOrder,
  placeValues,
} from '../../locale/locale.js';
import {messageParts, messageValues, type Message} from '../../locale/message.js';
import {counter as english} from '../../locale/english.js';
import type {FeedData} from '../../store/feed-store.js';
import {memberOf} from '../../store/host-page.js';
import {warnOnce} from '../../store/page.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf, countriesOf, listOf} from '../shared/attributes.js';
import {counterStyles} from './country-counter.styles.js';
import {growthStyles} from './growth.styles.js';
import {GrowthFigure} from './growth-figure.js';
import {prefersReducedMotion} from '../shared/reduced-motion.js';
import {base, card, disclosure} from '../shared/tokens.styles.js';

const ANIMATION_MS = 900;

/**
 * How many take part: "130 cities and regions from 29 countries".
 *
 * @element alliance-country-counter
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart sentence - The sentence.
 * @csspart number - A number in the sentence.
 * @csspart link - The link around the sentence (`href`).
 * @csspart as-of - The date of the figures (`as-of`).
 * @csspart history - The growth line with its caption and table (`history`).
 * @csspart breakdown - The countries with their counts (`breakdown`).
 * @csspart note - A footnote to the name of a country.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - Numbers, links and the growth line.
 * @cssprop [--alliance-number-size=2.75em] - Size of the numbers in `format="sentence"` and `"figures"`.
 * @cssprop [--alliance-growth-height] - Height of the growth line (`history`); by default 10em, 12em where it is wide.
 */
export class CountryCounter extends AllianceElement<'counter'> {
  static override styles = [base, card, disclosure, counterStyles, growthStyles];
  static override properties: PropertyDeclarations = {
    set: {useDefault: true},
    country: {useDefault: true},
    format: {useDefault: true, reflect: true},
    breakdown: {useDefault: true, type: Boolean},
    history: {useDefault: true, type: Boolean},
    asOf: {useDefault: true, type: Boolean, attribute: 'as-of'},
    animated: {useDefault: true, type: Boolean, attribute: 'animate'},
    href: {useDefault: true},
    progress: {state: true, attribute: false},
  };

  /** The counted set, by its name in the feed: `participants`, `signatories` … */
  set = 'participants';
  /** Count only these countries (ISO 3166-1 alpha-2, separated by spaces or commas). */
  country = '';
  /** `sentence` in a frame, large `figures`, or `compact`: plain text for a sentence of the page's own. */
  format: 'sentence' | 'figures' | 'compact' = 'sentence';
  /** Offers the countries with their counts. */
  breakdown = false;
  /** Shows the growth over time. */
  history = false;
  /** Says of what day the figures are. */
  asOf = false;
  /** Lets the numbers run up once, in less than a second, when they come into view; not under reduced motion. */
  animated = false;
  /** Makes the sentence a link (`https:` or `http:`; relative to the page). */
  href = '';

  /** How far the numbers have run, 0 to 1; undefined while they stand still. */
  private progress?: number;
  private readonly growth = new GrowthFigure(this);
  private observer?: IntersectionObserver;
  private hasRun = false;
  private frame = 0;

  protected override readonly outline = {bars: ['figure', 'line']} as const;

  constructor() {
    super('counter', english);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.observer = undefined;
    cancelAnimationFrame(this.frame);
    this.progress = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const sentence = this.renderRoot.querySelector('.sentence');
    if (!this.animated || this.hasRun || this.observer || !sentence || prefersReducedMotion())
      return;
    this.observer = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      this.observer?.disconnect();
      this.run();
    });
    this.observer.observe(sentence);
  }

  protected override get inline(): boolean {
    return this.shownFormat === 'compact';
  }

  protected override copyDate(manifest: Manifest): string {
    return this.setOf(manifest)?.asOf || super.copyDate(manifest);
  }

  protected override renderContent({manifest}: FeedData<undefined>): TemplateResult | undefined {
    const set = this.setOf(manifest);
    if (!set) return this.lacks(`set "${this.set}"`);
    const codes = this.codesIn(set, manifest);
    if (!codes) return this.lacks(`count for country="${this.country}" in set "${this.set}"`);
    const sentence = codes.length
      ? this.placedSentence(set, codes, manifest)
      : this.wholeSentence(set);
    const {lang, dir, words} = this.locale;
    const asOf = this.asOf && set.asOf ? formatDated(this.locale, words.asOf, set.asOf) : undefined;
    if (this.inline) {
      return html`<span part="base" lang=${lang} dir=${dir}><span part="sentence" class="sentence">${this.link(sentence)}</span>${
        asOf && html` <span part="as-of">(${asOf})</span>`
      }${this.notes(codes, manifest).map((note) => html` <span part="note">(${note})</span>`)}</span>`;
    }
    return html`<div part="base" class=${this.shownFormat === 'figures' ? 'card figures' : 'card'} lang=${lang} dir=${dir}>
      <p part="sentence" class="sentence">${this.link(sentence)}</p>
      ${asOf && html`<p part="as-of" class="small">${asOf}</p>`}
      ${this.notes(codes, manifest).map((note) => html`<p part="note" class="small">${note}</p>`)}
      ${
        this.history && !codes.length
          ? (this.growth.render(set, this.counted, this.locale) ?? this.without('history'))
          : nothing
      }
      ${this.breakdown && !codes.length ? (this.renderBreakdown(set, manifest) ?? this.without('byCountry')) : nothing}
    </div>`;
  }

  private get shownFormat() {
    return choiceOf(this.format, ['sentence', 'figures', 'compact'], 'format');
  }

  private setOf({sets}: Manifest): CountedSet | undefined {
    const name = this.set.trim().toLowerCase() || 'participants';
    return Object.hasOwn(sets, name) ? sets[name] : undefined;
  }

  /** The countries asked for that the set counts, else those that it could: empty where none was asked for, undefined where there is none of them. */
  private codesIn({byCountry}: CountedSet, {countries}: Manifest): string[] | undefined {
    if (!listOf(this.country).length) return [];
    let codes = countriesOf(this.country, {has: (code) => !!byCountry?.[code]});
    if (byCountry && !codes.length)
      codes = countriesOf(this.country, {has: (code) => isCountry(this.locale, code, countries)});
    return codes.length ? codes : undefined;
  }

  private wholeSentence(set: CountedSet): unknown {
    const {words} = this.locale;
    return messageParts<unknown>(words.sentence, {
      participants: this.figure(this.counted, set.count),
      fromCountries: this.figure(words.fromCountries, set.countries),
    }).map(({name, value}) => (name ? value : html`<span class="join">${value}</span>`));
  }

  /** "5 listed in France", "none listed in Slovakia" while the list is not complete, else "5 cities and regions in France". */
  private placedSentence(
    set: CountedSet,
    codes: readonly string[],
    {countries}: Manifest,
  ): unknown {
    const {words} = this.locale;
    const n = codes.reduce((sum, code) => sum + (set.byCountry?.[code] ?? 0), 0);
    const places = placeValues(this.locale, codes, countries);
    if (isListComplete(set))
      return messageValues<unknown>(words.placed, {
        participants: this.figure(this.counted, n),
        ...places,
      });
    return this.figure(n ? words.listedInCountry : words.noneInCountry, n, places);
  }

  private get counted(): Message {
    const {words} = this.locale;
    const name = this.set.trim().toLowerCase() || 'participants';
    return name === 'participants' || name === 'signatories' ? words[name] : words.other;
  }

  /** A number and its words, in the plural that it asks for. */
  private figure(
    message: Message,
    n: number,
    values: Readonly<Record<string, string>> = {},
  ): TemplateResult {
    const content = messageValues<unknown>(formFor(this.locale, message, n), {
      ...values,
      count: this.number(n),
    });
    return html`<span class="figure">${content}</span>`;
  }

  /** The number itself is always there; while it runs, another lies over it for the eye alone. */
  private number(n: number): TemplateResult {
    if (this.progress === undefined)
      return html`<span part="number" class="number">${formatNumber(this.locale, n)}</span>`;
    const running = formatNumber(this.locale, Math.round(n * (1 - (1 - this.progress) ** 3)));
    return html`<span part="number" class="number"><span class="final">${formatNumber(this.locale, n)}</span><span class="running" aria-hidden="true">${running}</span></span>`;
  }

  private run(): void {
    this.hasRun = true;
    let startMs: number | undefined;
    const step = (nowMs: number) => {
      const progress = (nowMs - (startMs ??= nowMs)) / ANIMATION_MS;
      this.progress = progress < 1 ? progress : undefined;
      if (progress < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  private link(content: unknown): unknown {
    const address = this.href.trim();
    if (!address) return content;
    const url = resolveLink(address, memberOf(document, 'baseURI'));
    if (url?.startsWith('http')) return html`<a part="link" href=${url}>${content}</a>`;
    warnOnce(`href="${this.href}" is not an address of the web; there is no link`);
    return content;
  }

  private renderBreakdown(set: CountedSet, {countries}: Manifest): TemplateResult | undefined {
    const counts = Object.entries(set.byCountry ?? {});
    if (!counts.length) return undefined;
    const {words} = this.locale;
    const order = nameOrder(this.locale);
    const rows = counts
      .map(([code, n]) => ({name: nameCountry(this.locale, code, countries), n}))
      .sort((a, b) => order(a.name, b.name));
    return html`<details part="breakdown">
      <summary>${isListComplete(set) ? words.byCountry : words.byCountryListed}</summary>
      <ul class="rows">${rows.map(({name, n}) => html`<li><span>${name}</span> <span class="count">${formatNumber(this.locale, n)}</span></li>`)}</ul>
      ${this.notes(Object.keys(set.byCountry ?? {}), {countries}).map((note) => html`<p part="note" class="small">${note}</p>`)}
    </details>`;
  }

  /** The footnotes of the countries named. */
  private notes(
    codes: readonly string[],
    {countries = {}}: Pick<Manifest, 'countries'>,
  ): TemplateResult[] {
    return codes.flatMap((code) => {
      const note = this.pick(Object.hasOwn(countries, code) ? countries[code]?.note : undefined);
      return note
        ? [
            html`<span lang=${note.lang} dir=${directionOf(note.lang)}>* ${note.text.replace(/^\*\s*/, '')}</span>`,
          ]
        : [];
    });
  }

  private without(member: string): typeof nothing {
    warnOnce(`<${this.localName}>: the feed has no ${member} for set "${this.set}"`);
    return nothing;
  }
}
