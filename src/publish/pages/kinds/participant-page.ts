/** A participant's page: facts, surroundings, news, the badge. Pure. */
import {escape, linkAround} from '../../../embed/children/html.js';
import {localeOf} from '../../../embed/children/source.js';
import {badgeVariants, pictureEnding} from '../../../embed/page-address.js';
import type {Participant} from '../../../feed/feed.js';
import {resolveLink} from '../../../feed/select-feed.js';
import {formatDate, formatNumber, formatOrdinal} from '../../../locale/locale.js';
import {badgeImageWords} from '../../../locale/page-words.js';
import {formatMessage} from '../../../locale/message.js';
import {nameType, participantYear} from '../../../locale/participant-words.js';
import {embedCode} from '../layout/embed-section.js';
import {newsRows} from '../layout/news-rows.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {counted, countryName, countryNotes, placesOf, nameHtml, nameOf} from '../layout/phrases.js';
import {countryMap} from './map-parts.js';
import {surroundings} from './surroundings.js';

/** Returns a participant's page. @param badge the element, with its content */
export function participantPage(
  participant: Participant,
  context: PageContext,
  badge: string,
): PageBody {
  const {feed, index, words} = context;
  const {id, country} = participant;
  const name = nameOf(participant, feed);
  const news = index.newsOf.get(id) ?? [];
  return {
    title: name,
    description: describe(participant, context),
    path: [
      {text: words.map, href: pageHref(context, 'participant-map')},
      {
        text: countryName(country, feed),
        href: pageHref(context, 'participant-map', country.toLowerCase()),
      },
    ],
    lead: escape(leadOf(participant, context)),
    isSplit: true,
    hasOwnCode: true,
    main: [
      `<dl class="facts">\n${facts(participant, context)}\n</dl>`,
      countryMap(country, id, context),
      news.length
        ? `<section><h2>${escape(formatMessage(words.newsAbout, {name}))}</h2>\n${newsRows(news, context, 3)}</section>`
        : '',
      `<div class="halves">\n${surroundings(participant, context)}\n${badgeBox(participant, context, badge)}\n</div>`,
      countryNotes([country], feed),
      correction(participant, context),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** "Tivat is the 127th participant of the Alliance, announced in 2015." */
function describe(participant: Participant, context: PageContext): string {
  const {feed, words} = context;
  const locale = localeOf(feed, 'badge');
  const badgeImage = badgeImageWords(feed.lang);
  const date = participantYear(participant, locale);
  const {number} = participant;
  const message = number
    ? date
      ? badgeImage.ordinalDated
      : badgeImage.ordinal
    : date
      ? badgeImage.participantDated
      : badgeImage.participant;
  const sentence = formatMessage(message, {
    name: nameOf(participant, feed),
    alliance: locale.words.short,
    ordinal: formatOrdinal(locale, number ?? 0),
    number: formatNumber(locale, number ?? 0),
    date: date ?? '',
  });
  return `${sentence} ${kindIn(participant, context)}. ${words.countryDescription}`;
}

/** "Municipality in Montenegro, 127th participant of the Alliance". */
function leadOf(participant: Participant, context: PageContext): string {
  const {feed, words} = context;
  const {number} = participant;
  const kind = kindIn(participant, context);
  if (!number) return kind;
  const locale = localeOf(feed, 'badge');
  const role = formatMessage(words.role, {
    ordinal: formatOrdinal(locale, number),
    number: formatNumber(locale, number),
  });
  return formatMessage(words.kindAndRole, {kind, role});
}

/** "Municipality in Montenegro". */
function kindIn(participant: Participant, {feed, words}: PageContext): string {
  const {type, country} = participant;
  const kind =
    type === 'other'
      ? words.participant
      : capital(nameType(localeOf(feed, 'map'), participant), feed.lang);
  return formatMessage(words.kindOfPlace, {kind, ...placesOf(country, feed)});
}

const capital = (text: string, lang: string): string =>
  text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** What is known; a fact that is not known is left out. */
function facts(participant: Participant, context: PageContext): string {
  const {feed, words} = context;
  const {country, local, number, joined, joinedBasis, url} = participant;
  const locale = localeOf(feed, 'map');
  const {count = 0} = feed.manifest.sets['participants'] ?? {};
  const kind = nameType(locale, participant);
  const rows: [name: string, html: string][] = [
    [
      words.country,
      `<a href="${pageHref(context, 'participant-map', country.toLowerCase())}">${escape(countryName(country, feed))}</a>`,
    ],
    [words.type, escape(capital(kind, feed.lang))],
  ];
  if (local && local.name !== nameOf(participant, feed))
    rows.unshift([
      words.localName,
      `<span lang="${escape(local.lang)}">${escape(local.name)}</span>`,
    ]);
  if (number)
    rows.push([
      words.participant,
      escape(
        formatMessage(words.ordinalOf, {
          ordinal: formatOrdinal(locale, number),
          number: formatNumber(locale, number),
          count: counted(count, feed),
        }),
      ),
    ]);
  if (joined)
    rows.push([
      joinedBasis === 'announced' ? words.announced : words.since,
      escape(formatDate(locale, joined)),
    ]);
  const href = resolveLink(url);
  if (href) rows.push([words.website, linkAround(href, escape(hostOf(href)))]);
  return rows
    .map(([name, html]) => `<div><dt>${escape(name)}</dt><dd>${html}</dd></div>`)
    .join('\n');
}

/** Returns the name of an address's host, as people say it. */
export const hostOf = (href: string): string =>
  new URL(href).host.replace(/^www\./, '') || href.replace(/^mailto:/, '');

function badgeBox(participant: Participant, context: PageContext, badge: string): string {
  const {feed, words} = context;
  const pictures = badgeVariants.map(
    (variant) =>
      `<a href="${pageHref(context, 'participant-badge', participant.id, pictureEnding(variant))}">${escape(words.variants[variant])}</a>`,
  );
  return `<section id="embed" class="embed">
  <h2>${escape(words.yourCity)}</h2>
  <p>${escape(formatMessage(words.takeBadge, {name: nameOf(participant, feed)}))}</p>
${badge}
${embedCode(context)}
  <p class="pictures">${escape(words.pictures)} ${pictures.join(' · ')}</p>
</section>`;
}

/** The way to whoever can correct the list; nothing where nobody is named. */
function correction(participant: Participant, {feed, words}: PageContext): string {
  const {contact} = feed.manifest;
  if (!contact) return '';
  const subject = encodeURIComponent(`${words.wrongSubject}: ${participant.id}`);
  return `<p class="correction"><a href="mailto:${escape(contact)}?subject=${subject}">${escape(words.wrong)}</a> <span class="visually-hidden">${nameHtml(participant, feed)}</span></p>`;
}
