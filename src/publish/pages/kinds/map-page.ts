/** The map of all participants, and the same map with a town's own place marked. Pure. */
import {escape, formatParts} from '../../../embed/children/html.js';
import type {Participant} from '../../../feed/feed.js';
import {formatMessage} from '../../../locale/message.js';
import {PARTICIPANTS_CSV_FILE} from '../../feed/file-names.js';
import {feedHref, pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {countryName, listedSentence, nameOf, totalSentence} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';

/** Returns the page of the map. @param element the map, with its content */
export function mapPage(context: PageContext, element: string): PageBody {
  const {feed, index, shown, words} = context;
  const lead = formatMessage(words.mapLead, {
    sentence: totalSentence(feed),
    listed: listedSentence(feed),
  });
  const participant = index.active.get(shown.key ?? '');
  return {
    title: titleOf(shown, feed),
    description: participant
      ? `${formatMessage(words.onMapDescription, {name: nameOf(participant, feed)})} ${lead}`
      : `${lead} ${words.mapDescription}`,
    ...(participant && {
      path: [
        {text: words.map, href: pageHref(context, 'participant-map')},
        {
          text: countryName(participant.country, feed),
          href: pageHref(context, 'participant-map', participant.country.toLowerCase()),
        },
        {
          text: nameOf(participant, feed),
          href: pageHref(context, 'participant-badge', participant.id),
        },
      ],
    }),
    lead: escape(lead),
    main: `<div class="whole-map">${element}</div>
${waysOn(participant, context)}`,
  };
}

/** The ways on from the map. */
function waysOn(participant: Participant | undefined, context: PageContext): string {
  const {feed, words} = context;
  const join = `<a href="${pageHref(context, 'join-button')}">${escape(titleOf({widget: 'join-button'}, feed))}</a>`;
  const links = [
    ...(participant
      ? [
          `<a href="${pageHref(context, 'participant-badge', participant.id)}">${escape(formatMessage(words.toParticipant, {name: nameOf(participant, feed)}))}</a>`,
          `<a href="${pageHref(context, 'participant-map')}">${escape(words.toMap)}</a>`,
        ]
      : []),
    `<a href="${feedHref(PARTICIPANTS_CSV_FILE)}">${escape(words.tableLink)}</a>`,
    formatParts(words.missing, {join}),
  ];
  return `<ul class="links">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
}
