import type {LitElement} from 'lit';
import {LiveLine} from '../shared/live-line.js';
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
  readonly isQuirky: boolean;

  constructor(host: LitElement & {readonly type: string}) {
    new TypeAttribute(host);
    this.schedule = new RenderSchedule(host);
    this.labels = new LandmarkLabels(host);
    this.live = new LiveLine(host);
    ({isQuirky: this.isQuirky} = new ScrollWhenLow(host));
  }
}
