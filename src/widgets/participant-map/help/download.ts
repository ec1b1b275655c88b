import {makeParticipants, makeParticipantsCsv} from '../../../feed/write-participants.js';
import {memberOf} from '../../../store/host-page.js';
import type {DownloadFormat} from '../foot.js';
import type {Place} from '../places/place.js';

/** Gives the browser the places as a file, made in the page from what it has. */
export function download(format: DownloadFormat, places: readonly Place[]): void {
  const participants = places.map(({participant}) => participant);
  const [text, type] =
    format === 'csv'
      ? [makeParticipantsCsv(participants), 'text/csv']
      : [JSON.stringify(makeParticipants(participants)), 'application/geo+json'];
  const url = URL.createObjectURL(new Blob([text], {type}));
  const link = Object.assign(memberOf(document, 'createElement')('a'), {
    href: url,
    download: `participants.${format}`,
  });
  link.click();
  // The browser takes the address in the click, and reads it a little later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
