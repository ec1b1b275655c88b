/**
 * `frame.js`, on the public pages and those for frames: gives the widget the options in the page's
 * address. In a frame it tells the page around how high the content is. Listens to nobody, stores
 * nothing, works with an opaque origin.
 */
import type {JoinButton} from '../widgets/join-button/join-button.js';
import {commonAttributes, widgetAttributes} from './widget-attributes.js';
import {startNewsFilter} from './news-filter.js';
import type {WidgetName} from './widget-names.js';

/**
 * WordPress puts it into the address of each frame, and asks for it in answer (letters and digits).
 */
const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
const participant = /^#alliance=([a-z0-9-]+)$/.exec(location.hash)?.[1];

/**
 * Whoever makes the address must not choose where this page's words come from or its links lead.
 */
const GUARDED = ['feed', 'href', 'lang'];
for (const [widget, own] of Object.entries(widgetAttributes) as [WidgetName, readonly string[]][]) {
  const element = document.querySelector(`alliance-${widget}`);
  const allowed = [...own, ...commonAttributes].filter((name) => !GUARDED.includes(name));
  for (const [name, value] of new URLSearchParams(location.search))
    if (allowed.includes(name)) element?.setAttribute(name, value);
}

// A closed form gives way to children, and the page's are of the other form: they go in the task in
// which the feed's own comes, for until then, and where it cannot be had, they are the way on.
const button = document.querySelector<JoinButton>('alliance-join-button[for]');
button?.addEventListener(
  'alliance-ready',
  () => {
    button.replaceChildren();
    button.requestUpdate();
  },
  {once: true},
);

startNewsFilter();

const map = document.querySelector('alliance-participant-map');
if (participant) map?.setAttribute('highlight', participant);
if (window.parent !== window) {
  // A search field would leave no room for what it finds, until the page around makes room.
  const small = matchMedia('(max-height: 479px)');
  if (
    small.matches &&
    map &&
    !map.hasAttribute('no-search') &&
    map.toggleAttribute('no-search', true)
  )
    small.addEventListener(
      'change',
      () => {
        map.removeAttribute('no-search');
      },
      {once: true},
    );
  // A link leads on from the page around, as one of its own would; out of a sandbox none can lead
  // by itself.
  if (self.origin !== 'null')
    document.head.append(Object.assign(document.createElement('base'), {target: '_top'}));
  else if (secret) addEventListener('click', leadOn);
  report();
}

/**
 * WordPress's way out of its sandbox: its script on the page around follows a link to the frame's
 * own host.
 */
function leadOn(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (
    event.defaultPrevented ||
    link?.host !== location.host ||
    link.pathname + link.search === location.pathname + location.search
  )
    return;
  event.preventDefault();
  window.parent.postMessage({message: 'link', value: link.href, secret}, '*');
}

function report(): void {
  const main = document.querySelector('main')!; // The tool writes one into each page for frames.
  const parts = [...document.body.children];
  let last = 0;
  const tell = () => {
    // A map fills what it is given: it has a height of its own, the others that of their content.
    const height =
      main.dataset['fills'] === undefined
        ? Math.round(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0))
        : Number(main.dataset['height']);
    if (height === last) return;
    last = height;
    window.parent.postMessage({type: 'alliance:height', height}, '*');
    if (secret) window.parent.postMessage({message: 'height', value: height, secret}, '*');
  };
  const sizes = new ResizeObserver(tell);
  for (const part of [...parts, ...main.children]) sizes.observe(part);
}
