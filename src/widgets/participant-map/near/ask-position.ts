/** Where the visitor is: asked of the browser, on a press only, and never sent anywhere. */
import type {Position} from '../places/nearest.js';

/** The browser waits so long for the visitor's answer and the position. */
const TIMEOUT_MS = 20_000;
/** A position that the browser found a little earlier is good enough. */
const MAX_AGE_MS = 600_000;

interface PermissionsPolicy {
  allowsFeature(name: string): boolean;
}

/** Tells whether the page, or the frame that it stands in, may ask for the position. */
export function mayAskPosition(): boolean {
  if (!isSecureContext || !('geolocation' in navigator)) return false;
  const {permissionsPolicy, featurePolicy} = document as {
    permissionsPolicy?: PermissionsPolicy;
    featurePolicy?: PermissionsPolicy;
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('geolocation') ?? true;
}

/** Returns the position; what hindered it where there is none. */
export const askPosition = (): Promise<Position | 'denied' | 'notFound'> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({coords: {longitude, latitude}}) => {
        resolve({longitude, latitude});
      },
      ({code}) => {
        resolve(code === 1 ? 'denied' : 'notFound');
      },
      {timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS},
    );
  });
