/** For new-field.test.ts: everything that writes or reads a list of participants. */
export {participantsSchema} from '../../src/feed/feed.js';
export {findIssues} from '../../src/feed/find-issues.js';
export {parseColumns} from '../../src/feed/parse-columns.js';
export {parseParticipants} from '../../src/feed/parse-feed.js';
export {makeColumns} from '../../src/feed/write-columns.js';
export {makeParticipants, makeParticipantsCsv} from '../../src/feed/write-participants.js';
export {readParticipants} from '../../src/publish/content/read-participants.js';
export {makeStarter} from '../../src/publish/content/starter-content.js';
export {IssueList} from '../../src/publish/issues/content-issues.js';
