/** What a badge says without script: who takes part, since when. Pure. */
import {findParticipant} from '../../feed/select-feed.js';
import {participantName, participantRole} from '../../locale/participant-words.js';
import {escape, formatParts, linkAround, phrase} from './html.js';
import {localeOf, pick, type Attributes, type SnippetSource} from './source.js';

/**
 * Returns the badge's children: "Tivat, 127th participant of the …, announced in 2015", as the
 * element says it in a line; the Alliance alone where there is nobody to speak of.
 */
export function badgeChildren(source: SnippetSource, {participant = ''}: Attributes): string {
  const locale = localeOf(source, 'badge');
  const {
    manifest: {name, home},
    lang,
  } = source;
  const to = pick(home, source)?.text;
  const found = findParticipant(source.participants, participant.trim().toLowerCase());
  const whole = pick(name, source);
  const alliance = linkAround(to, whole ? phrase(whole, lang) : escape(locale.words.short));
  if (!found || found.ended) return alliance;
  const own = participantName(found, locale);
  const role = participantRole(found, locale, {code: alliance})
    .map((part) => (typeof part === 'string' ? escape(part) : part.code))
    .join('');
  return formatParts(locale.words.line, {name: phrase(own, lang), role});
}
