/** What visitors get of a pasted form, as a browser with the loader on the page shows it. */
import type {EnginePage} from '../e2e/page.js';

/** Collects the heights that framed pages report; run first. */
export const listens = (): void => {
  const page = window as unknown as {__framed?: unknown[]};
  page.__framed ??= [];
  addEventListener('message', ({source}) => page.__framed!.push(source));
};

/** Of the content of each selector: once it says one thing for good, or the time is up. */
export async function outcomes(page: EnginePage, selectors: readonly string[]): Promise<string[]> {
  const result: string[] = [];
  for (const selector of selectors) {
    result.push(await page.waitFor((wanted: string) => {
      const part = document.querySelector<HTMLElement>(wanted)!;
      const {__framed: framed = []} = window as unknown as {__framed?: unknown[]};
      const elements = [...part.querySelectorAll<HTMLElement & {status?: string}>('alliance-participant-map')];
      const frames = [...part.querySelectorAll('iframe')];
      if (elements.length) return elements.every(({status}) => status === 'ready') && 'widget';
      for (const frame of frames.filter(({dataset}) => !dataset['asked'])) {
        // It may have said how high it is before anybody listened.
        frame.dataset['asked'] = 'true';
        frame.loading = 'eager';
        frame.src = frame.src.replace('#', '?again#').replace(/html$/, 'html?again');
      }
      if (frames.length) return frames.every(({contentWindow}) => framed.includes(contentWindow)) && 'widget in a frame';
      // Ours become widgets: as long as one is there, something is still to come.
      const links = [...part.querySelectorAll('a')].filter((a) => a.textContent.trim() || a.querySelector('img[alt]'));
      if (links.some(({href}) => href.includes('/w/participant-map'))) return undefined;
      if (part.innerText.includes('<alliance') || part.innerText.includes('<iframe')) return 'code is shown';
      return links.length ? part.querySelector('img:not([src="data:,"])') ? 'picture and link' : 'links' : 'address as text';
    }, selector) as string);
  }
  return result;
}
