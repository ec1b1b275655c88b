/** The pages of the text about the Alliance, of joining, of following, and of all badges. Pure. */
import {escape, phrase} from '../../../embed/children/html.js';
import {pick} from '../../../embed/children/source.js';
import type {JoinOffer} from '../../../feed/feed.js';
import {findJoinOffer} from '../../../feed/select-feed.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {countryName, countryNotes, nameHtml} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';

/** Returns the page about the Alliance. @param element the text, whole */
export function aboutPage({feed, shown, words}: PageContext, element: string): PageBody {
  const short = pick(feed.manifest.about?.short, feed)?.text;
  return {
    title: titleOf(shown, feed),
    description: short ?? words.aboutDescription,
    main: `<div class="measure">${element}</div>`,
  };
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
    ...(text && {lead: phrase(text, feed.lang)}),
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

/** Returns the page that leads to each participant's badge. @param element the Alliance's own */
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
    main: `${list ? `<div class="directory">${list}</div>\n` : ''}<div class="measure">${element}</div>
${countryNotes([...index.countries.keys()], feed)}`,
  };
}
