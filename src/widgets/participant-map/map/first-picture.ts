import type {LitElement, ReactiveController} from 'lit';
import {memberOf} from '../../../store/host-page.js';

/** Ours alone: a page may have other pictures in the element. */
const ADDRESS = /\/participant-map(\/[a-z]{2})?(\.dark)?\.svg$/;
/** How long picture and map are seen one over the other. */
const FADE_MS = 150;

/**
 * The picture of the map that a page shows before any script runs: a child of the element, or what
 * a server wrote into its root. It stays until the map is drawn, and then gives way to it.
 */
export class FirstPicture implements ReactiveController {
  private picture: HTMLImageElement | undefined;
  private isOver = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const {host, isOver} = this;
    if (isOver) return;
    this.picture ??= [host.renderRoot, host]
      .flatMap((place) => [...place.querySelectorAll('img')])
      .find(
        ({currentSrc, naturalWidth, offsetWidth}) =>
          naturalWidth && offsetWidth && ADDRESS.test(currentSrc),
      );
  }

  /** Whether one has been seen. */
  get isSeen(): boolean {
    return !!this.picture;
  }

  /** Lays the picture over the map that has been drawn, and lets it fade; once. */
  giveWay(): void {
    const {picture, host, isOver} = this;
    this.isOver = true;
    this.picture = undefined;
    const map = host.renderRoot.querySelector('.map');
    if (isOver || !picture || !map || matchMedia('(prefers-reduced-motion: reduce)').matches)
      return;
    const copy = memberOf(document, 'createElement')('img');
    copy.referrerPolicy = picture.referrerPolicy;
    Object.assign(copy, {className: 'first', alt: '', decoding: 'sync', src: picture.currentSrc});
    map.append(copy);
    const fading = copy.animate({opacity: [1, 0]}, FADE_MS);
    fading.onfinish = fading.oncancel = () => {
      copy.remove();
    };
  }
}
