/** What a site's policy has to allow for a form, and which choices a form cannot carry. Pure. */
import {mapPicture} from '../../src/embed/map-picture.js';
import {isLost, lostOptions, policyOf, type Needs} from '../../src/embed/snippet-forms.js';
import type {Form, Own} from './forms.js';
import {changedLooks, defaultLooks} from './looks.js';
import type {System} from './systems.js';

const NEEDS: Readonly<Record<Form, Needs>> = {
  address: 'frame',
  link: 'script',
  html: 'script',
  div: 'script',
  iframe: 'frame',
  picture: 'image',
  pinned: 'script',
  npm: 'feed',
};

/** Returns what the browser has to allow for a form. */
export const needsOf = (form: Form): Needs => NEEDS[form];

/** Tells whether the code of a form begins with a picture of the map. */
export const hasPicture = (form: Form, {widget, source, attributes}: Own): boolean =>
  (form === 'html' || form === 'pinned') &&
  widget === 'participant-map' &&
  mapPicture(source, attributes) !== undefined;

/** What a policy has to allow for one way of a form. */
export interface WayPolicy {
  readonly way: string;
  readonly policy: string;
}

/** Another feed, where the form carries it. */
export const feedIn = (form: Form, own: Own): string | undefined =>
  lostIn(form, own).includes('feed') ? undefined : own.attributes['feed'];

/** Returns what a site's policy has to allow: one entry for each way that a form or its system offers. A way whose script has no known hash is left out. */
export function policiesOf(form: Form, own: Own, system?: System): WayPolicy[] {
  const {
    published: {site},
    sums,
  } = own;
  const of = (needs: Needs) => policyOf(needs, site, feedIn(form, own));
  const script = of('script') + (hasPicture(form, own) ? `; ${of('image')}` : '');
  const ways: Readonly<Record<string, string | undefined>> =
    form === 'iframe'
      ? {
          place: of('frame'),
          resize: sums.resize && `${of('frame')}; script-src ${sums.resize}`,
        }
      : form === 'pinned'
        ? {
            head: script,
            importMap:
              sums.importMap && script.replace('script-src', `script-src ${sums.importMap}`),
          }
        : form === 'address' && system === 'wordpress'
          ? {
              address: of('frame'),
              functions: of('script'),
              plugin: `script-src 'self'; ${policyOf('feed', site, own.attributes['feed'])}`,
            }
          : {only: form === 'html' ? script : of(needsOf(form))};
  return Object.entries(ways).flatMap(([way, policy]) => (policy ? [{way, policy}] : []));
}

/** Returns the options that a form's address cannot carry; an element, and what is made of a div, has them all. */
export function lostIn(form: Form, {widget, attributes, published}: Own): readonly string[] {
  if (form === 'address') return lostOptions(widget, attributes, published);
  if (!['link', 'iframe', 'picture'].includes(form)) return [];
  const isCarried = (name: string) =>
    form === 'picture'
      ? ['participant', 'variant', 'lang'].includes(name)
      : form !== 'iframe' || name !== 'href';
  return Object.keys(attributes).filter(
    (name) => isLost(name, widget, attributes, published) || !isCarried(name),
  );
}

/** Returns the looks that a form cannot carry: a frame has its own page, a link and a div have the style sheet of the site. */
export const lostLooks = (form: Form, {looks = defaultLooks}: Own): readonly string[] =>
  form === 'html' || form === 'pinned' || form === 'npm' ? [] : changedLooks(looks);

/** Returns the options that a frame's page takes from its address, after the `?`, by script. */
export const scriptedIn = (form: Form, own: Own): readonly string[] =>
  form === 'iframe'
    ? lostOptions(own.widget, own.attributes, own.published).filter(
        (name) => !lostIn(form, own).includes(name),
      )
    : [];
