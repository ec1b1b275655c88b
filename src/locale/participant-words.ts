/**
 * What is said of one participant, in the badge's words: the element, the printed HTML and the SVG
 * say the same. Pure.
 */
import {matchLanguage, type LocalText} from './language.js';
import {formatDated, formatNumber, formatOrdinal, type Locale} from './locale.js';
import {formatMessage, messageParts, messageValues} from './message.js';
import type {MessageGroups} from './message-types.js';

/** Of a participant what its badge says. */
export interface NamedParticipant {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly local?: {readonly name: string; readonly lang: string};
  readonly number?: number;
  readonly joined?: string;
  readonly joinedBasis?: string;
}

/** Returns the name in the language asked for, else as the Alliance writes it. */
export function participantName(
  {name, names = {}, local}: NamedParticipant,
  {requested, lang}: Pick<Locale, 'requested' | 'lang'>,
): Pick<LocalText, 'text' | 'lang'> {
  const own = matchLanguage(requested, Object.keys(names));
  const text = own === undefined ? undefined : names[own];
  if (own !== undefined && text !== undefined) return {text, lang: own};
  return {text: name, lang: local?.name === name ? local.lang : lang};
}

/**
 * Returns "127th participant of the {alliance}, announced in 2015", in parts: `alliance` may be a
 * link.
 */
export function participantRole<T>(
  participant: NamedParticipant,
  locale: Locale<MessageGroups['badge']>,
  alliance: T | string,
): (T | string)[] {
  const {number} = participant;
  const {words} = locale;
  const role = messageValues<T>(number ? words.ordinal : words.participant, {
    alliance,
    ordinal: formatOrdinal(locale, number ?? 0),
    number: formatNumber(locale, number ?? 0),
  });
  const date = participantYear(participant, locale);
  if (!date) return role;
  // The role is several parts: it takes the place of its placeholder one level up.
  return messageParts<T>(words.dated, {date}).flatMap(({value}) =>
    value === '{role}' ? role : [value],
  );
}

/** Returns "127th participant", "Participant": what is said beside the Alliance's name. */
export const participantRank = (
  {number}: NamedParticipant,
  locale: Locale<MessageGroups['badge']>,
): string =>
  number
    ? formatMessage(locale.words.rank, {
        ordinal: formatOrdinal(locale, number),
        number: formatNumber(locale, number),
      })
    : locale.words.unranked;

/**
 * Returns "since 2014", "announced in 2015": the year, for a day would age a badge; undefined where
 * none is known.
 */
export function participantYear(
  {joined, joinedBasis}: NamedParticipant,
  locale: Locale,
): string | undefined {
  return (
    joined &&
    formatDated(
      locale,
      joinedBasis === 'announced' ? locale.common.announced : locale.common.since,
      joined.slice(0, 4),
    )
  );
}

/** Returns what a type of participant is called in its country. */
export const nameType = (
  {words}: Locale<MessageGroups['map']>,
  {type, country}: {readonly type: keyof MessageGroups['map']['type']; readonly country: string},
): string =>
  (words.typeIn as Readonly<Record<string, string>>)[`${type} ${country}`] ?? words.type[type];
