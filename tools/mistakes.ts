/** Writes the table of mistakes and messages into the README, from the list that the tests go through. */
import {mistakesTable} from '../test/publish/mistakes.js';
import {writeBetweenMarks} from './marks.js';

writeBetweenMarks('README.md', 'mistakes', `\n${mistakesTable()}\n`);
