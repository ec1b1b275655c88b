import type {ReactiveController} from 'lit';
import type {MapHost} from '../map-list.js';
import type {MapController} from './map-controller.js';

/** Gives the printer the whole map, wherever the visitor has moved it. */
export class PrintView implements ReactiveController {
  private takeBack?: (() => void) | undefined;

  constructor(
    host: MapHost,
    private readonly map: MapController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.begin);
    addEventListener('afterprint', this.end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.begin);
    removeEventListener('afterprint', this.end);
  }

  private readonly begin = () => {
    this.takeBack ??= this.map.showWhole();
  };

  private readonly end = () => {
    this.takeBack?.();
    this.takeBack = undefined;
  };
}
