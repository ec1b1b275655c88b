/**
 * The symbols of the map: one definition for buttons, printed picture and clusters. Sizes are
 * diameters in CSS pixels.
 */

/** The button: WCAG 2.5.8 asks for 24. */
export const TARGET_PX = 28;
/** The dot of a single place, its ring included. */
export const PLACE_PX = 14;
/** The circle of several, its ring included. */
export const CLUSTER_PX = 26;
/** The ring in the colour of the halo. */
export const RING_PX = 1.5;
/** The figure in a circle. */
export const FIGURE_PX = 12;

/** Places nearer than this are one symbol: circles do not overlap. */
export const CLUSTER_RADIUS_PX = CLUSTER_PX;
