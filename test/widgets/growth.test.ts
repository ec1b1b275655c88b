import assert from 'node:assert/strict';
import {test} from 'node:test';
import {growthYears, historyAt, joinedBy} from '../../src/widgets/participant-map/places/growth.js';

const dated = (...dates: (string | undefined)[]) => dates.map((joined) => (joined ? {joined} : {}));

test('growthYears(participants, asOf) runs from the first participant to the day of the data', () => {
  assert.deepEqual(growthYears(dated('2015-06', '2013', undefined), '2018-01-24'), {
    first: 2013,
    last: 2018,
    undated: 1,
  });
  assert.deepEqual(growthYears(dated('2013', '2019-01-02'), undefined), {
    first: 2013,
    last: 2019,
    undated: 0,
  });
});

test('growthYears(participants, asOf) offers nothing where more than half have no date, or all are of one year', () => {
  assert.equal(
    growthYears(dated('2013', '2014', undefined, undefined, undefined), '2018'),
    undefined,
  );
  assert.notEqual(growthYears(dated('2013', '2014', undefined, undefined), '2018'), undefined);
  assert.equal(growthYears(dated('2018'), '2018-01-24'), undefined);
  assert.equal(growthYears([], '2018'), undefined);
});

test('joinedBy(participants, year) has those of that year, whatever the precision of their date', () => {
  assert.deepEqual(
    joinedBy(dated('2013', '2014-12-31', '2015-01', undefined), 2014),
    dated('2013', '2014-12-31'),
  );
});

test('historyAt(history, year) is the last figure that is not later', () => {
  const history = [
    {date: '2013-03-20', count: 42},
    {date: '2013', count: 49, countries: 24},
    {date: '2015-06', count: 60},
    {date: '2013-06', count: 44},
  ];
  assert.equal(historyAt(history, 2012), undefined);
  assert.equal(historyAt(history, 2013)?.count, 49);
  assert.equal(historyAt(history, 2014)?.count, 49);
  assert.equal(historyAt(history, 2015)?.count, 60);
  assert.equal(historyAt(undefined, 2015), undefined);
});
