import type {LitElement, ReactiveController} from 'lit';

/**
 * Writes the attribute `type`, not while the element holds the focus: Firefox makes all of an
 * element anew whose `type` changes, and a screen reader inside of it begins again.
 */
export class TypeAttribute implements ReactiveController {
  constructor(private readonly host: LitElement & {readonly type: string}) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusout', this.onFocusOut);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusout', this.onFocusOut);
  }

  hostUpdated(): void {
    this.reflect();
  }

  private reflect(): void {
    const {host} = this;
    if (host.shadowRoot?.activeElement || (host.getAttribute('type') ?? '') === host.type) return;
    if (host.type) host.setAttribute('type', host.type);
    else host.removeAttribute('type');
  }

  /** By the next frame the focus is where it goes. */
  private readonly onFocusOut = () => {
    requestAnimationFrame(() => {
      this.reflect();
    });
  };
}
