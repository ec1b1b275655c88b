import {html, type TemplateResult} from 'lit';
import {type Locale, wordsOf} from '../../../locale/locale.js';
import {mapExtras} from '../../../locale/english.js';
import type {MapHost} from '../map-list.js';

/** Shows how list and map are used, by keys and by pointer. */
export class HelpDialog {
  constructor(private readonly host: MapHost) {}

  show(): void {
    const {dialog} = this;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    // Else the focus would go to its only button, at its end.
    dialog.querySelector<HTMLElement>('.heading')?.focus();
  }

  render(locale: Locale): TemplateResult {
    const {lang, dir} = locale;
    const words = wordsOf(locale, 'mapExtras', mapExtras);
    const rows = [
      [words.keyArrows, words.doArrows],
      [words.keyHomeEnd, words.doHomeEnd],
      [words.keyLetters, words.doLetters],
      [words.keyEnter, words.doEnter],
      [words.keyEscape, words.doEscape],
      ['+ −', words.doZoom],
      ['?', words.doHelp],
    ];
    return html`<dialog class="help" aria-labelledby="help-title" lang=${lang} dir=${dir}>
      <p class="heading" id="help-title" tabindex="-1">${words.helpTitle}</p>
      <dl>${rows.map(([key, act]) => html`<div><dt>${key}</dt><dd>${act}</dd></div>`)}</dl>
      <p>${words.pointer}</p>
      <button type="button" class="chip" @click=${() => {
        this.dialog?.close();
      }}>${words.close}</button>
    </dialog>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog');
  }
}
