import {whyNot} from '../../../store/host-page.js';
import {canWriteTemplates} from '../before-lit.js';

/** What Lit calls on `document` by name, where an element of the page may stand in its place. */
const LIT_CALLS = ['createComment', 'createElement', 'createTextNode', 'importNode'] as const;

/** Returns why no element can run on this page; undefined where all can. */
export function findObstacle(): string | undefined {
  const taken = LIT_CALLS.find((name) => typeof document[name] !== 'function');
  if (taken) return `an element of this page is named ${taken}, which Lit needs of the document`;
  return (
    whyNot() ??
    (canWriteTemplates()
      ? undefined
      : "the page's policy refuses Lit: add lit-html to its trusted-types, and 'allow-duplicates' beside another Lit")
  );
}
