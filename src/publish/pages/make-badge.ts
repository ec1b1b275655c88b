/**
 * `badge`: one participant's badge for places without script: a picture, a line of HTML, a line of
 * Markdown, in the words of the element.
 */
import {childrenCode} from '../../embed/children.js';
import type {BadgeVariant} from '../../embed/page-address.js';
import {escapeMarkdown, pictureCode, type Picture} from '../../embed/snippet-forms.js';
import type {Participant} from '../../feed/feed.js';
import {findParticipant, resolveLink} from '../../feed/select-feed.js';
import {directionOf, pickText} from '../../locale/language.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {formatNumber, formatOrdinal, Locale} from '../../locale/locale.js';
import {badgeImageWords} from '../../locale/page-words.js';
import {formatMessage} from '../../locale/message.js';
import {
  participantName,
  participantRank,
  participantRole,
  participantYear,
} from '../../locale/participant-words.js';
import {drawBadge, type BadgeLine, type BadgePicture} from './draw-badge.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {nearestTo} from '../issues/suggest.js';

export const badgeFormats = ['svg', 'html', 'markdown'] as const;
export type BadgeFormat = (typeof badgeFormats)[number];

export interface BadgeOptions {
  readonly format: BadgeFormat;
  readonly variant: BadgeVariant;
  /** Where the SVG will lie: HTML and Markdown then show the picture instead of the text. */
  readonly image?: string;
}

export interface Badge {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What is drawn from: the configurator has it too. */
type BadgeFeed = Pick<ReadFeed, 'manifest' | 'participants' | 'lang' | 'requested' | 'words'>;

const find = (id: string, {participants}: BadgeFeed): Participant | undefined =>
  findParticipant(participants, id.trim().toLowerCase());
const ifActive = (found: Participant | undefined): Participant | undefined =>
  found?.ended ? undefined : found;

/**
 * Returns the files of a badge. Of an unknown or ended participant it says the Alliance's name and
 * nothing of who takes part.
 */
export function makeBadge(
  id: string,
  feed: ReadFeed,
  {format, variant, image}: BadgeOptions,
): Badge {
  const found = find(id, feed);
  const shown = ifActive(found);
  const warnings = [...feed.notes, ...(shown ? [] : [neutralReason(id, found, feed)])];
  const picture = badgePicture(id, feed, variant);
  if (format === 'svg') return {text: picture.svg, warnings};
  if (image !== undefined)
    return {text: pictureCode(image, picture, homeOf(feed))[format], warnings};
  const {sample} = feed.words.common;
  return {
    text:
      format === 'html'
        ? htmlBadge(id, feed)
        : `${markdownBadge(shown, feed)}${feed.manifest.sample ? ` (${escapeMarkdown(sample)})` : ''}`,
    warnings,
  };
}

/**
 * Returns the picture alone, and the sentence that stands for it: `alt` of an `<img>`, its own
 * `<title>`.
 */
export function badgePicture(
  id: string,
  feed: BadgeFeed,
  variant: BadgeVariant,
): BadgePicture & Picture {
  const shown = ifActive(find(id, feed));
  const alt = sentenceOf(shown, feed);
  const mark = feed.manifest.sample
    ? [{text: feed.words.common.sample, lang: feed.lang, role: 'text' as const}]
    : [];
  return {
    ...drawBadge([...linesOf(shown, feed), ...mark], {variant, lang: feed.lang, title: alt}),
    alt,
    lang: feed.lang,
  };
}

function neutralReason(
  id: string,
  found: Participant | undefined,
  {participants}: ReadFeed,
): string {
  const why = found
    ? `the participation of ${found.name} has ended (${found.ended})`
    : `the feed has no participant "${id}"${nearestTo(
        id,
        participants.map((one) => one.id),
      ).replace('\n', ' ')}`;
  return `${why}: the badge says nothing of who takes part`;
}

const localeOf = ({lang, requested, words}: BadgeFeed): Locale<MessageGroups['badge']> =>
  new Locale(lang, requested, words.badge, words);

/** The alternative text: "Tivat is the 127th participant of the European Alliance of …, announced in 2015." */
function sentenceOf(participant: Participant | undefined, feed: BadgeFeed): string {
  const sentence = claimOf(participant, feed);
  return feed.manifest.sample ? `${sentence} (${feed.words.common.sample})` : sentence;
}

function claimOf(participant: Participant | undefined, feed: BadgeFeed): string {
  const alliance = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  if (!participant) return alliance;
  const locale = localeOf(feed);
  const badgeImage = badgeImageWords(feed.lang);
  const date = participantYear(participant, locale);
  const kind = participant.number ? 'ordinal' : 'participant';
  const name = participantName(participant, locale).text;
  return formatMessage(badgeImage[date ? (`${kind}Dated` as const) : kind], {
    name,
    alliance,
    date: date ?? '',
    ordinal: formatOrdinal(locale, participant.number ?? 0),
    number: formatNumber(locale, participant.number ?? 0),
  });
}

/** What the picture shows: whose badge it is, of which Alliance, and since when. */
function linesOf(participant: Participant | undefined, feed: BadgeFeed): readonly BadgeLine[] {
  const locale = localeOf(feed);
  const name = pickText(feed.manifest.name, feed.requested);
  const alliance: BadgeLine = {
    text: name?.text ?? locale.words.short,
    lang: name?.lang ?? feed.lang,
    role: 'alliance',
  };
  if (!participant) return [alliance];
  const own = participantName(participant, locale);
  const {local} = participant;
  const year = participantYear(participant, locale);
  return [
    {...own, role: 'name'},
    ...(local && local.name !== own.text
      ? [{text: local.name, lang: local.lang, role: 'local' as const}]
      : []),
    alliance,
    {text: participantRank(participant, locale), lang: feed.lang, role: 'rank'},
    ...(year ? [{text: year, lang: feed.lang, role: 'text' as const}] : []),
  ];
}

const homeOf = ({manifest, requested}: ReadFeed): string | undefined =>
  resolveLink(pickText(manifest.home, requested)?.text);

function htmlBadge(id: string, feed: ReadFeed): string {
  return `<p class="alliance-participant-badge" lang="${feed.lang}" dir="${directionOf(feed.lang)}">${childrenCode('participant-badge', {participant: id}, feed)}</p>`;
}

function markdownBadge(participant: Participant | undefined, feed: ReadFeed): string {
  const home = homeOf(feed);
  const link = (text: string) =>
    home ? `[${escapeMarkdown(text)}](<${home}>)` : escapeMarkdown(text);
  const alliance = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  if (!participant) return link(alliance);
  const locale = localeOf(feed);
  const role = participantRole(participant, locale, {alliance})
    .map((part) => (typeof part === 'string' ? escapeMarkdown(part) : link(part.alliance)))
    .join('');
  return formatMessage(escapeMarkdown(locale.words.line), {
    name: escapeMarkdown(participantName(participant, locale).text),
    role,
  });
}
