/** Words for the order by distance: they come with its code, in every language. */
import type {Message, Words} from '../message.js';

const en = {
  label: 'Nearest to',
  placeholder: 'Name of a participant',
  position: 'My position',
  back: 'By country',
  nearestFirst: 'Nearest first',
  title: 'Nearest to {name}',
  titlePosition: 'Nearest to your position',
  under: 'under {distance}',
  said: '{title}: {name}, {distance}',
  note: 'Distances are straight lines.',
  privacy: 'Your position stays in your browser.',
  asking: 'Your browser is asked for your position.',
  denied: 'Your browser did not give your position. A participant’s name does as well.',
  notFound: 'Your position could not be found. A participant’s name does as well.',
  unknown: 'No participant is called “{name}”.',
} satisfies Record<string, Message>;

const fr: Words<typeof en> = {
  label: 'Près de',
  placeholder: 'Nom d’un participant',
  position: 'Ma position',
  back: 'Par pays',
  nearestFirst: 'Les plus proches',
  title: 'Les plus proches : {name}',
  titlePosition: 'Les plus proches de vous',
  under: 'moins de {distance}',
  said: '{title} ; {name}, {distance}',
  note: 'Distances à vol d’oiseau.',
  privacy: 'Votre position reste dans votre navigateur.',
  asking: 'Votre position est demandée à votre navigateur.',
  denied: 'Votre navigateur n’a pas donné votre position. Le nom d’un participant convient aussi.',
  notFound: 'Votre position n’a pas été trouvée. Le nom d’un participant convient aussi.',
  unknown: 'Aucun participant ne s’appelle « {name} ».',
};

/**
 * Returns the words of the order by distance.
 * @param lang the language of the element's other words
 */
export const nearWords = (lang: string): Words<typeof en> => (lang === 'fr' ? fr : en);
