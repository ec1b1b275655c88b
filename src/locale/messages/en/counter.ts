import type {DatedMessage, Message} from '../../message.js';

export const counter = {
  title: 'Cities and regions of the Alliance',
  sentence: '{participants} from {countries}',
  participants: {one: '{count} city or region', other: '{count} cities and regions'},
  signatories: {one: '{count} signatory', other: '{count} signatories'},
  other: {one: '{count} entry', other: '{count} entries'},
  countries: {one: '{count} country', other: '{count} countries'},
  placed: '{participants} {inCountry}',
  listedInCountry: {one: '{count} listed {inCountry}', other: '{count} listed {inCountry}'},
  noneInCountry: 'none listed {inCountry}',
  byCountry: 'By country',
  byCountryListed: 'Listed, by country',
  historyPoint: {day: '{count} on {date}', other: '{count} in {date}'},
  historySentence: 'Growth over time, from {start} to {end}',
  historyCountries: '{sentence}; countries, from {start} to {end}',
  historyControl: 'Figures, one by one',
  historyReading: '{date}: {figures}',
  historyCounted: {
    day: '{countries} (counted {date})',
    other: '{countries} (counted in {date})',
  },
  historyHolds: 'A number holds until the next one.',
  historyYearOnly: 'Hollow dot: only the year is known.',
  historyList: 'All figures',
  historyDate: 'Date',
  asOf: {day: 'as of {date}', other: 'as of {date}'},
} satisfies Record<string, Message | DatedMessage>;
