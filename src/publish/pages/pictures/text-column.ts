/** Sets text in a column of an SVG, without knowing its font. Pure. */
import {escapeXml} from '../../feed/xml.js';
import {widthOf} from '../draw-badge.js';

export interface TextBlock {
  readonly text: string;
  /** The largest size of its letters; a text that needs more lines is set smaller. */
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  /** How many lines it may have. Default: as many as it needs. */
  readonly lines?: number;
  /** What is left free above it. */
  readonly gap: number;
}

export interface SetText {
  readonly markup: string;
  readonly height: number;
}

const LEADING = 1.24;
/** The share of a line's height above the baseline. */
const ASCENT = 0.97;
/** Letters become no smaller than this share of what was asked for. */
const LEAST_SHARE = 0.5;
const STEP_SHARE = 0.05;
/** Noto Sans is so wide beside the widest of the usual fonts, which `widthOf` estimates. */
const NOTO_SHARE = 0.9;

interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** What the blocks have to fit into; absent: they may be as high as they are. */
  readonly height?: number;
}

/**
 * Returns blocks below each other, from the top of a column, all smaller where they would be too
 * high; `height` is that of all.
 */
export function setColumn(blocks: readonly TextBlock[], column: Column): SetText {
  const {height = Infinity} = column;
  let set = setBlocks(blocks, column);
  for (let share = 1 - STEP_SHARE; set.height > height && share >= LEAST_SHARE; share -= STEP_SHARE)
    set = setBlocks(
      blocks.map((block) => ({...block, size: block.size * share})),
      column,
    );
  return set;
}

function setBlocks(blocks: readonly TextBlock[], {left, top, width}: Column): SetText {
  let y = top;
  const drawn: string[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i) y += block.gap;
    const {rows, size} = fit(block, width);
    const weight = block.isBold ? 600 : 400;
    const spans = rows.map((row, n) => {
      const baseline = y + size * (ASCENT + n * LEADING);
      return `<text x="${left}" y="${Number(baseline.toFixed(1))}">${escapeXml(row)}</text>`;
    });
    drawn.push(
      `<g font-family="Noto Sans" font-size="${Number(size.toFixed(1))}" font-weight="${weight}" fill="${block.colour}">${spans.join('')}</g>`,
    );
    y += rows.length * size * LEADING;
  }
  return {markup: drawn.join('\n'), height: y - top};
}

/** A text in lines that fit, set smaller where it would need too many; at the smallest it is cut. */
function fit(
  {text, size: asked, isBold = false, lines = Infinity}: TextBlock,
  width: number,
): {readonly rows: readonly string[]; readonly size: number} {
  for (let share = 1; share > LEAST_SHARE; share -= STEP_SHARE) {
    const size = asked * share;
    const rows = wrap(text, {size, isBold, width});
    const isWide = rows.some((row) => noto(row, size, isBold) > width);
    if (rows.length <= lines && !isWide) return {rows, size};
  }
  const size = asked * LEAST_SHARE;
  const rows = wrap(text, {size, isBold, width});
  if (rows.length <= lines) return {rows, size};
  return {rows: [...rows.slice(0, lines - 1), `${rows[lines - 1] ?? ''} …`], size};
}

/** Lines broken at spaces and after hyphens; a no-break space holds. */
function wrap(
  text: string,
  {size, isBold, width}: {readonly size: number; readonly isBold: boolean; readonly width: number},
): string[] {
  const rows: string[] = [];
  for (const piece of text.split(/(?<=[ \-‐–/])/u)) {
    const last = rows.at(-1);
    if (last !== undefined && noto((last + piece).trimEnd(), size, isBold) <= width)
      rows[rows.length - 1] = last + piece;
    else rows.push(piece);
  }
  return rows.map((row) => row.trim()).filter(Boolean);
}

const noto = (text: string, size: number, isBold: boolean): number =>
  NOTO_SHARE * widthOf(text, size, isBold);
