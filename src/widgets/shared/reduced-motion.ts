import {isServer} from 'lit';

/** Returns whether the visitor asks for less motion; on a server nothing moves. */
export const prefersReducedMotion = (): boolean =>
  (isServer as boolean) || matchMedia('(prefers-reduced-motion: reduce)').matches;
