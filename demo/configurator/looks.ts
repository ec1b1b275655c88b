/** The looks: tokens of the widgets as a rule for a style sheet, and the contrast of a colour. Pure. */

export const DEFAULT_ACCENT = '#1b4b9b';
/** What each answer sets; the first sets nothing. */
export const corners = {slight: '', square: '0', round: '20px'} as const;
export const fonts = {page: '', own: 'system-ui, sans-serif'} as const;

/** What is chosen; the ground is the attribute `theme`. */
export interface Looks {
  /** `#rrggbb` */
  readonly accent: string;
  readonly corners: keyof typeof corners;
  readonly font: keyof typeof fonts;
}

export const defaultLooks: Looks = {accent: DEFAULT_ACCENT, corners: 'slight', font: 'page'};

/** Tells whether a text is a colour as the field for it writes one. */
export const isColor = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

/** Returns the names of the looks that differ from the widgets' own. */
export const changedLooks = (looks: Looks): readonly (keyof Looks)[] =>
  (['accent', 'corners', 'font'] as const).filter((name) => looks[name] !== defaultLooks[name]);

/** Returns the rule for a style sheet; empty where nothing differs. */
export function looksRule(looks: Looks): string {
  const tokens = {
    '--alliance-accent': looks.accent === DEFAULT_ACCENT ? '' : looks.accent,
    '--alliance-radius': corners[looks.corners],
    '--alliance-font': fonts[looks.font],
  };
  const set = Object.entries(tokens).filter(([, value]) => value);
  return set.length
    ? `:root { ${set.map(([name, value]) => `${name}: ${value};`).join(' ')} }`
    : '';
}

/** Returns the relative luminance of WCAG 2.2. @param color `#rrggbb` */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The text on a button in the widgets' light and dark looks. */
const TEXT_ON_ACCENT = {light: '#ffffff', dark: '#121a27'} as const;
/** What WCAG 1.4.3 asks of text. */
const LEAST_CONTRAST = 4.5;

/** What is said of a colour: the contrast of the text on it, rounded down, and whether it is enough. */
export interface Judgement {
  readonly text: 'light' | 'dark';
  readonly contrast: number;
  readonly isEnough: boolean;
}

/** Judges the main colour on the ground that is chosen. */
export function judgeAccent(accent: string, theme: string | undefined): Judgement {
  const text = theme === 'dark' ? 'dark' : 'light';
  const exact = contrastOf(accent, TEXT_ON_ACCENT[text]);
  return {text, contrast: Math.floor(exact * 10) / 10, isEnough: exact >= LEAST_CONTRAST};
}

/** Reads the looks of a rule that was printed; what it does not say is as the widgets have it. */
export function readLooksRule(code: string): Partial<Looks> {
  const valueOf = (token: string) =>
    new RegExp(`--alliance-${token}:\\s*([^;}]+)`).exec(code)?.[1]?.trim().toLowerCase();
  const accent = valueOf('accent');
  const nameOf = <T extends string>(values: Readonly<Record<T, string>>, value?: string) =>
    (Object.keys(values) as T[]).find((name) => value && values[name] === value);
  const corner = nameOf(corners, valueOf('radius'));
  const font = nameOf(fonts, valueOf('font'));
  return {
    ...(accent && isColor(accent) && {accent}),
    ...(corner && {corners: corner}),
    ...(font && {font}),
  };
}
