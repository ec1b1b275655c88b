/** The pages of the text about the Alliance, of joining, of following, and of all badges. Pure. */
import {escape, linkAround, paragraphs, phrase} from '../../../embed/children/html.js';
import {localeOf, pick} from '../../../embed/children/source.js';
import type {JoinOffer} from '../../../feed/feed.js';
import {findJoinOffer, resolveLink} from '../../../feed/select-feed.js';
import {formatDated} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {countryName, countryNotes, nameHtml} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';
import {hostOf} from './participant-page.js';

/** Returns the page about the Alliance. @param element the text, whole, without the note on words */
export function aboutPage({feed, shown, words}: PageContext, element: string): PageBody {
  const short = pick(feed.manifest.about?.short, feed)?.text;
  return {
    title: titleOf(shown, feed),
    description: short ?? words.aboutDescription,
    main: `<div class="measure">${element}</div>\n${noteOnWords(feed)}`,
  };
}

/** The note on "Roma and Travellers", to which the foot of every page leads. */
function noteOnWords(feed: ReadFeed): string {
  const {terminology} = feed.manifest;
  const text = pick(terminology?.text, feed);
  if (!terminology || !text) return '';
  const href = resolveLink(terminology.source);
  const source =
    href &&
    linkAround(href, escape(formatMessage(feed.words.about.moreOnWords, {site: hostOf(href)})));
  const updated =
    terminology.updated &&
    escape(formatDated(localeOf(feed, 'about'), feed.words.about.updated, terminology.updated));
  return `<section id="words" class="measure"><h2>${escape(feed.words.common.terminology)}</h2>
${paragraphs(text, feed.lang).join('\n')}
<p class="note">${[source, updated].filter(Boolean).join(' · ')}</p></section>`;
}

/** Returns the page of the Alliance's channels. @param element their links */
export const followPage = ({feed, shown, words}: PageContext, element: string): PageBody => ({
  title: titleOf(shown, feed),
  description: words.followDescription,
  lead: escape(words.followDescription),
  main: `<div class="measure">${element}</div>`,
});

/** Returns the page of an offer to join. @param element its button */
export function joinPage(context: PageContext, element: string): PageBody {
  const {feed, shown, words} = context;
  const audience = shown.key === 'ngo' ? 'ngo' : 'authority';
  const offer = findJoinOffer(feed.manifest, audience);
  const label = pick(offer?.label, feed);
  const text = pick(offer?.text, feed);
  const others = (feed.manifest.join ?? []).filter((other) => other.for !== audience);
  return {
    title: label?.text ?? titleOf(shown, feed),
    titleLang: label && label.lang !== feed.lang ? label.lang : undefined,
    description: text?.text ?? words.joinDescription,
    main: [
      `<div class="measure">${element}</div>`,
      ...(others.length
        ? [
            `<section><h2>${escape(words.joinOther)}</h2><ul class="links">${others.map((other) => otherOffer(other, context)).join('')}</ul></section>`,
          ]
        : []),
    ].join('\n'),
  };
}

function otherOffer(offer: JoinOffer, context: PageContext): string {
  const {feed} = context;
  const label = pick(offer.label, feed);
  return label
    ? `<li><a href="${pageHref(context, 'join-button', offer.for)}">${phrase(label, feed.lang)}</a></li>`
    : '';
}

/**
 * Returns the page that leads to each participant's badge.
 * @param element the Alliance's own, where there are too many to name
 */
export function badgesPage(context: PageContext, element: string): PageBody {
  const {feed, index, words} = context;
  const groups = [...index.countries].map(([code, participants]) => {
    const links = participants.flatMap((participant) =>
      index.hasParticipantPage(participant.id)
        ? [
            `<li><a href="${pageHref(context, 'participant-badge', participant.id)}">${nameHtml(participant, feed)}</a></li>`,
          ]
        : [],
    );
    return links.length
      ? `<section><h2>${escape(countryName(code, feed))}</h2><ul>${links.join('')}</ul></section>`
      : '';
  });
  const list = groups.join('');
  return {
    title: words.badgesTitle,
    description: words.badgesLead,
    ...(list && {lead: escape(words.badgesLead)}),
    hasOwnCode: list !== '',
    main: list
      ? `<div class="directory">${list}</div>\n${countryNotes([...index.countries.keys()], feed)}`
      : `<div class="measure">${element}</div>`,
  };
}
