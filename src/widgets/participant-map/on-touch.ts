/**
 * What nobody misses before they turn to list or map: card, scale bar, help, full screen, keys,
 * downloads. Loaded at the first touch.
 */
import {nothing, type ReactiveController} from 'lit';
import {adoptStyles} from '../shared/adopt-styles.js';
import {CardController} from './card/card-controller.js';
import type {SelectionController} from './card/selection-controller.js';
import type {DownloadFormat} from './foot.js';
import {download} from './help/download.js';
import {HelpDialog} from './help/help-dialog.js';
import {ListKeyboard} from './list/list-keyboard.js';
import type {PanelState} from './list/panel-state.js';
import {hint} from './map/hint.js';
import type {MapController} from './map/map-controller.js';
import {MapFraming} from './map/map-framing.js';
import {PrintView} from './map/print-view.js';
import {ScaleBar} from './map/scale.js';
import {MapTooltip, tooltipElement} from './labels/tooltip.js';
import {SymbolReveal} from './symbols/symbol-reveal.js';
import {NearForm} from './near/near-form.js';
import type {MapModel} from './map-model.js';
import type {MapHost} from './map-list.js';
import {onTouchStyles} from './on-touch.styles.js';

export interface OnTouchContext {
  readonly host: MapHost;
  readonly map: MapController;
  readonly selection: SelectionController;
  readonly panel: PanelState;
}

/** What it adds to the element's template. */
export interface OnTouchParts {
  readonly card: unknown;
  readonly help: unknown;
  readonly scale: unknown;
  readonly hint: unknown;
  readonly tooltip: unknown;
  /** The form that asks from where the distances are measured. */
  readonly near: unknown;
  readonly isNearOpen: boolean;
}

export class OnTouch implements ReactiveController {
  private readonly card: CardController;
  private readonly scale: ScaleBar;
  private readonly help: HelpDialog;
  private readonly tooltip: MapTooltip;
  private readonly keyboard = new ListKeyboard();
  private readonly framing: MapFraming;
  readonly near: NearForm;
  private model?: MapModel;

  constructor(private readonly context: OnTouchContext) {
    const {host, map, selection, panel} = context;
    this.card = new CardController(host, map, selection);
    this.scale = new ScaleBar(host);
    this.help = new HelpDialog(host);
    this.tooltip = new MapTooltip(host);
    this.framing = new MapFraming(map);
    this.near = new NearForm(host, panel);
    host.addController(new SymbolReveal(host, map));
    new PrintView(host, map);
    host.addController(this);
    adoptStyles(host.renderRoot, onTouchStyles);
  }

  hostConnected(): void {
    const {renderRoot} = this.context.host;
    renderRoot.addEventListener('keydown', this.onKeydown);
    for (const type of ['focusin', 'keyup']) renderRoot.addEventListener(type, this.onFocus);
  }

  hostDisconnected(): void {
    const {renderRoot} = this.context.host;
    this.framing.stop();
    renderRoot.removeEventListener('keydown', this.onKeydown);
    for (const type of ['focusin', 'keyup']) renderRoot.removeEventListener(type, this.onFocus);
  }

  /** Says what has changed, and asks for what the parts need. */
  prepare(model: MapModel, isTouched: boolean): void {
    this.model = model;
    this.framing.follow(model);
    this.near.prepare(model);
    this.card.prepare(isTouched, model);
    this.tooltip.prepare(model);
    if (this.context.map.view) this.scale.prepare(model);
  }

  parts(model: MapModel): OnTouchParts {
    const {map} = this.context;
    const {locale} = model;
    return {
      card: this.card.render(model),
      help: this.help.render(locale),
      scale: map.view ? this.scale.render(model) : nothing,
      hint: hint(map.hinting, locale),
      tooltip: tooltipElement(),
      near: this.near.render(model),
      isNearOpen: this.near.isOpen,
    };
  }

  /** Puts the card beside its symbol. */
  placeCard(): void {
    const {view} = this.context.map;
    if (view) this.card.place(view);
  }

  /** Gives the browser what is shown as a file: the places, or the map. */
  async download(format: DownloadFormat): Promise<void> {
    const {model} = this;
    if (!model) return;
    const {map, host} = this.context;
    const {selection} = model;
    if (format === 'csv' || format === 'geojson')
      download(format, selection.rows(0, selection.count ?? 0));
    else
      await (
        await import('./help/map-image.js')
      ).saveMapImage(format, host.renderRoot, {map, model});
  }

  showHelp(): void {
    this.help.show();
  }

  /** Moves the map, and says what is in view then. */
  async pan(xPx: number, yPx: number): Promise<void> {
    this.scale.isPanned = true;
    (await this.context.map.loadLeaflet())?.panBy(xPx, yPx);
  }

  private readonly onFocus = (event: Event) => {
    this.card.uncover(event);
  };

  /**
   * In a field, keys have a meaning of their own: Escape clears the search and closes the select.
   */
  private readonly onKeydown = (event: Event) => {
    const {key, ctrlKey, metaKey, altKey, target} = event as KeyboardEvent;
    const element = target as HTMLElement;
    if (ctrlKey || metaKey || altKey || element.closest('input, select, dialog')) return;
    if (this.act(event as KeyboardEvent, key, element)) event.preventDefault();
  };

  /** Opens what the search found, where it is one place. */
  async openOnly(): Promise<void> {
    // What was typed last may not have been looked for yet.
    await this.context.host.updateComplete;
    const {selection} = this.model ?? {};
    const [place] = selection?.count === 1 ? selection.rows(0, 1) : [];
    if (place) this.context.selection.choose([place], 'list');
  }

  /** Does what a key means; false where it means nothing. */
  private act(event: KeyboardEvent, key: string, target: HTMLElement): boolean {
    const {map, selection} = this.context;
    if (key === '?') this.help.show();
    else if ((key === '+' || key === '-') && target.closest('.map')) {
      const symbol = map.symbols.shown.find((shown) => shown.key === target.dataset['key']);
      const around = symbol?.place ?? selection.places[0]?.point;
      void map.zoomBy(key === '+' ? 1 : -1, around);
    } else if (key === 'Escape' && selection.places.length) {
      // Where the focus is elsewhere it stays.
      if (target.closest('.card')) this.card.close();
      else selection.drop();
    } else return this.keyboard.move(event, target);
    return true;
  }
}
