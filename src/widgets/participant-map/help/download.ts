import {makeParticipants, makeParticipantsCsv} from '../../../feed/write-participants.js';
import {memberOf} from '../../../store/host-page.js';
import type {Place} from '../places/place.js';

/** Gives the browser the places as a file, made in the page from what it has. */
export function download(format: 'csv' | 'geojson', places: readonly Place[]): void {
  const participants = places.map(({participant}) => participant);
  const [text, type] =
    format === 'csv'
      ? [makeParticipantsCsv(participants), 'text/csv']
      : [JSON.stringify(makeParticipants(participants)), 'application/geo+json'];
  saveFile(new Blob([text], {type}), `participants.${format}`);
}

/** Gives the browser a file to save. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(memberOf(document, 'createElement')('a'), {
    href: url,
    download: name,
  });
  link.click();
  // The browser takes the address in the click, and reads it a little later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
