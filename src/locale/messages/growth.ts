/** Words for the slider of years: they come with its code, in every language. */
import type {Message, Words} from '../message.js';

const en = {
  label: 'Growth',
  year: 'Year',
  play: 'Play the years',
  pause: 'Pause',
  next: 'Next year',
  historyListed: {
    one: '{count} participant at the end of {year}; {listed} listed here',
    other: '{count} participants at the end of {year}; {listed} listed here',
  },
  notShown: {
    one: '{n} without a date is not shown',
    other: '{n} without a date are not shown',
  },
  included: {one: 'including {n} without a date', other: 'including {n} without a date'},
} satisfies Record<string, Message>;

const fr: Words<typeof en> = {
  label: 'Évolution',
  year: 'Année',
  play: 'Dérouler les années',
  pause: 'Pause',
  next: 'Année suivante',
  historyListed: {
    one: '{count} participant fin {year}, dont {listed} recensé ici',
    other: '{count} participants fin {year}, dont {listed} recensés ici',
  },
  notShown: {one: '{n} sans date, non affiché', other: '{n} sans date, non affichés'},
  included: {one: 'dont {n} sans date', other: 'dont {n} sans date'},
};

/**
 * Returns the words of the slider of years.
 * @param lang the language of the element's other words
 */
export const growthWords = (lang: string): Words<typeof en> => (lang === 'fr' ? fr : en);
