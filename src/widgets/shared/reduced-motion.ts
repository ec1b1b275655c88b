import {isServer} from 'lit';

const runsOnServer: boolean = isServer;

/** Returns whether the visitor asks for less motion; on a server nothing moves. */
export const prefersReducedMotion = (): boolean =>
  runsOnServer || matchMedia('(prefers-reduced-motion: reduce)').matches;
