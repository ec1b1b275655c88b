/**
 * `v1/upgrade.js`. On a page without the loader the one beside this file comes, and loads the code
 * of what is made.
 */
import {pageState} from '../store/page.js';

export * from './upgrade.js';

const page = pageState();
if (!page.loader) {
  page.watching = import(new URL('alliance.js', import.meta.url).href).then(
    () => page.watching,
    (error: unknown) => {
      console.warn('alliance-widgets: the loader could not be had', error);
      return undefined;
    },
  );
}
