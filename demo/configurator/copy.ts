/** Copying, and saying so. */
import {say} from './element.js';
import type {Words} from './words.js';

const SAID_MS = 6000;

/** What is copied: text, and what an editor of formatted text takes. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Copies; returns whether the browser let it. */
export async function copyToClipboard({text, html}: Copied): Promise<boolean> {
  // Only an encrypted page has a clipboard.
  const clipboard = navigator.clipboard as Partial<Clipboard> | undefined;
  try {
    if (html !== undefined && clipboard?.write && typeof ClipboardItem === 'function') {
      const blob = (type: string, content: string) => new Blob([content], {type});
      await clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', text),
          'text/html': blob('text/html', html),
        }),
      ]);
      return true;
    }
    if (!clipboard?.writeText) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export interface CopyButton {
  readonly button: HTMLButtonElement;
  /** The line that is read out. */
  readonly said: Element;
  readonly own: Words;
  readonly what: () => Copied;
  /** What is said beside "Copied". */
  readonly next?: string;
}

/** Makes a button copy. It says "Copied" for a while, and then its name again. */
export function makeCopy({button, said, own, what, next = ''}: CopyButton): void {
  const name = button.textContent;
  let saying: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    void copyToClipboard(what()).then((isCopied) => {
      button.textContent = isCopied ? own.copied : name;
      button.classList.toggle('copied', isCopied);
      said.textContent = '';
      say(said, isCopied ? `${own.copied}. ${next}`.trim() : own.notCopied);
      clearTimeout(saying);
      saying = setTimeout(() => {
        button.textContent = name;
        button.classList.remove('copied');
        said.textContent = '';
      }, SAID_MS);
    });
  });
}
