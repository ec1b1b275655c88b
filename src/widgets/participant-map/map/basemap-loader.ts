import {basemapOf, type Basemap} from '../../../geo/basemap.js';

/** Loads the land: the overview at first, the detail once somebody comes near. */
export class BasemapLoader {
  basemap?: Basemap;
  /** Whether no land could be loaded. */
  failed = false;
  private asked?: 'overview' | 'detail' | undefined;

  /** @param onChange called when the land has come, or cannot be had */
  constructor(private readonly onChange: () => void) {}

  async load(scale: 'overview' | 'detail'): Promise<void> {
    if (this.asked === scale || this.asked === 'detail') return;
    this.asked = scale;
    try {
      const {default: json} =
        scale === 'detail'
          ? await import('../../../../data/geo/coe-basemap-detail.json')
          : await import('../../../../data/geo/coe-basemap-overview.json');
      // The overview may come after the detail.
      if (scale === this.asked || !this.basemap) this.basemap = basemapOf(json);
      this.failed = false;
    } catch (error) {
      // The overview is good enough; without any land the list stays.
      if (!this.basemap) {
        this.failed = true;
        this.asked = undefined;
      }
      console.warn('alliance-widgets: the basemap could not be loaded', error);
    }
    this.onChange();
  }
}
