/** Finds the words that a page says in place of ours. */
import type {FlatMessages} from '../../locale/message.js';
import {canonicalTag, matchLanguage} from '../../locale/language.js';
import {memberOf} from '../../store/host-page.js';
import {warnOnce} from '../../store/page.js';

const BLOCK = 'script[type="application/json"][data-alliance-words]';

interface Block {
  /** The language that the words are of; those of any where the block does not say. */
  readonly lang: string | undefined;
  readonly words: FlatMessages;
}

/** Returns the page's blocks, then those in the element, which win. */
export function readBlocks(host: HTMLElement): Block[] {
  const scripts = [
    ...[...memberOf(document, 'querySelectorAll')<HTMLElement>(BLOCK)].filter(
      (script) => !/^alliance-/.test(script.parentElement?.localName ?? ''),
    ),
    ...[...host.children].filter((child): child is HTMLElement => child.matches(BLOCK)),
  ];
  return scripts.flatMap((script) => {
    const words = parse(script.textContent);
    return words ? [{lang: canonicalTag(script.getAttribute('lang')), words}] : [];
  });
}

/** Returns the words of all blocks that are of this language, or of any. */
export const wordsFor = (lang: string, blocks: readonly Block[]): FlatMessages =>
  Object.assign(
    {},
    ...blocks
      .filter((block) => !block.lang || matchLanguage(lang, [block.lang]) !== undefined)
      .map(({words}) => words),
  ) as FlatMessages;

function parse(text: string): FlatMessages | undefined {
  try {
    const words: unknown = JSON.parse(text);
    if (typeof words === 'object' && words !== null && !Array.isArray(words))
      return words as FlatMessages;
  } catch {
    // Said below.
  }
  warnOnce('<script data-alliance-words> holds no JSON object: our own words are shown');
  return undefined;
}
