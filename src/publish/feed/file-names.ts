/** The files of a feed by their fixed names. */
export {MANIFEST_FILE} from '../../feed/manifest-file.js';

export const SCHEMA_FILE = 'alliance.schema.json';
export const PARTICIPANTS_FILE = 'participants.geojson';
export const PARTICIPANTS_CSV_FILE = 'participants.csv';

/** Returns the name of the news in one language. @param lang BCP 47 */
export const newsFileName = (lang: string): string => `news.${lang}.json`;
/** Returns the name of the same news for feed readers. @param lang BCP 47 */
export const rssFileName = (lang: string): string => `news.${lang}.xml`;
/** Returns the name of the events in one language. @param lang BCP 47 */
export const calendarFileName = (lang: string): string => `events.${lang}.ics`;

/** Returns the other files of fixed names: for people, feed readers and calendars. */
export const otherFileNames = (languages: readonly string[]): string[] => [
  PARTICIPANTS_CSV_FILE,
  ...languages.flatMap((lang) => [rssFileName(lang), calendarFileName(lang)]),
];
