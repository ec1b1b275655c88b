/** `npm test -- servers`: what `check <URL>` prints for the servers that fewer sites have, pasted into real ones. */
import {testPasting} from '../publish/paste-blocks.js';

testPasting('by name');
