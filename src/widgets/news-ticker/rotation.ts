import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {memberOf} from '../../store/host-page.js';
import {prefersReducedMotion} from '../shared/reduced-motion.js';

/** A timer that is to wait longer does not wait at all. */
const LONGEST_MS = 2 ** 31 - 1;

export type RotationAct = 'item' | 'playing' | 'paused';

interface RotationHost extends ReactiveControllerHost, HTMLElement {}

/**
 * Which of several items is shown, and when the next one comes: never while the pointer is over
 * them, the page is hidden or they are out of view; after the focus has been inside only by the
 * button (ARIA Authoring Practices, carousel).
 */
export class Rotation implements ReactiveController {
  seconds = 7;
  playing = false;
  private index = 0;
  private count = 0;
  private hovered = false;
  private inView = false;
  /**
   * Whether it was playing when the pointer went down: the focus that follows stops it before the
   * click arrives.
   */
  private pressedWhilePlaying?: boolean;
  private timer?: ReturnType<typeof setTimeout>;
  private observer?: IntersectionObserver;

  /** @param onAct what the visitor did: chose an item by hand, let it play, stopped it */
  constructor(
    private readonly host: RotationHost,
    private readonly onAct: (act: RotationAct) => void,
  ) {
    host.addController(this);
  }

  /** Plays from the start, unless the visitor wants less motion. */
  set autoplay(wanted: boolean) {
    this.playing = wanted && !prefersReducedMotion();
  }

  hostConnected(): void {
    memberOf(document, 'addEventListener')('visibilitychange', this.arm);
    this.observer = new IntersectionObserver((entries) => {
      this.inView = !!entries.at(-1)?.isIntersecting;
      this.arm();
    });
    this.observer.observe(this.host);
  }

  hostUpdated(): void {
    this.arm();
  }

  hostDisconnected(): void {
    memberOf(document, 'removeEventListener')('visibilitychange', this.arm);
    this.observer?.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    // Taken out from under the pointer it hears nothing of its leaving.
    this.hovered = false;
  }

  /** The index of the current one of `count` items. */
  show(count: number): number {
    this.count = count;
    return (this.index = Math.min(this.index, count - 1));
  }

  readonly onEnter = ({pointerType}: PointerEvent) => {
    // A finger hovers over nothing.
    this.hovered = pointerType !== 'touch';
    this.arm();
  };

  readonly onLeave = () => {
    this.hovered = false;
    this.arm();
  };

  readonly onFocus = () => {
    if (!this.playing) return;
    this.playing = false;
    this.onAct('paused');
    this.host.requestUpdate();
  };

  readonly onPress = () => {
    this.pressedWhilePlaying = this.playing;
  };

  readonly onToggle = ({detail}: MouseEvent) => {
    // A click without a count is the keyboard's: what the pointer pressed and let go elsewhere is
    // none of its business.
    this.playing = !((detail ? this.pressedWhilePlaying : undefined) ?? this.playing);
    this.pressedWhilePlaying = undefined;
    // Who asks for it with the pointer over the items means it.
    this.hovered = false;
    this.onAct(this.playing ? 'playing' : 'paused');
    this.host.requestUpdate();
  };

  readonly onPrevious = () => this.move(-1);
  readonly onNext = () => this.move(1);

  /** By hand: rotation ends, so that the item stays and is announced. */
  private move(by: number): void {
    this.playing = false;
    this.onAct('item');
    this.go(by);
  }

  private go(by: number): void {
    this.index = (this.index + by + this.count) % this.count;
    this.host.requestUpdate();
  }

  /** One timer at most, and only while something may move. */
  private readonly arm = () => {
    const moves =
      this.playing &&
      !this.hovered &&
      this.inView &&
      this.count > 1 &&
      memberOf(document, 'visibilityState') === 'visible';
    if (moves === (this.timer !== undefined)) return;
    clearTimeout(this.timer);
    this.timer = moves
      ? setTimeout(
          () => {
            this.timer = undefined;
            this.go(1);
          },
          Math.min(this.seconds * 1000, LONGEST_MS),
        )
      : undefined;
  };
}
