/** What a language lacks, for whoever translates it. */
import {roomFor} from './check.js';
import {descriptionOf, readDescriptions, readMessages, type Room} from './files.js';

/** Returns a block for each missing key: English text, what it is, what is put in, how much room there is. */
export function missingKeys(tag: string): string {
  const descriptions = readDescriptions();
  return (['', 'pages'] satisfies Room[])
    .flatMap((room) => {
      const [own, english] = [readMessages(tag, room), readMessages('en', room)];
      return Object.entries(english)
        .filter(([key]) => !Object.hasOwn(own, key))
        .map(([key, message]) => {
          const {is} = descriptionOf(descriptions, key);
          const group = descriptions.groups[key.split('.')[0] ?? '']?.is ?? '';
          return `${key}\n  ${JSON.stringify(message)}\n  ${group} ${is} At most ${roomFor(descriptions, key, message)} characters.`;
        });
    })
    .join('\n');
}
