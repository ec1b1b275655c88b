/** The document of a public page: head, header, what it says, how to embed it, foot. Pure. */
import {escape, indent} from '../../../embed/children/html.js';
import {frameHeightsPx} from '../../../embed/frame-size.js';
import {directionOf} from '../../../locale/language.js';
import {embedSection} from './embed-section.js';
import type {PageBody} from './page-body.js';
import type {PageContext} from './page-context.js';
import {siteFooter} from './site-footer.js';
import {siteHeader} from './site-header.js';

/**
 * Returns the document of a page. Its source has the order in which it is seen.
 * @param head the lines of its head
 * @param isStart it is the start page
 */
export function pageDocument(
  context: PageContext,
  body: PageBody,
  head: readonly string[],
  isStart = false,
): string {
  const {feed, shown} = context;
  const {lang} = feed;
  const code = body.hasOwnCode || isStart ? '' : embedSection(context);
  const hasCode = code !== '' || body.main.includes('id="embed"');
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}" data-alliance="off">
<head>
${indent(head.join('\n'))}
</head>
<body class="${isStart ? 'start' : shown.widget}">
${siteHeader(context, isStart)}
  <main id="content" data-height="${frameHeightsPx[shown.widget]}">
${top(body, context)}
${body.main}
${code}
${body.isSplit ? '</div>\n' : ''}  </main>
${siteFooter(context, hasCode)}
</body>
</html>
`.replace(/\n\n+/g, '\n');
}

/** The way here, the heading, the lead. */
function top({title, titleLang, path = [], lead, isSplit}: PageBody, {words}: PageContext): string {
  const steps = path.map(
    ({text, href}) => `<li><a href="${escape(href)}">${escape(text)}</a></li>`,
  );
  return `${steps.length ? `<nav class="path" aria-label="${escape(words.path)}"><ol>${steps.join('')}</ol></nav>\n` : ''}${isSplit ? '<div class="split">\n' : ''}<h1${titleLang ? ` lang="${escape(titleLang)}"` : ''}>${escape(title)}</h1>
${lead ? `<p class="lead">${lead}</p>` : ''}`;
}
