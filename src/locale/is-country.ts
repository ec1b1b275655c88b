/**
 * Which codes are countries. Beside the counter's words alone: the map knows its countries by the
 * basemap. Pure.
 */
import {nameCountry, type CountryTable, type Locale} from './locale.js';

/**
 * Codes that Intl names though they are no country or another's old one (UK is GB), and Kosovo*,
 * not named without the feed's footnote.
 */
const COUNTRY = /^(?!CS|DD|E[UZ]|SU|U[KN]|X|YU|ZZ)[A-Z]{2}$/;

/**
 * Tells whether a code in upper case is one country's today: in the feed's table, or known to Intl.
 */
export const isCountry = (locale: Locale, code: string, table: CountryTable = {}): boolean =>
  Object.hasOwn(table, code) || (COUNTRY.test(code) && nameCountry(locale, code) !== code);
