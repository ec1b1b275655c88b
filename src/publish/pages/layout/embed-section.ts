/** How a page comes onto another site: its address, and the code of its frame. Pure. */
import {escape} from '../../../embed/children/html.js';
import {frameCode} from '../../../embed/snippet-forms.js';
import {keyedAttributes, titleOf} from '../page-subject.js';
import {addressOf, filed, type PageContext} from './page-context.js';

/** Returns the part of a page that says how to embed it; empty without a public address. */
export function embedSection(context: PageContext): string {
  const {words, site} = context;
  if (!site.site) return '';
  return `<section id="embed" class="embed">
  <h2>${escape(words.embedTitle)}</h2>
${embedCode(context)}
</section>`;
}

/** Returns the address and the code, without a heading; empty without a public address. */
export function embedCode({feed, shown, site, words}: PageContext): string {
  if (!site.site) return '';
  const [first = feed.requested] = site.languages;
  const address = addressOf(filed(shown, site, feed.requested), site.site);
  const code = frameCode(
    shown.widget,
    {...keyedAttributes(shown), lang: feed.requested},
    {site: site.site, first, lang: feed.requested, title: titleOf(shown, feed)},
  );
  return `  <p>${escape(words.embedHelp)}</p>
  <p class="address"><span class="visually-hidden">${escape(words.address)} </span><a href="${escape(address)}">${escape(address)}</a></p>
  <details><summary>${escape(words.embedCode)}</summary><pre tabindex="0"><code>${escape(code)}</code></pre></details>`;
}
