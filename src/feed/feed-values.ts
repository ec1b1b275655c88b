/** The kinds of values that the feed's files are made of. */
import {integer, record, string, withDefault} from './schema.js';

export const LANGUAGE_TAG = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';
export const languageTag = string({pattern: LANGUAGE_TAG});
export const text = string({minLength: 1});
const month = '(0[1-9]|1[0-2])';
const day = '(0[1-9]|[12]\\d|3[01])';
const time = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)';
/** Day, month or year, as precise as it is known. */
export const partialDate = string({pattern: `^\\d{4}(-${month}(-${day})?)?$`});
export const dateTime = string({pattern: `^\\d{4}-${month}-${day}${time}$`});
/** A date, or a date and time. */
export const moment = string({pattern: `^\\d{4}-${month}-${day}(${time})?$`});
/**
 * `https:`, `http:` or `mailto:`; nothing else is ever a link. A user name before the host would
 * pass for the host.
 */
const address = '(https?://(?![^/?#\\\\]*@)|mailto:)[^\\s]+';
export const link = string({pattern: `^${address}$`});
/** The name of a file in the feed's own folder. */
export const file = string({pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$'});
export const linkOrFile = string({pattern: `^(${address}|[A-Za-z0-9][A-Za-z0-9._-]*)$`});
/** An e-mail address, as simple as those that a page names. */
export const mailAddress = string({pattern: '^[^\\s@<>?&]+@[^\\s@<>?&]+\\.[^\\s@<>?&]+$'});
export const countryCode = string({pattern: '^[A-Z]{2}$'});
export const count = integer({minimum: 0});
/** A number of an order: the first is 1. */
export const ordinal = integer({minimum: 1});
export const id = string({pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'});

/** BCP 47 language tag → text. */
export const texts = record(text, LANGUAGE_TAG);
export const languageMap = withDefault(texts, {});
