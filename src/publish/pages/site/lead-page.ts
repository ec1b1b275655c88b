/** The first page of the site, which leads on to the public pages. Pure. */
import {escape} from '../../../embed/children/html.js';
import {directionOf, pickText} from '../../../locale/language.js';
import {formatMessage} from '../../../locale/message.js';
import {pageWords} from '../../../locale/page-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {placePage} from '../layout/page-context.js';
import {firstLines} from '../page-head.js';
import {OWN_PAGE} from './own-file.js';

/**
 * Returns the page, without style or script: whoever opens the site's address is led on at once.
 */
export function leadPage(feed: ReadFeed): string {
  const {text = '', lang = feed.lang} = pickText(feed.manifest.name, feed.requested) ?? {};
  const words = pageWords(feed.lang);
  const description = formatMessage(words.description, {name: text});
  const [charset, ...lines] = firstLines({title: text, description}, feed);
  const html = `<!doctype html>
<html lang="${feed.lang}" dir="${directionOf(feed.lang)}" data-alliance="off">
<head>
  ${[charset, '<meta http-equiv="refresh" content="0; url=w/">', OWN_PAGE, ...lines].join('\n  ')}
</head>
<body>
  <main>
    <h1${lang === feed.lang ? '' : ` lang="${lang}"`}>${escape(text)}</h1>
    <p><a href="w/">${escape(words.all)}</a></p>
  </main>
</body>
</html>
`;
  return placePage(html, '').replaceAll('../w/', 'w/');
}
