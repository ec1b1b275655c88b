/**
 * Which codes are countries. Beside the counter's words alone: the map knows its countries by the
 * basemap. Pure.
 */
import {countryWord, type CountryTable, type Locale} from './locale.js';

/**
 * Tells whether a code in upper case is a country: in the feed's table, or a member state. Kosovo*
 * is not named without the feed's footnote.
 */
export const isCountry = (locale: Locale, code: string, table: CountryTable = {}): boolean =>
  Object.hasOwn(table, code) || (code !== 'XK' && countryWord(locale, code) !== undefined);
