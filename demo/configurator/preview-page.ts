/** In the preview's page, before the library: makes this page one whose visitor asked for what the switches say. */
interface HeightMessage {
  readonly type?: string;
  readonly height?: number;
}
type AllianceElement = HTMLElement & {refresh(): Promise<void>};

const on = new Set((document.documentElement.dataset['on'] ?? '').split(' '));
const wanted = [
  ...(on.has('forced') ? [/\(forced-colors:\s*active\)/g] : []),
  ...(on.has('reduced') ? [/\(prefers-reduced-motion:\s*reduce\)/g] : []),
];
/** A page cannot set the visitor's preferences: the conditions are replaced by one that always holds. */
const asWanted = (text: string) =>
  wanted.reduce((changed, condition) => changed.replace(condition, '(min-width: 0)'), text);

if (wanted.length) {
  // Called with its style sheet below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const {replaceSync} = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, asWanted(text));
  };
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) => matchMedia(asWanted(query));
}

if (on.has('stale')) {
  // The first answer is real; every later one fails, as on a page that stays open while the feed's server stops.
  addEventListener(
    'alliance-ready',
    ({target}) => {
      window.fetch = () => Promise.reject(new TypeError('cut off by the preview'));
      // A refresh takes what was fetched in the last two seconds.
      setTimeout(() => {
        void (target as AllianceElement).refresh();
      }, 2100);
    },
    {capture: true, once: true},
  );
}

// Frames take the height that their page tells, as on a page with the script that is printed beside them.
addEventListener('message', ({source, data}: MessageEvent<HeightMessage | undefined>) => {
  if (data?.type !== 'alliance:height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source)
      Object.assign(frame, {height: data.height}).dataset['told'] = '';
});
