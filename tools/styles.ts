/** Writes the style sheets that pages link to: one per widget, for content that a server wrote, and that of the public pages. */
import type {CSSResult, CSSResultGroup} from 'lit';
import {readFileSync, writeFileSync} from 'node:fs';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import {minifyCss} from './minify.js';

/** Returns the style sheet of a widget's class. */
async function stylesOf(name: WidgetName): Promise<string> {
  const [widget] = Object.values(
    (await import(`../src/widgets/${name}/${name}.js`)) as Readonly<
      Record<string, {readonly styles: CSSResultGroup}>
    >,
  );
  const sheets = [widget?.styles as unknown].flat(Infinity) as readonly CSSResult[];
  return sheets.map(({cssText}) => cssText).join('\n');
}

/** Writes the style sheets into a folder and returns their names. */
export async function writeStyles(folder: string): Promise<string[]> {
  const served = readFileSync('src/embed/served.css', 'utf8');
  const sheets: Record<string, string> = {'page.css': readFileSync('src/embed/page.css', 'utf8')};
  for (const name of widgetNames) sheets[`${name}.css`] = (await stylesOf(name)) + served;
  for (const [name, css] of Object.entries(sheets))
    writeFileSync(`${folder}/${name}`, `${minifyCss(css).trim()}\n`);
  return Object.keys(sheets);
}
