import {pixelToPlane, planeToPixel, type View} from '../../../geo/projection.js';

/** Moves what was drawn at rest while the map moves: nothing is drawn anew until it rests again. */
export class PlaneMotion {
  isMoving = false;

  /** Shows the present view by a transform of what was drawn for `drawn`. */
  move(plane: HTMLElement, drawn: View, now: View, isGliding: boolean): void {
    this.isMoving = true;
    const corner = planeToPixel(now, pixelToPlane(drawn, {x: 0, y: 0}));
    plane.classList.add('moving');
    plane.classList.toggle('gliding', isGliding);
    const isScaled = Math.abs(drawn.metresPerPixel / now.metresPerPixel - 1) > 0.001;
    plane.classList.toggle('scaling', isScaled);
    plane.style.transform = `translate(${corner.x}px, ${corner.y}px) scale(${drawn.metresPerPixel / now.metresPerPixel})`;
  }

  /** Takes the transform away once the map is drawn for its present view. */
  settle(plane: HTMLElement | null | undefined): void {
    if (this.isMoving || !plane) return;
    plane.classList.remove('moving', 'gliding', 'scaling');
    plane.style.transform = '';
  }
}
