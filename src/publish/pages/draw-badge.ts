/**
 * Draws a badge as SVG: text on lines, for a picture that is legible when it is shown 88 px wide.
 * Pure.
 */
import type {BadgeVariant} from '../../embed/page-address.js';
import {directionOf} from '../../locale/language.js';
import {MARK_PATH, MARK_SIZE} from '../../widgets/participant-badge/mark.js';
import {escapeXml} from '../feed/xml.js';

export interface BadgeLine {
  readonly text: string;
  readonly lang: string;
  readonly role: 'name' | 'local' | 'alliance' | 'rank' | 'text';
}

export interface BadgePicture {
  readonly svg: string;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Twice the width at which it must be legible: text of 19 px is then 9.5 px. */
const WIDTH = 176;
const MARGIN = 8;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
/** Above and below what is drawn, and the side of the ornament. */
const [PADDING, MARK_WIDTH] = [14, 60];
const LEADING = 1.25;
/** The least size of text. */
const SMALLEST = 19;

interface Look {
  readonly size: number;
  /** The room above the first row. */
  readonly gap: number;
  readonly colour: 'text' | 'muted';
  readonly bold?: true;
}
const LOOKS: Readonly<Record<BadgeLine['role'], Look>> = {
  name: {size: 24, gap: 8, colour: 'text', bold: true},
  local: {size: SMALLEST, gap: 0, colour: 'muted'},
  alliance: {size: SMALLEST, gap: 4, colour: 'muted'},
  rank: {size: SMALLEST, gap: 6, colour: 'text', bold: true},
  text: {size: SMALLEST, gap: 0, colour: 'text'},
};

/**
 * `mono` has the colour of the text around it where it is part of a page, black in an `<img>`, and
 * no ground.
 */
const COLOURS: Readonly<
  Record<BadgeVariant, Readonly<Record<'ground' | 'border' | 'mark' | 'text' | 'muted', string>>>
> = {
  light: {ground: '#fff', border: '#6b7690', mark: '#1b4b9b', text: '#151d2c', muted: '#4d5a74'},
  dark: {ground: '#1b222e', border: '#8793a8', mark: '#8db4f7', text: '#e8ecf3', muted: '#a5b1c4'},
  mono: {
    ground: 'none',
    border: 'currentColor',
    mark: 'currentColor',
    text: 'currentColor',
    muted: 'currentColor',
  },
};

/**
 * Returns the SVG of a badge. It has no script, style, font or address, and shows the same in a
 * mail, under any policy, and offline.
 */
export function drawBadge(
  lines: readonly BadgeLine[],
  {
    variant,
    lang,
    title,
  }: {readonly variant: BadgeVariant; readonly lang: string; readonly title: string},
): BadgePicture {
  const colours = COLOURS[variant];
  let y = PADDING + MARK_WIDTH;
  const drawn: string[] = [];
  for (const line of lines) {
    const {rows, size} = fit(line);
    y += LOOKS[line.role].gap;
    for (const row of rows) {
      y += size * LEADING;
      drawn.push(rowMarkup(row, line, {size, lang, baseline: y - size * 0.3, colours}));
    }
  }
  const height = Math.ceil(y + PADDING);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title>${escapeXml(title)}</title>
<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="10" fill="${colours.ground}" stroke="${colours.border}" stroke-width="2"/>
<path transform="translate(${(WIDTH - MARK_WIDTH) / 2} ${PADDING}) scale(${MARK_WIDTH / MARK_SIZE})" fill="${colours.mark}" fill-rule="evenodd" d="${MARK_PATH}"/>
<g font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" text-anchor="middle">
${drawn.join('\n')}
</g>
</svg>
`;
  return {svg, width: WIDTH, height};
}

function rowMarkup(
  row: string,
  {role, lang: own}: BadgeLine,
  {
    size,
    lang,
    baseline,
    colours,
  }: {
    readonly size: number;
    readonly lang: string;
    readonly baseline: number;
    readonly colours: Readonly<Record<Look['colour'], string>>;
  },
): string {
  const {bold, colour} = LOOKS[role];
  const attributes = [
    `x="${WIDTH / 2}" y="${Number(baseline.toFixed(2))}" font-size="${size}" fill="${colours[colour]}"`,
    ...(bold ? ['font-weight="700"'] : []),
    ...(own === lang ? [] : [`lang="${escapeXml(own)}" xml:lang="${escapeXml(own)}"`]),
    ...(directionOf(own) === 'rtl' ? ['direction="rtl"'] : []),
    // What is too long all the same is narrowed, not cut.
    ...(widthOf(row, size, !!bold) > TEXT_WIDTH
      ? [`textLength="${TEXT_WIDTH}" lengthAdjust="spacingAndGlyphs"`]
      : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeXml(row)}</text>`;
}

/** The rows of a text, and their size: a long word makes it smaller, as far as it stays legible. */
function fit({text, role}: BadgeLine): {readonly rows: string[]; readonly size: number} {
  const {size, bold} = LOOKS[role];
  const rows = wrap(text, size, !!bold);
  const widest = Math.max(TEXT_WIDTH, ...rows.map((row) => widthOf(row, size, !!bold)));
  const smaller = Math.max(SMALLEST, Math.floor((size * TEXT_WIDTH) / widest));
  return {rows: wrap(text, smaller, !!bold), size: smaller};
}

/** Lines that fit, broken at spaces and after hyphens, but not before or after a number. */
function wrap(text: string, size: number, bold: boolean): string[] {
  const rows: string[] = [];
  for (const piece of text.split(/(?<=[ \-‐–/])(?<!\d )(?!\d)/u)) {
    const last = rows.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd(), size, bold) <= TEXT_WIDTH)
      rows[rows.length - 1] = last + piece;
    else rows.push(piece);
  }
  return rows.map((row) => row.trim()).filter(Boolean);
}

/**
 * Returns about how wide a text is, on the safe side, for fonts that nobody knows: DejaVu Sans, the widest of the usual
 * ones, is measured at these shares of its size.
 */
export function widthOf(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const character of text) {
    if (
      /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u.test(
        character,
      )
    )
      ems += 1;
    else if (/\p{M}/u.test(character)) ems += 0;
    else if (/[MWmwШЩЖЮФшщжюфЊЉњљ@%]/u.test(character)) ems += 0.95;
    else if (/\p{Lu}/u.test(character)) ems += 0.72;
    else if (/[ijlftrI.,;:'’!| -]/u.test(character)) ems += 0.38;
    else ems += 0.62;
  }
  return ems * size * (bold ? 1.1 : 1);
}
