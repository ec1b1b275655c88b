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
    result.push(
      (await page.waitFor((wanted: string) => {
        const part = document.querySelector<HTMLElement>(wanted)!;
        // A widget wakes where it can be seen.
        part.scrollIntoView();
        const {__framed: framed = []} = window as unknown as {__framed?: unknown[]};
        const elements = [
          ...part.querySelectorAll<HTMLElement & {status?: string}>(
            'alliance-participant-map, alliance-country-counter, alliance-news-ticker, alliance-join-button, alliance-follow-links, alliance-about, alliance-participant-badge',
          ),
        ];
        const frames = [...part.querySelectorAll('iframe')];
        if (elements.length) return elements.every(({status}) => status === 'ready') && 'widget';
        // An editor took its address away, or its script: neither will ever report a height.
        if (frames.some(({src}) => !src)) return 'an empty frame';
        if (frames.some((frame) => frame.getAttribute('sandbox') === ''))
          return 'page in a frame, without script';
        for (const frame of frames.filter(({dataset}) => !dataset['asked'])) {
          // It may have said how high it is before anybody listened.
          frame.dataset['asked'] = 'true';
          frame.loading = 'eager';
          frame.src = frame.src.replace('#', '?again#').replace(/html$/, 'html?again');
        }
        if (frames.length)
          return (
            frames.every(({contentWindow}) => framed.includes(contentWindow)) && 'widget in a frame'
          );
        const links = [...part.querySelectorAll('a')].filter(
          (a) => a.textContent.trim() || a.querySelector('img[alt]'),
        );
        // One of ours that stands alone becomes a widget: something is still to come.
        if (
          links.some(
            (a) =>
              a.href.includes('/w/') &&
              !a.querySelector('img') &&
              a.parentElement!.textContent.trim() === a.textContent.trim(),
          )
        )
          return undefined;
        const text = part.innerText.trim();
        if (/<(alliance|iframe|div data-alliance|a href="http)/.test(text))
          return `code is shown${links.length ? ', and a link' : ''}`;
        if (!links.length)
          return !text ? 'nothing' : /^https?:\S+$/.test(text) ? 'address as text' : 'text';
        if (part.querySelector('img:not([src="data:,"])')) return 'picture and link';
        return !text || text === links[0]!.textContent.trim() ? 'link' : 'text and links';
      }, selector)) as string,
    );
  }
  return result;
}
