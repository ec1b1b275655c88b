/** A country's page: its participants, their map, news and figures. Pure. */
import {escape} from '../../../embed/children/html.js';
import {localeOf} from '../../../embed/children/source.js';
import {participantTypes, type Participant} from '../../../feed/feed.js';
import {formatList} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {embedSection} from '../layout/embed-section.js';
import {nameType} from '../../../locale/participant-words.js';
import {newsRows} from '../layout/news-rows.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {
  counted,
  countryName,
  countryNotes,
  countrySentence,
  cutText,
  isComplete,
  nameHtml,
  nameOf,
  placesOf,
  plural,
} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';
import {countryMap} from './map-parts.js';

/** So many news of a country are seen at once. */
const NEWS_SHOWN = 5;
/** Lists up to this length stand beside the map. */
const BESIDE = 14;
/** What a description names. */
const NAMES_LENGTH = 90;

/**
 * Returns a country's page.
 * @param element its map with its list, where participants have no pages
 */
export function countryPage(context: PageContext, element: string): PageBody {
  const {feed, index, shown, words} = context;
  const code = (shown.key ?? '').toUpperCase();
  const participants = index.countries.get(code) ?? [];
  const status = countrySentence(code, context);
  const names = formatList(
    localeOf(feed, 'map'),
    participants.slice(0, 8).map((participant) => nameOf(participant, feed)),
  );
  const isListed = participants.every(({id}) => index.hasParticipantPage(id));
  return {
    title: titleOf(shown, feed),
    description: `${formatMessage(words.countryNames, {status, names: cutText(names, NAMES_LENGTH)})} ${words.countryDescription}`,
    hasOwnCode: true,
    path: [{text: words.map, href: pageHref(context, 'participant-map')}],
    lead: `${escape(status)}.${isComplete(feed) ? '' : ` ${escape(incomplete(context))}`}`,
    main: [
      isListed
        ? `<div class="${participants.length <= BESIDE ? 'beside' : 'stacked'}">
${placeList(participants, context)}
${countryMap(code, undefined, context)}
</div>`
        : `<div class="whole-map">${element}</div>`,
      newsOf(code, context),
      `<div class="halves">
<section><h2>${escape(formatMessage(words.figuresFor, placesOf(code, feed)))}</h2>
${countryFigures(code, context)}
<p><a href="${pageHref(context, 'country-counter')}">${escape(words.allFigures)}</a></p></section>
${embedSection(context)}
</div>`,
      countryNotes([code], feed),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Returns "The list is being completed: 13 of 130 so far." */
export function incomplete({feed}: PageContext): string {
  const {listed = 0, count = 0} = feed.manifest.sets['participants'] ?? {};
  return formatMessage(feed.words.map.incomplete, {
    listed: counted(listed, feed),
    count: counted(count, feed),
  });
}

/** Returns participants as a list of links to their pages, each with what it is. */
export function placeList(participants: readonly Participant[], context: PageContext): string {
  const {feed, words} = context;
  const title = isComplete(feed) ? words.participants : words.participantsListed;
  const items = participants.map((participant) => {
    const {id, local} = participant;
    const kind = nameType(localeOf(feed, 'map'), participant);
    const other =
      local && local.name !== nameOf(participant, feed)
        ? ` <span class="local" lang="${escape(local.lang)}">${escape(local.name)}</span>`
        : '';
    return `<li><a href="${pageHref(context, 'participant-badge', id)}">${nameHtml(participant, feed)}</a>${other}<span class="kind">${escape(kind)}</span></li>`;
  });
  return `<section class="places"><h2>${escape(title)} <span class="count">${counted(participants.length, feed)}</span></h2>
<ul>${items.join('\n')}</ul></section>`;
}

function newsOf(code: string, context: PageContext): string {
  const {feed, index, words} = context;
  const items = index.newsIn.get(code) ?? [];
  if (!items.length) return '';
  const country = placesOf(code, feed);
  const rest = items.slice(NEWS_SHOWN);
  return `<section><h2>${escape(formatMessage(words.newsIn, country))}</h2>
${newsRows(items.slice(0, NEWS_SHOWN), context, 3)}
${rest.length ? `<details class="more"><summary>${escape(plural(words.allNewsIn, items.length, feed, country))}</summary>\n${newsRows(rest, context, 3)}\n</details>` : ''}</section>`;
}

/** Returns the figures of a country as a table: how many, of which types, since when. */
export function countryFigures(code: string, context: PageContext): string {
  const {feed, index, words} = context;
  const participants = index.countries.get(code) ?? [];
  const listed = isComplete(feed) ? words.participants : words.participantsListed;
  const types = participantTypes.flatMap((type) => {
    const n = participants.filter((one) => one.type === type).length;
    return n
      ? [[formatMessage(words.ofThese, {type: words.types[type]}), counted(n, feed)] as const]
      : [];
  });
  const years = participants.flatMap(({joined}) => joined?.slice(0, 4) ?? []).sort();
  const rows = [
    [listed, counted(participants.length, feed)] as const,
    ...(types.length > 1 || participants.length > 1 ? types : []),
    [words.growth, growthOf(years, context)] as const,
  ];
  const body = rows
    .map(
      ([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`,
    )
    .join('\n');
  const note = years.length
    ? plural(words.growthNote, years.length, feed, {count: counted(participants.length, feed)})
    : words.growthNone;
  return `<table class="figures"><caption class="visually-hidden">${escape(`${listed}: ${countryName(code, feed)}`)}</caption><tbody>
${body}
</tbody></table>
${participants.length ? `<p class="note">${escape(note)}</p>` : ''}`;
}

/** The number at the end of each year in which one joined. */
function growthOf(years: readonly string[], {feed, words}: PageContext): string {
  const steps = [...new Set(years)].map((year) =>
    formatMessage(words.growthKnown, {
      year,
      n: counted(years.filter((other) => other <= year).length, feed),
    }),
  );
  return steps.join(' · ') || words.growthUnknown;
}
