import type {GrowthHost} from './growth/growth-loader.js';
import {LiveLine} from '../shared/live-line.js';
import {PanelState} from './list/panel-state.js';
import {PlaceList} from './list/place-list.js';
import {FirstPicture} from './map/first-picture.js';
import {FullScreen} from './map/full-screen.js';
import type {MapController} from './map/map-controller.js';
import {homeKeyOf, type MapModel} from './map-model.js';
import {LandmarkLabels} from './landmark-labels.js';
import {RenderSchedule} from './render-schedule.js';
import {ScrollWhenLow} from './scroll-when-low.js';
import {TypeAttribute} from './type-attribute.js';

/**
 * Keeps what belongs to the whole element: when each part is drawn, how its landmarks are called,
 * what is said, and when it scrolls.
 */
export class LayoutController {
  readonly schedule: RenderSchedule;
  readonly labels: LandmarkLabels;
  readonly live: LiveLine;
  readonly panel: PanelState;
  readonly list: PlaceList;
  readonly fullScreen: FullScreen;
  readonly picture: FirstPicture;
  readonly isQuirky: boolean;
  /** What the first view was made for. */
  private homeKey: readonly string[] = ['', ''];

  constructor(host: GrowthHost & {readonly type: string}) {
    new TypeAttribute(host);
    this.schedule = new RenderSchedule(host);
    this.labels = new LandmarkLabels(host);
    this.live = new LiveLine(host);
    this.panel = new PanelState(host, this.live);
    this.list = new PlaceList(() => {
      host.requestUpdate();
    });
    this.fullScreen = new FullScreen(host);
    this.picture = new FirstPicture(host);
    ({isQuirky: this.isQuirky} = new ScrollWhenLow(host));
  }

  /**
   * Follows what has been drawn. The land comes late, and of thousands the places: a map that was
   * moved by then stays.
   */
  follow(model: MapModel, map: MapController): void {
    this.picture.giveWay();
    const before = this.homeKey;
    this.homeKey = homeKeyOf(model);
    const isSame = this.homeKey.join() === before.join();
    if (this.homeKey[0] !== before[0] || (map.atHome && !isSame)) map.goHome();
  }
}
