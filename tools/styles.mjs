/** Writes the style sheets that pages link to: one per widget, for content that a server wrote, and that of the public pages. */
import {readFileSync, writeFileSync} from 'node:fs';
import {widgetNames} from '../rollup.config.mjs';
import {leanCss} from './lean-source.mjs';

const classFile = (name) => `../build/widgets/${name}/${name}.js`;

/** @returns the names of the files */
export async function writeStyles(folder) {
  const served = readFileSync('src/embed/served.css', 'utf8');
  const sheets = {'page.css': readFileSync('src/embed/page.css', 'utf8')};
  for (const name of widgetNames) {
    const [widget] = Object.values(await import(classFile(name)));
    sheets[`${name}.css`] =
      [widget.styles]
        .flat(Infinity)
        .map(({cssText}) => cssText)
        .join('\n') + served;
  }
  for (const [name, css] of Object.entries(sheets))
    writeFileSync(`${folder}/${name}`, `${leanCss(css).trim()}\n`);
  return Object.keys(sheets);
}
