/** The configurator in a test: it is opened, answered, read. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {host, staticFiles} from '../host-server.js';
import type {EnginePage} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves the built site, with axe beside it. */
export const hostSite = () =>
  host({'/axe.js': {type: 'text/javascript', body: axe}, '*': staticFiles('dist/site')});

export async function open(page: EnginePage, address: string): Promise<void> {
  await page.goto(address);
  await page.waitFor(() => !document.querySelector<HTMLElement>('#tool')!.hidden);
}

/** Answers a question: presses a radio button or a box. */
export const choose = (page: EnginePage, name: string, value: string) =>
  page.eval(
    (input: string, wanted: string) => {
      document
        .querySelector<HTMLInputElement>(`input[name="${input}"][value="${wanted}"]`)!
        .click();
    },
    name,
    value,
  );

/** Sets an option below "More options". */
export const setOption = (page: EnginePage, name: string, value: string) =>
  page.eval(
    (own: string, wanted: string) => {
      const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(
        `#options [name="${own}"]`,
      )!;
      if (control.type === 'radio') {
        document
          .querySelector<HTMLInputElement>(`#options [name="${own}"][value="${wanted}"]`)!
          .click();
        return;
      }
      control.value = wanted;
      control.dispatchEvent(new Event('input', {bubbles: true}));
    },
    name,
    value,
  );

/** Types into the search field of the first question. */
export const typeCity = (page: EnginePage, text: string) =>
  page.eval((typed: string) => {
    const input = document.querySelector<HTMLInputElement>('#city')!;
    input.value = typed;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    return [...document.querySelectorAll<HTMLElement>('#city-hits button')].map((hit) =>
      hit.textContent.trim(),
    );
  }, text) as Promise<string[]>;

/** The code in the box: one piece, or two. */
export const code = (page: EnginePage) =>
  page.eval(() =>
    [...document.querySelectorAll('#pieces code')].map(({textContent}) => textContent),
  ) as Promise<string[]>;

/** The code in a fold for administrators. */
export const codeIn = (page: EnginePage, fold: string) =>
  page.eval(
    (id: string) =>
      [...document.querySelectorAll(`#fold-${id} pre code`)].map(({textContent}) => textContent),
    fold,
  ) as Promise<string[]>;

export const textOf = (page: EnginePage, selector: string) =>
  page.eval(
    (own: string) => document.querySelector(own)?.textContent ?? '',
    selector,
  ) as Promise<string>;

export const search = (page: EnginePage) => page.eval(() => location.search) as Promise<string>;

/** What the page says of old code, and the address it has then. */
export const pasteInto = (page: EnginePage) => (old: string) =>
  page.eval((text: string) => {
    document.querySelector<HTMLTextAreaElement>('#old')!.value = text;
    document.querySelector<HTMLButtonElement>('#read')!.click();
    return `${document.querySelector('#readSaid')!.textContent} ${location.search}`;
  }, old) as Promise<string>;

/** Waits until the element in the preview has this status. */
export const previewIs = (page: EnginePage, tag: string, status: string) =>
  page.waitFor(
    (name: string, wanted: string) =>
      (
        document
          .querySelector<HTMLIFrameElement>('#frame iframe')
          ?.contentDocument?.querySelector(name) as {status?: string} | null
      )?.status === wanted,
    tag,
    status,
  );

/** Keeps what is asked of the clipboard in `data-copied`: a test's browser may not write to it. */
export const keepCopies = (page: EnginePage) =>
  page.eval(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        },
      },
    });
  });

export const faultsOfAxe = (page: EnginePage) =>
  page.eval(async () => {
    const tool = window as unknown as {
      axe?: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>;
      };
    };
    if (!tool.axe) {
      const script = Object.assign(document.createElement('script'), {src: '/axe.js'});
      await new Promise((resolve) => {
        script.onload = resolve;
        document.head.append(script);
      });
    }
    return (await tool.axe!.run(document, {iframes: false})).violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(' | ')}`,
    );
  }) as Promise<string[]>;

/** Unfolds all that is folded. */
export const unfold = (page: EnginePage) =>
  page.eval(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
