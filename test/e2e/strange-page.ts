/** The library in its three forms on a page that a stranger made: what the page does to it, and what is seen. */
import {build} from 'esbuild';
import {widgetNames} from '../../src/embed/widget-names.js';
import {loaderLine, type EnginePage, type Town} from './page.js';

export const FALLBACK = 'What the page says';

/** All elements of the npm package in one file, as a bundler makes it. */
export async function npmBundle(conditions: readonly string[] = []): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: widgetNames.map((name) => `import './dist/npm/${name}.js';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
    target: 'es2022',
    conditions: [...conditions],
  });
  return outputFiles[0]!.text;
}

export const FORMS = ['loader', 'classic', 'npm'] as const;
export type Form = (typeof FORMS)[number];

/** The lines of a form for all elements; the npm bundle lies on the site itself. */
export async function linesOf(form: Form, town: Town): Promise<string> {
  if (form === 'loader') return loaderLine(town);
  if (form === 'classic')
    return widgetNames
      .map(
        (name) =>
          `<script defer="" src="${town.library.origin}/v1/alliance-${name}.js" data-feed="${town.feed.origin}/feed/"></script>`,
      )
      .join('');
  town.site.routes['/npm.js'] ??= {type: 'text/javascript', body: await npmBundle()};
  return '<script defer="" src="/npm.js"></script>';
}

/** All seven with a fallback; the npm form needs the feed's address. */
export const elements = (town: Town, attributes: Record<string, string> = {}): string =>
  widgetNames
    .map((name) => {
      const all = {feed: `${town.feed.origin}/feed/`, ...attributes};
      const own = name === 'participant-badge' ? {...all, participant: 'tivat'} : all;
      const written = Object.entries(own).map(([key, value]) => ` ${key}="${value}"`);
      return `<alliance-${name}${written.join('')}><p class="fallback">${FALLBACK}</p></alliance-${name}>`;
    })
    .join('\n');

/** Of each widget: "widget", where its content is seen, "children", where what the page wrote is; else what is wrong. */
export function seen(page: EnginePage): Promise<Record<string, string>> {
  return page.eval(
    (names: readonly string[]) =>
      Object.fromEntries(
        names.map((name) => {
          const element = document.getElementsByTagName(`alliance-${name}`)[0]!;
          const child = element.getElementsByClassName('fallback')[0];
          const base = element.shadowRoot?.querySelector('[part~="base"]');
          const has = (node: Element | null | undefined) => !!node?.getClientRects().length;
          return [name, has(base) ? 'widget' : has(child) ? 'children' : 'nothing'];
        }),
      ),
    widgetNames,
  ) as Promise<Record<string, string>>;
}

export const all = (what: string): Record<string, string> =>
  Object.fromEntries(widgetNames.map((name) => [name, what]));

/** Waits until every widget shows its content. */
export const allShow = (page: EnginePage): Promise<unknown> =>
  page.waitFor(
    (names: readonly string[]) =>
      names.every(
        (name) =>
          document
            .getElementsByTagName(`alliance-${name}`)[0]
            ?.shadowRoot?.querySelector('[part~="base"]')
            ?.getClientRects().length,
      ),
    widgetNames,
  );

/** What went wrong, as the page's collector wrote it down: errors alone. */
export async function errors(page: EnginePage): Promise<string[]> {
  const log = (await page.eval('__log')) as string[];
  return log.filter((line) => /^(error|rejection)/.test(line));
}

/** What the library warned of. */
export async function warnings(page: EnginePage): Promise<string[]> {
  const log = (await page.eval('__log')) as string[];
  return log.filter((line) => line.startsWith('warn alliance-widgets'));
}
