/** What the invitation says without script: a link, or that a participant takes part. Pure. */
import {findJoinOffer, findParticipant} from '../../feed/select-feed.js';
import {languageNote} from '../../locale/locale.js';
import {participantName} from '../../locale/participant-words.js';
import {escape, formatParts, linkAround, phrase} from './html.js';
import {localeOf, pick, type Attributes, type SnippetSource} from './source.js';

/** Returns the children of the invitation: its link, or whom it does not invite and why. */
export function joinChildren(source: SnippetSource, attributes: Attributes): string {
  const {manifest, lang, participants} = source;
  const locale = localeOf(source, 'join');
  const own = findParticipant(participants, attributes['participant']?.trim().toLowerCase() ?? '');
  if (own && !own.ended)
    return formatParts(locale.words.participates, {
      name: phrase(participantName(own, locale), lang),
    });
  const offer = findJoinOffer(
    manifest,
    attributes['for']?.trim().toLowerCase() === 'ngo' ? 'ngo' : 'authority',
  );
  const label = offer?.open ? pick(offer.label, source) : undefined;
  const to = (offer?.open ? pick(offer.url, source) : undefined) ?? pick(manifest.home, source);
  const aside = to?.fallback ? ` ${escape(languageNote(locale.words.inLanguage, to.lang))}` : '';
  if (!to) return '';
  const link = linkAround(
    to.text,
    (label ? phrase(label, lang) : escape(locale.common.website)) + aside,
  );
  // Why it invites nobody.
  const closed = offer?.open === false ? pick(offer.text, source) : undefined;
  return closed ? `<p>${link}</p>\n<p>${phrase(closed, lang)}</p>` : link;
}
