// A width for a country's name that depends on no language and no font, for what stands before any font has loaded.

/** Longer names are written in two lines. */
const LONGEST_LINE = 12;
/** Of a letter, in em: the mean of the fonts that were tried. */
const LETTER_EM = 0.6;
/** Where the shortest longer half is not where one would break. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  'Bosnia and Herzegovina': ['Bosnia and', 'Herzegovina'],
};

/** Returns a name in one line, or in two, broken at the space or hyphen that makes the longer half shortest. */
export function nameLines(name: string): readonly string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const halves = [...name.matchAll(/[ -]/g)].map(({index}) => [
    name.slice(0, index + 1).trimEnd(),
    name.slice(index + 1),
  ]);
  const longer = (lines: readonly string[]) => Math.max(...lines.map(({length}) => length));
  return BY_HAND[name] ?? halves.sort((a, b) => longer(a) - longer(b))[0] ?? [name];
}

/** Returns the nominal width of a name's longest line, in em. */
export const nominalWidthEm = (name: string): number =>
  Number((LETTER_EM * Math.max(...nameLines(name).map(({length}) => length))).toFixed(1));
