import type {LitElement, ReactiveController} from 'lit';

type Landmark = 'search' | 'map';

/** Maps on this page, in the order in which they came. */
const maps: LandmarkLabels[] = [];

/**
 * Names the landmarks. Several maps of one filter and language on a page are counted, for landmarks
 * must have names of their own. One that holds the focus keeps its name until the focus leaves it:
 * Firefox else drops what is said meanwhile.
 */
export class LandmarkLabels implements ReactiveController {
  /** Part → label. */
  private labels = new Map<Landmark, string>();
  private labelsBefore = this.labels;
  private before = '';
  /** Whether a landmark bears a name that is no longer the one it ought to. */
  private isLate = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    maps.push(this);
    this.host.addEventListener('focusout', this.onFocusOut);
  }

  hostUpdate(): void {
    this.labelsBefore = this.labels;
    this.labels = new Map();
    this.isLate = false;
  }

  hostDisconnected(): void {
    maps.splice(maps.indexOf(this), 1);
    this.host.removeEventListener('focusout', this.onFocusOut);
    for (const {host} of maps) host.requestUpdate();
  }

  /** Another's name may depend on what changed here. */
  hostUpdated(): void {
    const now = [...this.labels.values()].join('|');
    if (now === this.before) return;
    this.before = now;
    for (const other of maps) if (other !== this) other.host.requestUpdate();
  }

  /** Returns both labels, each with a number where an earlier map bears the same. */
  unique({search, map}: Readonly<Record<Landmark, string>>): Record<Landmark, string> {
    return {search: this.uniqueLabel('search', search), map: this.uniqueLabel('map', map)};
  }

  /** Returns the label of a part, with a number where an earlier map bears the same. */
  private uniqueLabel(part: Landmark, wanted: string): string {
    const holdsFocus = !!this.host.shadowRoot?.activeElement?.closest(`[part="${part}"]`);
    const label = (holdsFocus && this.labelsBefore.get(part)) || wanted;
    this.isLate ||= label !== wanted;
    this.labels.set(part, label);
    const earlier = maps
      .slice(0, Math.max(0, maps.indexOf(this)))
      .filter(({labels}) => labels.get(part) === label).length;
    return earlier ? `${label} (${earlier + 1})` : label;
  }

  /** By the next frame the focus is where it goes. */
  private readonly onFocusOut = () => {
    if (this.isLate)
      requestAnimationFrame(() => {
        this.host.requestUpdate();
      });
  };
}
