import {LitElement, type PropertyValues} from 'lit';
import {warnOnce} from '../../store/page.js';
import {adoptStyles} from './adopt-styles.js';
import {findObstacle} from './states/obstacle.js';
import {stateStyles} from './states/state.styles.js';
import {whenParsed} from './when-parsed.js';

/**
 * An element on a stranger's page: a parser may still be inside it, a server may have written its
 * root, the page may not let it run, and a translator may change its text.
 */
export abstract class GuestElement extends LitElement {
  /** Why the element does not run on this page. */
  protected obstacle?: string | undefined;

  /**
   * At once, or when the parser has left the element: the root may be a server's.
   * Where the page does not let it run, the element never begins, and its children stay.
   */
  override connectedCallback(): void {
    this.obstacle = findObstacle();
    if (this.obstacle) {
      warnOnce(`${this.obstacle}; what is inside <${this.localName}> stays`);
      return;
    }
    const parsed = whenParsed(this);
    if (parsed)
      void parsed.then(() => {
        if (this.isConnected && !this.hasUpdated) super.connectedCallback();
      });
    else super.connectedCallback();
  }

  override disconnectedCallback(): void {
    if (!this.obstacle) super.disconnectedCallback();
  }

  /** What a server put into the root stays behind a mark, before which Lit renders. */
  protected override createRenderRoot(): ShadowRoot {
    this.shadowRoot?.prepend('');
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.renderOptions.renderBefore = root.firstChild;
    adoptStyles(root, ...(this.constructor as typeof GuestElement).elementStyles, stateStyles);
    return root;
  }

  /** Whether what a server wrote is still shown. */
  protected get showsServed(): boolean {
    return !!this.renderOptions.renderBefore?.nextSibling;
  }

  protected removeServed(): void {
    const {renderBefore: mark} = this.renderOptions;
    while (mark?.nextSibling) mark.nextSibling.remove();
  }

  /**
   * A rule for what is empty (`:empty {display: none}`) is not meant for what has its content in a
   * shadow root.
   */
  protected override firstUpdated(_changed: PropertyValues): void {
    if (!this.firstChild && getComputedStyle(this).display === 'none') this.append(' ');
  }

  /**
   * A page translator puts `<font>` elements in the place of text nodes, and Lit goes on writing
   * into the nodes that it knows the places of: what it finds there must be text again.
   */
  protected override update(changed: PropertyValues): void {
    for (const font of this.renderRoot.querySelectorAll<HTMLElement>('font'))
      font.replaceWith(font.textContent);
    super.update(changed);
  }
}
