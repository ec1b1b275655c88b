import type {PropertyDeclaration} from 'lit';
import {property as litProperty} from 'lit/decorators.js';

/** Lit's decorator; and an attribute that is taken away leaves the default behind, not null. */
export const property = (options?: PropertyDeclaration): ReturnType<typeof litProperty> =>
  litProperty({useDefault: true, ...options});
