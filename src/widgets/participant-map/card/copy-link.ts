/** The button that copies a link to the map with this participant's card open. */
import {html, type TemplateResult} from 'lit';
import {formatMessage} from '../../../locale/message.js';
import {mapExtras} from '../../../locale/english.js';
import {wordsOf, type Locale} from '../../../locale/locale.js';
import {memberOf} from '../../../store/host-page.js';
import type {MapHost} from '../map-list.js';
import type {Place} from '../places/place.js';

/**
 * Returns the address that opens the map at a participant: of this page, or in a frame of the page
 * that the frame stands for.
 */
export function linkTo(id: string): string {
  const canonical =
    self === top
      ? undefined
      : memberOf(document, 'querySelector')<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${(canonical ?? location.href).replace(/#.*$/, '')}#alliance=${id}`;
}

/** Keeps what the last press of the button came to. */
export class CopyLink {
  private said?: {readonly id: string; readonly text: string};

  constructor(private readonly host: MapHost) {}

  render({id}: Place, locale: Locale): TemplateResult {
    const {copyLink} = wordsOf(locale, 'mapExtras', mapExtras);
    return html`<p class="copy"><button type="button" @click=${() => this.copy(id, locale)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7"></path></svg>${copyLink}</button>
      <span aria-live="polite">${this.said?.id === id ? this.said.text : ''}</span></p>`;
  }

  private async copy(id: string, locale: Locale): Promise<void> {
    const {linkCopied, linkShown} = wordsOf(locale, 'mapExtras', mapExtras);
    const address = linkTo(id);
    // Only an encrypted page has a clipboard, and a frame only where the page around allows it.
    const isCopied = await (navigator.clipboard as Clipboard | undefined)
      ?.writeText(address)
      .then(() => true)
      .catch(() => false);
    this.said = {id, text: isCopied ? linkCopied : formatMessage(linkShown, {address})};
    this.host.requestUpdate();
  }
}
