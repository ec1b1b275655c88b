/**
 * The English words, which every widget has with it. The build makes a module of each group, so
 * that a file holds only the groups that it uses.
 */
import english from './messages/en.json' with {type: 'json'};
import {groupWords} from './group-words.js';
import type {MessageGroups} from './message-types.js';

export const {
  about,
  badge,
  common,
  counter,
  country,
  date,
  follow,
  growth,
  in: inCountry,
  join,
  kosovo,
  list,
  longList,
  map,
  mapExtras,
  month,
  near,
  news,
  number,
  ordinal,
  unit,
} = groupWords(english) as unknown as Required<MessageGroups>;
