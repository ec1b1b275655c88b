/** A page with the map, its title, the date of the data and its sources: as SVG, or on a canvas. Pure. */
import type {MapScene, SceneShape, SceneText} from './map-scene.js';

/** What stands around the map, and how it looks. */
export interface SheetWords {
  readonly title: string;
  /** Below the title: how many are shown, and the date of the data. */
  readonly lines: readonly string[];
  /** Below the map. */
  readonly notes: readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly ground: string;
  readonly family: string;
}

export interface MapSheet {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: string;
  readonly map: MapScene;
  /** Where the map begins. */
  readonly mapTop: number;
  readonly texts: readonly SceneText[];
}

/** Returns the width of a text in a size and weight. */
export type MeasureText = (
  text: string,
  font: Pick<SceneText, 'fontPx' | 'weight' | 'family'>,
) => number;

const EDGE_PX = 16;
const SIZES = {title: 18, line: 13, note: 11} as const;
const LINE_HEIGHT = 1.35;

/** Returns the page: lines that are too long for it are broken between words. */
export function layoutSheet(map: MapScene, words: SheetWords, measure: MeasureText): MapSheet {
  const texts: SceneText[] = [];
  let y = EDGE_PX;
  const write = (text: string, size: keyof typeof SIZES): void => {
    const fontPx = SIZES[size];
    const weight = size === 'title' ? '650' : '400';
    const font = {fontPx, weight, family: words.family};
    for (const line of brokenLines(text, map.widthPx - 2 * EDGE_PX, (part) =>
      measure(part, font),
    )) {
      y += fontPx * LINE_HEIGHT;
      const fill = size === 'note' ? words.muted : words.ink;
      const base = y - 0.35 * fontPx;
      texts.push({
        ...font,
        text: line,
        x: EDGE_PX,
        y: base,
        anchor: 'start',
        fill,
        stroke: 'none',
        strokePx: 0,
      });
    }
  };
  write(words.title, 'title');
  for (const line of words.lines) write(line, 'line');
  const mapTop = Math.ceil(y + EDGE_PX / 2);
  y = mapTop + map.heightPx + EDGE_PX / 2;
  for (const note of words.notes) write(note, 'note');
  const heightPx = Math.ceil(y + EDGE_PX);
  return {widthPx: map.widthPx, heightPx, ground: words.ground, map, mapTop, texts};
}

function brokenLines(text: string, widthPx: number, measure: (part: string) => number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length && measure(longer) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
    return lines;
  }, []);
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const round = (value: number): number => Math.round(value * 100) / 100;

/** Returns the page as the text of an SVG file. */
export function sheetSvg({widthPx, heightPx, ground, map, mapTop, texts}: MapSheet): string {
  const box = `width="${round(map.widthPx)}" height="${round(map.heightPx)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(widthPx)}" height="${heightPx}" viewBox="0 0 ${round(widthPx)} ${heightPx}">
<rect width="100%" height="100%" fill="${ground}"/>
<svg y="${mapTop}" ${box} overflow="hidden"><rect width="100%" height="100%" fill="${map.sea}"/>
${[...map.shapes.map(shapeSvg), ...map.texts.map(textSvg)].join('\n')}
</svg>
${texts.map(textSvg).join('\n')}
</svg>
`;
}

const shapeSvg = (shape: SceneShape): string => {
  const {d, scale, left, top, fill, stroke, strokePx, strokeOpacity, dashesPx} = shape;
  const dashes = dashesPx.length
    ? ` stroke-dasharray="${dashesPx.map((px) => px / scale).join(' ')}"`
    : '';
  const line = strokePx
    ? ` stroke="${stroke}" stroke-width="${strokePx / scale}" stroke-opacity="${strokeOpacity}" stroke-linejoin="round" stroke-linecap="round"${dashes}`
    : '';
  return `<path transform="translate(${round(left)} ${round(top)}) scale(${scale})" fill="${fill}"${line} d="${d}"/>`;
};

const textSvg = ({
  text,
  x,
  y,
  anchor,
  fill,
  stroke,
  strokePx,
  fontPx,
  weight,
  family,
}: SceneText): string => {
  const halo = strokePx
    ? ` stroke="${stroke}" stroke-width="${strokePx}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}"${halo} font-size="${round(fontPx)}" font-weight="${weight}" font-family="${escape(family)}">${escape(text)}</text>`;
};

/** The part of a canvas that the page needs. */
export type Canvas2D = CanvasRenderingContext2D;

/** Draws the page. @param ratio pixels of the picture in a CSS pixel */
export function drawSheet(context: Canvas2D, sheet: MapSheet, ratio: number): void {
  const {widthPx, heightPx, ground, map, mapTop, texts} = sheet;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineJoin = context.lineCap = 'round';
  context.fillStyle = ground;
  context.fillRect(0, 0, widthPx, heightPx);
  context.save();
  context.translate(0, mapTop);
  context.beginPath();
  context.rect(0, 0, map.widthPx, map.heightPx);
  context.clip();
  context.fillStyle = map.sea;
  context.fillRect(0, 0, map.widthPx, map.heightPx);
  for (const shape of map.shapes) drawShape(context, shape);
  for (const text of map.texts) drawText(context, text);
  context.restore();
  for (const text of texts) drawText(context, text);
}

function drawShape(context: Canvas2D, shape: SceneShape): void {
  const {d, scale, left, top, fill, stroke, strokePx, strokeOpacity, dashesPx} = shape;
  const path = new Path2D(d);
  context.save();
  context.translate(left, top);
  context.scale(scale, scale);
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (strokePx) {
    context.globalAlpha = strokeOpacity;
    context.strokeStyle = stroke;
    context.lineWidth = strokePx / scale;
    context.setLineDash(dashesPx.map((px) => px / scale));
    context.stroke(path);
  }
  context.restore();
}

function drawText(context: Canvas2D, line: SceneText): void {
  const {text, x, y, anchor, fill, stroke, strokePx, fontPx, weight, family} = line;
  context.font = `${weight} ${fontPx}px ${family}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (strokePx) {
    context.strokeStyle = stroke;
    context.lineWidth = strokePx;
    context.strokeText(text, x, y);
  }
  context.fillStyle = fill;
  context.fillText(text, x, y);
}
