/** The room that the printed rule keeps for a badge and for the growth line. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reserveRule} from '../../src/embed/snippet.js';
import type {WidgetName} from '../../src/embed/widget-names.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';

const source = {...(await readFeed('test/fixtures/feed')), base: 'https://widgets.test/feed/'};
const [found] = source.participants.filter(({id}) => id === 'kragujevac');
/** The heights of a narrow and a wide column, in em. */
const heights = (
  widget: WidgetName,
  attributes: Readonly<Record<string, string>>,
  participants = source.participants,
) =>
  [
    ...reserveRule(widget, attributes, 'wide', {...source, participants}).matchAll(
      /min-height: ([\d.]+)em/g,
    ),
  ].map(([, em]) => Number(em));

test('a badge has room for its names, whoever it is', () => {
  const badge = {participant: 'kragujevac'};
  assert.deepEqual(heights('participant-badge', {participant: 'tivat'}), [22.5, 12]);
  assert.deepEqual(heights('participant-badge', {participant: ' Kragujevac'}), [24, 12]);
  const long = [
    {
      ...found!,
      name: 'Metropolitan City of Reggio Calabria',
      local: {name: 'Città metropolitana di Reggio Calabria', lang: 'it'},
    },
  ];
  assert.deepEqual(heights('participant-badge', badge, long), [30, 13.5]);
  assert.deepEqual(heights('participant-badge', {participant: 'nobody'}), [22.5, 12]);
});

test('the growth line has its room in any column', () => {
  const [narrow, wide] = heights('country-counter', {}) as [number, number];
  assert.deepEqual(heights('country-counter', {history: ''}), [narrow + 21, wide + 21]);
});
