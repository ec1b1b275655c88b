import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {Locale} from '../../../locale/locale.js';
import {joinTroubled, leaveTroubled, retryAll, speaksForPage} from './troubled.js';

interface NoticeHost extends ReactiveControllerHost, HTMLElement {
  refresh(): Promise<void>;
}

/** A ring with an exclamation mark. */
const sign = () =>
  html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8"/><path d="M10 5.5v5.5M10 14v.5"/></svg>`;

/**
 * Says that the content is old or cannot be had. The first element of a page says it in a sentence
 * with a button; the others, and all that are a line or part of one, have a small mark that says it
 * when pressed.
 */
export class Notice implements ReactiveController {
  private text = '';
  private brief = false;
  private isOpen = false;
  private isTrying = false;
  /** Ends every second text, so that a failure after another is a change, which is read out. */
  private mark = '';

  constructor(private readonly host: NoticeHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.say('', this.brief);
  }

  /**
   * Says `text` from now on; nothing where it is empty.
   * @param brief whether there is room for a mark alone
   */
  say(text: string, brief: boolean): void {
    const {host} = this;
    if (text === this.text && brief === this.brief) return;
    this.text = host.isConnected ? text : '';
    this.brief = brief;
    if (this.text)
      joinTroubled(host, {
        brief,
        retry: () => host.refresh().then(() => host.updateComplete),
        update: () => {
          host.requestUpdate();
        },
      });
    else {
      this.isOpen = false;
      leaveTroubled(host);
    }
  }

  /**
   * Renders the notice. Its live region stands empty before it says something: one that arrives
   * with its words is often not read out. No role: Orca says "statusbar" for one, and not the words.
   */
  render({lang, dir, common}: Locale, inline: boolean): TemplateResult {
    const {text} = this;
    const speaks = !text || speaksForPage(this.host);
    const isWhole = !!text && speaks && !this.brief;
    const look = isWhole ? 'whole' : inline ? 'inline' : 'beside';
    return html`<span part=${text ? 'status' : nothing} class=${text ? `notice ${look}` : nothing} lang=${lang} dir=${dir}>${isWhole ? sign() : nothing}<span class="status" aria-live=${speaks ? 'polite' : nothing} aria-atomic=${speaks ? 'true' : nothing}>${isWhole ? text + this.mark : text ? this.renderMark() : ''}</span>${
      isWhole
        ? html`<button class="try" type="button" aria-disabled=${this.isTrying} data-other=${this.isTrying ? common.tryAgain : common.loading} @click=${this.onTry}>${this.isTrying ? common.loading : common.tryAgain}</button>`
        : nothing
    }</span>`;
  }

  private renderMark(): TemplateResult {
    const {text, isOpen} = this;
    return html`<button class="alarm" type="button" title=${isOpen ? nothing : text} aria-expanded=${isOpen} @click=${this.onMark}>${sign()}<span class="visually-hidden">${text}</span></button>${isOpen ? html`<span class="words" aria-hidden="true">${text}</span>` : nothing}`;
  }

  private readonly onMark = () => {
    this.isOpen = !this.isOpen;
    this.host.requestUpdate();
  };

  private readonly onTry = async () => {
    const {host} = this;
    if (this.isTrying) return;
    const hadFocus = !!host.shadowRoot?.activeElement;
    this.isTrying = true;
    host.requestUpdate();
    await retryAll();
    this.isTrying = false;
    this.mark = this.mark ? '' : '\u00a0';
    host.requestUpdate();
    await host.updateComplete;
    if (hadFocus && !this.text) focusContent(host.shadowRoot);
  };
}

/** The button is gone, and the focus with it: the visitor goes on at what has come. */
function focusContent(root: ShadowRoot | null): void {
  const content = root?.querySelector<HTMLElement>('[part~="base"], .frame');
  if (!content || root?.activeElement) return;
  content.tabIndex = -1;
  content.focus({preventScroll: true});
}
