/** Reads code that was printed here, or by an older version, back into widget and options. */
import {badgeVariants, pictureEnding, readPageAddress} from '../build/embed/page-address.js';

/** Undefined where nothing of ours is in the text. Only options that the widget has are read. */
export function readSnippet(text, widgets) {
  // Whatever they stand in: HTML, Markdown, or the comment of a WordPress block.
  const addresses = [...text.matchAll(/https?:\/\/[^\s"'<>()[\]]+/g)].map(([address]) => address.replaceAll('&amp;', '&'));
  const picture = addresses.map((address) => readPicture(address, widgets)).find(Boolean);
  if (picture) return picture;
  const inside = new DOMParser().parseFromString(text, 'text/html');
  for (const element of inside.querySelectorAll('*')) {
    const found = readElement(element, widgets);
    if (found) return found;
  }
  return addresses.map((address) => readAddress(address, widgets)).find(Boolean);
}

/** A badge's picture, whose variant is in its name. */
function readPicture(address, widgets) {
  const variant = badgeVariants.findLast((name) => address.endsWith(pictureEnding(name)));
  const found = variant && readAddress(address.slice(0, -pictureEnding(variant).length) + '.html', widgets);
  return found?.widget === 'participant-badge' ? {...found, attributes: {...found.attributes, ...variant !== 'light' && {variant}}, tab: 'picture'} : undefined;
}

function readElement(element, widgets) {
  const widget = element.localName.startsWith('alliance-') ? element.localName.slice('alliance-'.length) : element.dataset?.alliance?.trim();
  if (widget && Object.hasOwn(widgets, widget)) {
    return {widget, attributes: known([...element.attributes].map(({name, value}) => [name.replace(/^data-/, ''), value]), widgets[widget])};
  }
  return readAddress(element.getAttribute('src') ?? element.getAttribute('href') ?? '', widgets);
}

/** A page's address, on whatever site it was. */
function readAddress(address, widgets) {
  const site = /^https?:\/\/[^?#]*?\/(?=w\/)/.exec(address)?.[0];
  const found = site && URL.canParse(address) ? readPageAddress(address, site) : undefined;
  return found && {widget: found.widget, attributes: known(Object.entries(found.attributes), widgets[found.widget])};
}

const known = (entries, options) => Object.fromEntries(entries.filter(([name]) => options.some((option) => option.name === name)));
