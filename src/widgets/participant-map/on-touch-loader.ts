import {nothing, type LitElement} from 'lit';
import type {MapModel} from './map-model.js';
import type {OnTouch, OnTouchContext, OnTouchParts} from './on-touch.js';

/** The parts while the code is on its way. */
const NO_PARTS: OnTouchParts = {
  card: nothing,
  help: nothing,
  scale: nothing,
  hint: nothing,
  tooltip: nothing,
  near: nothing,
  isNearOpen: false,
};

/** Loads what waits until somebody turns to list or map: at the first touch, look or key. */
export class OnTouchLoader {
  /** Undefined until it has come. */
  loaded?: OnTouch;
  isTouched = false;
  private loading?: Promise<OnTouch | undefined> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly context: OnTouchContext,
  ) {}

  /** Says that the visitor has turned to list or map. */
  readonly touch = (): void => {
    if (!this.isTouched) this.host.requestUpdate();
    this.isTouched = true;
    void this.load();
  };

  /** What the visitor does that the loaded code answers. */
  readonly handlers = {
    onPan: async (xPx: number, yPx: number): Promise<void> => (await this.load())?.pan(xPx, yPx),
    onEnter: async (): Promise<void> => (await this.load())?.openOnly(),
    onNear: async (): Promise<void> => (await this.load())?.near.toggle(),
    onHelp: async (): Promise<void> => {
      const onTouch = await this.load();
      await this.host.updateComplete;
      onTouch?.showHelp();
    },
  };

  /** Returns what the loaded code adds to the element's template. */
  parts(model: MapModel): OnTouchParts {
    return this.loaded?.parts(model) ?? NO_PARTS;
  }

  load(): Promise<OnTouch | undefined> {
    return (this.loading ??= import('./on-touch.js')
      .then(({OnTouch}) => {
        this.loaded = new OnTouch(this.context);
        this.host.requestUpdate();
        return this.loaded;
      })
      .catch((error: unknown) => {
        console.warn('alliance-widgets: help and downloads could not be loaded', error);
        this.loading = undefined;
        return undefined;
      }));
  }
}
