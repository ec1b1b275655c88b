/** All English words of the widgets at once: for what prints, not for widgets. */
import * as english from './english.js';
import type {MessageGroups} from './message-types.js';

const {inCountry, ...groups} = english;

/** The English words of the widgets. */
export const englishMessages: MessageGroups = {...groups, in: inCountry};
