/**
 * The names on the map, drawn after what they stand beside: once the symbols have been on the
 * screen for a frame, and again where symbols, view, language or font have changed. They are hidden
 * from screen readers, for the symbols say them.
 */
import {render, svg, type ReactiveController, type TemplateResult} from 'lit';
import type {Basemap} from '../../../geo/basemap.js';
import {classOf} from '../../../geo/classes.js';
import {LINE_EM, type Box, type PlacedName} from '../../../geo/name-room.js';
import {pixelToPlane, planeToPixel, type View} from '../../../geo/projection.js';
import {memberOf} from '../../../store/host-page.js';
import type {MapHost} from '../map-list.js';
import type {MapModel} from '../map-model.js';
import {fadedClass} from '../map/land.js';
import type {Ring} from '../symbols/rings.js';

/** What names depend on. */
export interface LabelsInput {
  readonly model: MapModel;
  /** The view at rest. */
  readonly view: View | undefined;
  readonly basemap: Basemap | undefined;
  readonly rings: readonly Ring[];
}

/** What lies over the map. */
const COVERS = '.controls > *, .scale';

export class MapLabels implements ReactiveController {
  private input?: LabelsInput;
  /** What the names that are drawn were drawn for. */
  private drawnKey = '';
  private drawnView?: View;
  private isScheduled = false;
  /** Text and font → width. Emptied when a font has come. */
  private readonly widths = new Map<string, number>();
  private context?: CanvasRenderingContext2D | null;

  constructor(private readonly host: MapHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.onFonts);
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.onFonts);
  }

  /** Draws the names anew where something has changed; called after each update. */
  follow(input: LabelsInput): void {
    this.input = input;
    const layer = this.layer;
    const {view, basemap} = input;
    if (!layer || !view || !basemap) return;
    this.hold(layer, view);
    if (this.isScheduled || this.keyOf(input) === this.drawnKey) return;
    this.isScheduled = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        void this.draw();
      }),
    );
  }

  private get layer(): SVGElement | null {
    return this.host.renderRoot.querySelector<SVGElement>('.names');
  }

  /** Until they are drawn anew the names move with the land, or are hidden where it has another scale. */
  private hold(layer: SVGElement, view: View): void {
    const drawn = this.drawnView;
    if (!drawn || drawn === view) return;
    const isScaled =
      Math.abs(drawn.metresPerPixel / view.metresPerPixel - 1) > 1e-6 ||
      drawn.widthPx !== view.widthPx;
    layer.classList.toggle('stale', isScaled);
    const {x, y} = planeToPixel(view, pixelToPlane(drawn, {x: 0, y: 0}));
    layer.setAttribute('viewBox', `${-x} ${-y} ${view.widthPx} ${view.heightPx}`);
  }

  private async draw(): Promise<void> {
    const {layoutNames} = await import('./name-layout.js').catch((error: unknown) => {
      console.warn('alliance-widgets: names on the map could not be loaded', error);
      return {layoutNames: () => []};
    });
    this.isScheduled = false;
    const {input, layer} = this;
    if (!input?.view || !input.basemap || !layer) return;
    const {model, view, basemap, rings} = input;
    const names = layoutNames({
      model,
      view,
      basemap,
      rings,
      fixed: this.covers(layer),
      measure: this.measure,
    });
    layer.setAttribute('viewBox', `0 0 ${view.widthPx} ${view.heightPx}`);
    layer.classList.remove('stale');
    render(svg`${names.map((name) => nameTemplate(name, classNameOf(name, model)))}`, layer);
    this.drawnView = view;
    this.drawnKey = this.keyOf(input);
  }

  /** What names depend on, in one line of text. */
  private keyOf({model, view, basemap, rings}: LabelsInput): string {
    const {symbols, locale, shading, source} = model;
    return [
      Object.values(view?.centre ?? {}).join(),
      view && [view.metresPerPixel, view.widthPx, view.heightPx].join(),
      basemap?.unitM,
      locale.lang,
      shading.breaks.join(),
      source.total.complete,
      ...symbols.symbols.map(({key, at, count, name}) => `${key} ${at.x} ${at.y} ${count} ${name}`),
      ...rings.map(({id}) => id),
    ].join('|');
  }

  private covers(layer: SVGElement): Box[] {
    const {left, top} = layer.getBoundingClientRect();
    return Array.from(this.host.renderRoot.querySelectorAll(COVERS), (cover) => {
      const box = cover.getBoundingClientRect();
      return {
        left: box.left - left,
        top: box.top - top,
        right: box.right - left,
        bottom: box.bottom - top,
      };
    });
  }

  /** Measures in the font that the page has given the widget. */
  private readonly measure = (text: string, fontPx: number, weight: number): number => {
    const key = `${weight} ${fontPx} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.context ??= memberOf(document, 'createElement')('canvas').getContext('2d');
    const {context, layer} = this;
    if (!context || !layer) return text.length * fontPx;
    context.font = `${weight} ${fontPx}px ${getComputedStyle(layer).fontFamily}`;
    const {width} = context.measureText(text);
    this.widths.set(key, width);
    return width;
  };

  private readonly onFonts = (): void => {
    this.widths.clear();
    this.drawnKey = '';
    this.host.requestUpdate();
  };
}

/** None that the list has too. */
const CLASSES = {country: 'of-country', place: 'of-place', background: 'in-background'} as const;

/** The class of the country's shade, which is also the colour of the halo. */
function classNameOf(
  {key, kind, ground, weight}: PlacedName,
  {symbols, shading, filter}: MapModel,
): string {
  const code =
    kind === 'place' ? symbols.symbols.find((symbol) => symbol.holds(key))?.country : key;
  const shade = classOf(shading.counts.get(code ?? '') ?? 0, shading.breaks) + 1;
  const isQuiet = kind === 'country' && weight < 600;
  return `label country ${CLASSES[kind]} ${shade ? `class-${shade}` : ''} on-${ground} ${isQuiet ? 'quiet' : ''} ${fadedClass(code ?? '', filter.countries)}`;
}

const nameTemplate = (
  {lines, x, y, anchor, fontPx, weight}: PlacedName,
  className: string,
): TemplateResult =>
  svg`<text class=${className} text-anchor=${anchor} font-size=${fontPx} font-weight=${weight}>${lines.map((line, i) => svg`<tspan x=${x} y=${y + i * LINE_EM * fontPx}>${line}</tspan>`)}</text>`;
