/**
 * `frame.js`, on the public pages: in a frame it tells the page around how high the content is, and shows the page's address as text, since
 * a link cannot leave a sandbox. Listens to nobody, stores nothing, works with an opaque origin.
 */

/** WordPress puts it into the address of each frame, and asks for it in answer (letters and digits). */
const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
const participant = /^#alliance=([a-z0-9-]+)$/.exec(location.hash)?.[1];
const root = document.documentElement;

const map = document.querySelector('alliance-participant-map');
if (participant) map?.setAttribute('highlight', participant);
if (window.parent !== window) {
  root.classList.add('framed');
  // A search field would leave no room for what it finds, until the page around makes room.
  const small = matchMedia('(max-height: 479px)');
  if (small.matches && map?.toggleAttribute('no-search', true)) small.addEventListener('change', () => { map.removeAttribute('no-search'); }, {once: true});
  const address = document.querySelector('.address a');
  address?.replaceWith(...address.childNodes);
  report();
}

function report(): void {
  const main = document.querySelector('main')!;
  const parts = [...document.body.children];
  let last = 0;
  const tell = () => {
    // A map fills what it is given: it has a height of its own, the others that of their content.
    const height = main.dataset['fills'] === undefined ? parts.reduce((sum, part) => sum + (part as HTMLElement).offsetHeight, 0) : Number(main.dataset['height']);
    if (height === last) return;
    last = height;
    window.parent.postMessage({type: 'alliance:height', height}, '*');
    if (secret) window.parent.postMessage({message: 'height', value: height, secret}, '*');
  };
  const sizes = new ResizeObserver(tell);
  for (const part of [...parts, ...main.children]) sizes.observe(part);
}
