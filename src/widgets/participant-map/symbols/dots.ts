/** What needs no name on a map of thousands: one canvas, a dot for each participant. */
import {frameOf, type View} from '../../../geo/projection.js';
import {memberOf} from '../../../store/host-page.js';
import type {Dots} from '../places/place-source.js';

/**
 * Drawn beyond the view by this part of it on each side, as the style sheet has it, so that a short
 * pan shows no edge.
 */
const OVERSCAN = 0.25;
const DOT_PX = 2;

/** Draws dots on a canvas, anew only where they or the view have changed. */
export class DotLayer {
  private drawn: readonly unknown[] = [];

  /** @param plane holds the canvas */
  draw(plane: Element | null | undefined, view: View, dots: Dots): void {
    const canvas = plane?.querySelector<HTMLCanvasElement>('.dots');
    if (!canvas) return;
    const now = [canvas, view, dots.members];
    if (now.every((value, i) => value === this.drawn[i])) return;
    this.drawn = now;
    drawDots(canvas, view, dots);
  }
}

function drawDots(canvas: HTMLCanvasElement, view: View, {x, y, members}: Dots): void {
  const [width, height] = [
    Math.round(view.widthPx * (1 + 2 * OVERSCAN)),
    Math.round(view.heightPx * (1 + 2 * OVERSCAN)),
  ];
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = width;
  canvas.height = height;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const ink = inkOf(canvas);
  const {west, north} = frameOf(view);
  const [left, top, scale] = [
    west - OVERSCAN * view.widthPx * view.metresPerPixel,
    north + OVERSCAN * view.heightPx * view.metresPerPixel,
    1 / view.metresPerPixel,
  ];
  for (const i of members) {
    // Members are indices into the columns.
    const column = Math.round((x[i]! - left) * scale);
    const row = Math.round((top - y[i]!) * scale);
    if (column < 0 || row < 0 || column > width - DOT_PX || row > height - DOT_PX) continue;
    const at = row * width + column;
    pixels[at] = pixels[at + 1] = pixels[at + width] = pixels[at + width + 1] = ink;
  }
  context.putImageData(image, 0, 0);
}

const inks = new Map<string, number>();

/**
 * The style sheet's colour as a pixel, whatever way it is written; asked of a canvas of its own,
 * for reading one back is slow.
 */
function inkOf(canvas: HTMLCanvasElement): number {
  const {color} = getComputedStyle(canvas);
  let ink = inks.get(color);
  if (ink === undefined) {
    const context = Object.assign(memberOf(document, 'createElement')('canvas'), {
      width: 1,
      height: 1,
    }).getContext('2d', {willReadFrequently: true})!; // The other canvas had one.
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    [ink = 0] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
    inks.set(color, ink);
  }
  return ink;
}
