import {html, type TemplateResult} from 'lit';
import type {View} from '../../../geo/projection.js';
import {scaleBar} from '../../../geo/scale-bar.js';
import {formatKilometres, formatNumber, formatPlural, wordsOf} from '../../../locale/locale.js';
import {formatMessage, messageParts, type Message} from '../../../locale/message.js';
import {mapExtras} from '../../../locale/english.js';
import {LiveLine} from '../../shared/live-line.js';
import type {MapModel} from '../map-model.js';
import type {MapHost} from '../map-list.js';

const LONGEST_BAR_PX = 100;

/** Shows the scale, and says what the map shows once the visitor has changed it. */
export class ScaleBar {
  /** Whether a button has moved the map, which is then to be said. */
  isPanned = false;
  private readonly live: LiveLine;
  private viewBefore?: View;

  constructor(host: MapHost) {
    this.live = new LiveLine(host);
  }

  /** Says what is in view after a zoom or a press on an arrow; another size is no zoom. */
  prepare(model: MapModel): void {
    const {view} = model;
    const {viewBefore: before = view, isPanned} = this;
    this.viewBefore = view;
    const isZoomed =
      view.widthPx === before.widthPx &&
      view.heightPx === before.heightPx &&
      Math.abs(view.metresPerPixel / before.metresPerPixel - 1) > 0.01;
    if (!isZoomed && !(isPanned && view !== before)) return;
    this.isPanned = false;
    this.live.say(() => ({text: inView(model)}));
  }

  /**
   * Renders a round distance that is right in the middle of the map: at its right, else at its left,
   * else nowhere where symbols stand there.
   */
  render(model: MapModel): TemplateResult {
    const {view, locale} = model;
    const {metres, lengthPx} = scaleBar(view, Math.min(LONGEST_BAR_PX, view.widthPx / 3));
    const side = freeSide(model, lengthPx);
    if (!side) return this.live.line;
    const distance = formatKilometres(locale, metres / 1000);
    const parts = messageParts(wordsOf(locale, 'mapExtras', mapExtras).scale, {distance});
    return html`<div class="scale ${side}" part="scale">
        <svg width=${lengthPx + 2} height="7" aria-hidden="true"><path d="M1 0V6H${lengthPx + 1}V0"></path></svg><span>${parts.map(({name, value}) => (name ? value : html`<span class="visually-hidden">${value}</span>`))}</span>
      </div>
      ${this.live.line}`;
  }
}

/** The bar's box, with the room around it and half a symbol. */
const [BAR_HEIGHT_PX, AROUND_PX] = [44, 36];

function freeSide(
  {view: {widthPx, heightPx}, symbols, outside, locale: {dir}}: MapModel,
  lengthPx: number,
): 'right' | 'left' | undefined {
  const reach = lengthPx + AROUND_PX;
  const low = symbols.symbols.filter(
    ({at: {y}}) => y > heightPx - BAR_HEIGHT_PX && y < heightPx + 12,
  );
  const isTaken = {
    right: low.some(({at: {x}}) => x > widthPx - reach && x < widthPx + 12),
    left: low.some(({at: {x}}) => x < reach && x > -12),
  };
  // The chip stands where a line of text begins.
  if (outside.length) isTaken[dir === 'rtl' ? 'right' : 'left'] = true;
  if (!isTaken.right) return 'right';
  return isTaken.left ? undefined : 'left';
}

/** Returns "In view: 24 symbols, 130 participants". */
function inView({view: {widthPx, heightPx}, symbols, source, locale}: MapModel): string {
  const words = wordsOf(locale, 'mapExtras', mapExtras);
  const seen = symbols.symbols.filter(
    ({at: {x, y}}) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx,
  );
  if (!seen.length) return words.inViewNone;
  const say = (message: Message, n: number) =>
    formatPlural(locale, message, n, {n: formatNumber(locale, n)});
  const participants = source.total.complete ? locale.words.cluster : locale.words.clusterListed;
  return formatMessage(words.inView, {
    symbols: say(words.symbols, seen.length),
    participants: say(
      participants,
      seen.reduce((sum, {count}) => sum + count, 0),
    ),
  });
}
