/** The foot of every public page: where its content is from, what one may do with it. Pure. */
import {escape, linkTo, phrase} from '../../../embed/children/html.js';
import {localeOf, pick} from '../../../embed/children/source.js';
import {resolveLink} from '../../../feed/select-feed.js';
import {formatDate, formatDated} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {
  calendarFileName,
  PARTICIPANTS_CSV_FILE,
  PARTICIPANTS_FILE,
  rssFileName,
} from '../../feed/file-names.js';
import {feedHref, pageHref, startHref, type PageContext} from './page-context.js';
import {listedSentence} from './phrases.js';

/** Returns the foot of a page. @param hasCode the page has a part that says how to embed it */
export function siteFooter(context: PageContext, hasCode: boolean): string {
  const {feed, words} = context;
  const auspices = pick(feed.manifest.about?.auspices, feed);
  return `  <footer>
    <div class="columns">
      <section class="sources">
        <h2>${escape(words.aboutInformation)}</h2>
${information(context)}
      </section>
      <nav aria-labelledby="use">
        <h2 id="use">${escape(words.use)}</h2>
        <ul>${useLinks(context, hasCode)}</ul>
      </nav>
      <nav aria-labelledby="site">
        <h2 id="site">${escape(words.thisSite)}</h2>
        <ul>${siteLinks(context)}</ul>
      </nav>
    </div>
${auspices ? `    <p class="auspices">${phrase(auspices, feed.lang)}</p>\n` : ''}  </footer>`;
}

/** How far the list is, the days, the sources, the note on words. */
function information(context: PageContext): string {
  const {feed, words} = context;
  const {manifest, lang} = feed;
  const locale = localeOf(feed, 'map');
  const {asOf} = manifest.sets['participants'] ?? {};
  const day = manifest.updated.slice(0, 10);
  const dates = [
    `${listedSentence(feed)}.`,
    ...(asOf ? [formatDated(locale, words.asOf, asOf)] : []),
    ...(day ? [formatMessage(words.content, {date: formatDate(locale, day)})] : []),
    ...(manifest.sample ? [`${feed.words.common.sample}.`] : []),
  ].join(' ');
  const sources = (manifest.attribution ?? []).flatMap(({text, url}) => {
    const own = pick(text, feed);
    if (!own) return [];
    const code = phrase({...own, text: own.text.replace(/\.$/, '')}, lang);
    const href = resolveLink(url);
    return [`${href ? `<a href="${escape(href)}">${code}</a>` : code}.`];
  });
  const hasNote = manifest.terminology !== undefined;
  return [
    `<p>${escape(dates)}</p>`,
    ...(sources.length ? [`<p>${sources.join(' ')}</p>`] : []),
    ...(hasNote
      ? [`<p>${link(`${pageHref(context, 'about')}#words`, feed.words.common.terminology)}</p>`]
      : []),
  ]
    .map((line) => `        ${line}`)
    .join('\n');
}

function useLinks(context: PageContext, hasCode: boolean): string {
  const {feed, words} = context;
  const {requested, manifest} = feed;
  return list([
    ...(hasCode ? [link('#embed', words.embedThis)] : []),
    link(feedHref(PARTICIPANTS_CSV_FILE), words.csv),
    link(feedHref(PARTICIPANTS_FILE), words.geojson),
    ...(manifest.news?.[requested]
      ? [
          link(feedHref(rssFileName(requested)), words.rss),
          link(feedHref(calendarFileName(requested)), words.calendar),
        ]
      : []),
    link(pageHref(context, 'participant-badge'), words.badges),
  ]);
}

function siteLinks(context: PageContext): string {
  const {feed, site, words} = context;
  const home = pick(feed.manifest.home, feed);
  return list([
    link(startHref(site, feed.requested), words.start),
    link(pageHref(context, 'follow-links'), feed.words.follow.title),
    ...(home ? [linkTo(home.text, feed.words.common.website)] : []),
  ]);
}

const link = (href: string, text: string): string => `<a href="${href}">${escape(text)}</a>`;
const list = (items: readonly string[]): string => items.map((item) => `<li>${item}</li>`).join('');
