/** The form that asks from where the distances are measured. */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {formatMessage} from '../../../locale/message.js';
import {near} from '../../../locale/english.js';
import {wordsOf} from '../../../locale/locale.js';
import type {PanelState} from '../list/panel-state.js';
import type {MapModel} from '../map-model.js';
import {filterPlaces, searchKey, type Place} from '../places/place.js';
import {askPosition, mayAskPosition} from './ask-position.js';
import {nearOrder, type Origin} from './near-order.js';

type Trouble = 'asking' | 'denied' | 'notFound' | 'unknown';

/** Keeps the form: open or not, what was typed, and what the browser answered. */
export class NearForm {
  isOpen = false;
  private typed = '';
  private trouble?: Trouble | undefined;
  private model?: MapModel | undefined;
  /** From where the distances are measured, in which language. */
  private order?: {readonly origin: Origin; readonly locale: MapModel['locale']} | undefined;
  /** How often an origin was asked for: an answer that comes late is not wanted any more. */
  private asked = 0;
  private names: {readonly places: readonly Place[]; readonly byName: ReadonlyMap<string, Place>} =
    {
      places: [],
      byName: new Map(),
    };

  constructor(
    private readonly host: LitElement,
    private readonly panel: PanelState,
  ) {}

  /** Takes what is rendered next; the order goes where the select has chosen another. */
  prepare(model: MapModel): void {
    this.model = model;
    const {order} = this;
    if (order && !model.near) this.reset();
    else if (order && order.locale !== model.locale) this.start(order.origin);
    const {places} = model.source;
    if (this.isOpen && places && places !== this.names.places)
      this.names = {places, byName: uniqueNames(places)};
  }

  /** Opens the form, or closes it and ends the order. */
  async toggle(): Promise<void> {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.isOpen = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.near-form input')?.focus();
  }

  /** Closes the form and forgets what was asked. */
  private reset(): void {
    this.asked++;
    [this.isOpen, this.typed, this.trouble, this.order] = [false, '', undefined, undefined];
  }

  render({locale}: MapModel): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const words = wordsOf(locale, 'near', near);
    const {typed, trouble} = this;
    const mayAsk = mayAskPosition();
    return html`<form class="near-form" aria-label=${words.label} @submit=${(event: Event) => {
      event.preventDefault();
    }} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !typed) this.close();
      // WebKit submits nothing while it offers names.
      if (event.key === 'Enter' && (event.target as Element).matches('input'))
        this.chooseTyped(true);
    }}>
      <label><span>${words.label}</span> <input type="search" list="near-places" autocomplete="off" spellcheck="false" placeholder=${words.placeholder} .value=${typed}
        @input=${(event: InputEvent) => {
          this.typed = (event.target as HTMLInputElement).value;
          this.chooseTyped(false);
        }} @change=${() => {
          this.chooseTyped(true);
        }}></label>
      <datalist id="near-places">${[...this.names.byName.keys()].map((name) => html`<option value=${name}></option>`)}</datalist>
      <div class="near-actions">
        ${
          mayAsk
            ? html`<button type="button" class="chip" @click=${() => {
                void this.choosePosition();
              }}>${words.position}</button>`
            : nothing
        }
        <button type="button" class="chip near-back" @click=${() => {
          this.close();
        }}>${words.back}</button>
      </div>
      <p class="near-note">${trouble ? formatMessage(words[trouble], {name: typed.trim()}) : `${words.note}${mayAsk ? ` ${words.privacy}` : ''}`}</p>
    </form>`;
  }

  private close(): void {
    this.reset();
    this.panel.near = undefined;
    this.panel.order = 'country';
    this.host.requestUpdate();
    this.host.renderRoot.querySelector<HTMLElement>('.near-button')?.focus();
  }

  /** @param isDone whether that is all the visitor types: then a part of a name will do */
  private chooseTyped(isDone: boolean): void {
    const typed = this.typed.trim();
    if (!typed) {
      this.show(undefined);
      return;
    }
    const key = searchKey(typed);
    const {places, byName} = this.names;
    const named = byName.get(typed) ?? [...byName].find(([name]) => searchKey(name) === key)?.[1];
    const place =
      named ??
      (isDone ? filterPlaces(places, {countries: [], types: [], query: typed})[0] : undefined);
    if (place) this.start(place);
    else this.show(isDone ? 'unknown' : undefined);
  }

  private async choosePosition(): Promise<void> {
    const asked = ++this.asked;
    this.show('asking');
    const position = await askPosition();
    if (asked !== this.asked || !this.isOpen) return;
    this.typed = '';
    if (typeof position === 'string') this.show(position);
    else this.start(position);
  }

  private start(origin: Origin): void {
    if (!this.model) return;
    this.asked++;
    this.trouble = undefined;
    const {locale} = this.model;
    this.order = {origin, locale};
    this.panel.near = nearOrder(origin, locale);
    this.host.requestUpdate();
    this.panel.say(() => this.said());
  }

  /** Returns "Nearest to Lille: Ghent, 61 km". */
  private said(): string {
    const {selection, locale} = this.model ?? {};
    const title = selection?.groups[0]?.title;
    if (!selection || !locale || !title) return '';
    // The first may be the participant itself.
    for (const {id, name} of selection.rows(0, 2)) {
      const distance = selection.distanceOf?.(id);
      if (distance)
        return formatMessage(wordsOf(locale, 'near', near).said, {title, name, distance});
    }
    return title;
  }

  private show(trouble: Trouble | undefined): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    const {locale} = this.model ?? {};
    this.host.requestUpdate();
    if (trouble && locale)
      this.panel.say(() =>
        formatMessage(wordsOf(locale, 'near', near)[trouble], {name: this.typed.trim()}),
      );
  }
}

/** Returns the places by what they are chosen by: a name that several bear has its country, too. */
export function uniqueNames(places: readonly Place[]): ReadonlyMap<string, Place> {
  const counts = new Map<string, number>();
  for (const {name} of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  const named = new Map<string, Place>();
  for (const place of places) {
    const {name, countryName, sameName} = place;
    const whole = (counts.get(name) ?? 0) > 1 ? `${name}, ${countryName}` : name;
    named.set(named.has(whole) && sameName ? `${whole}, ${sameName}` : whole, place);
  }
  return named;
}
