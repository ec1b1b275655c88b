/** Changes pages in Markdown. Their generated parts stand between `<!-- name:start -->` and `<!-- name:end -->`. */
import {readFileSync, writeFileSync} from 'node:fs';

/** Returns the file's text with `part` between the marks of `name`. @throws where the file has no such marks */
export function textBetweenMarks(file: string, name: string, part: string): string {
  const text = readFileSync(file, 'utf8');
  const marks = new RegExp(`(<!-- ${name}:start -->\n)[^]*(<!-- ${name}:end -->)`);
  if (!marks.test(text))
    throw new Error(`${file} has no <!-- ${name}:start --> … <!-- ${name}:end -->`);
  return text.replace(marks, (_, start: string, end: string) => `${start}${part}\n${end}`);
}

/** Writes `part` between the marks of `name`. @throws where the file has no such marks */
export function writeBetweenMarks(file: string, name: string, part: string): void {
  writeFileSync(file, textBetweenMarks(file, name, part));
}

/** Returns a page without pictures, and with the names of files in place of links to them: the package has none of these files. */
export const withoutLinks = (markdown: string): string =>
  markdown
    .replace(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n\n/gm, '')
    .replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
