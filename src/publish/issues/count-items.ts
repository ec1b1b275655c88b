/** Numbers and names of things as messages say them. */

/** Returns `1 item`, `2 items`. */
export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const NAMED_ITEMS = 5;
const NAME_LIMIT_CHARACTERS = 60;

/** Returns `"First news" (detail), "Second news" and 3 more`, each name cut short. */
export function nameItems(items: readonly (readonly [name: string, detail?: string])[]): string {
  const shown = items.slice(0, items.length > NAMED_ITEMS + 1 ? NAMED_ITEMS : undefined);
  const names = shown.map(([name, detail]) =>
    [`"${shortName(name)}"`, ...(detail ? [`(${shortName(detail)})`] : [])].join(' '),
  );
  const rest = items.length - shown.length;
  return names.join(', ') + (rest ? ` and ${rest} more` : '');
}

const shortName = (name: string): string =>
  name.length > NAME_LIMIT_CHARACTERS
    ? `${name.slice(0, NAME_LIMIT_CHARACTERS - 1).replace(/\p{Cs}$/u, '')}…`
    : name;
