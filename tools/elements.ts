/** The elements of an API report (custom-elements.json). */
import type {CustomElement, Package} from 'custom-elements-manifest/schema';

/** A class of an element, with its tag. */
export type ElementDeclaration = CustomElement & {readonly tagName: string};

/** Returns the elements that a report declares. */
export const elementsOf = ({modules}: Package): ElementDeclaration[] =>
  modules
    .flatMap(({declarations = []}): object[] => declarations)
    .filter(
      (declaration): declaration is ElementDeclaration =>
        'tagName' in declaration && typeof declaration.tagName === 'string',
    );
