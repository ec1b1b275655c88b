/** Writes the table of mistakes and messages into docs/content.md, from the list that the tests go through. */
import {mistakesTable} from '../test/publish/mistakes.js';
import {writeBetweenMarks} from './marks.js';

writeBetweenMarks('docs/content.md', 'mistakes', `\n${mistakesTable()}\n`);
