/** The icons of the public pages: a plain dot on the accent colour. Pure. */
import {accentOf} from '../pictures/draw-map.js';
import {solidPng} from './solid-png.js';

/** What phones ask for. */
const ICON_PX = 180;
/** The dot's radius, as a part of the side. */
const DOT = 0.22;

/** Returns the icon for tabs. */
export const iconSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="18" fill="${accentOf('light')}"/><circle cx="50" cy="50" r="${DOT * 100}" fill="#fff"/></svg>\n`;

/** Returns the icon for home screens, which round its corners themselves. */
export const iconPng = (): Uint8Array =>
  solidPng(ICON_PX, accentOf('light'), '#ffffff', (x, y) => {
    const fromCentre = Math.hypot(x - ICON_PX / 2, y - ICON_PX / 2);
    // How much of the pixel the dot covers, near enough.
    return Math.min(1, Math.max(0, DOT * ICON_PX - fromCentre + 0.5));
  });
