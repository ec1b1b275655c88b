import {isServer} from 'lit';

/** Returns whether the visitor asks for less motion; on a server nothing moves. */
export const prefersReducedMotion = (onServer: boolean = isServer): boolean =>
  onServer || matchMedia('(prefers-reduced-motion: reduce)').matches;
