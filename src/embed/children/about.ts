/** What the text about the Alliance says without script. Pure. */
import {paragraphs, phrase} from './html.js';
import {pick, type Attributes, type SnippetSource} from './source.js';

/** Returns the children of the text about the Alliance: its paragraphs and the terminology note. */
export function aboutChildren(source: SnippetSource, {length, note}: Attributes): string {
  const {
    manifest: {about, terminology},
    lang,
  } = source;
  const blocks = [
    pick(length === 'full' ? about?.full : about?.short, source),
    pick(about?.auspices, source),
  ].flatMap((text) => paragraphs(text, lang));
  const title = pick(terminology?.title, source);
  const text = paragraphs(pick(terminology?.text, source), lang);
  if (title && note === 'inline')
    blocks.push(`<p><strong>${phrase(title, lang)}</strong></p>`, ...text);
  else if (title && note !== 'none')
    blocks.push(`<details><summary>${phrase(title, lang)}</summary>`, ...text, '</details>');
  return blocks.join('\n');
}
