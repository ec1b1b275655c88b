/** What the configurator's address holds. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readState, writeState} from '../../demo/configurator/state.js';
import {findingOf, formOf} from '../../demo/configurator/systems.js';
import {widgetOptions} from '../../tools/widget-options.js';

const widgets = widgetOptions();

test('a whole address is read and written again', () => {
  const search =
    '?city=tivat&system=unknown&q1=no&q2=no&q3=yes&widget=news-ticker&limit=3&theme=dark&accent=%237a1f5c&corners=round&font=own&width=phone&page=fr&on=dark%2Crtl';
  assert.equal(writeState(readState(search, widgets)), search);
});

test('only what the form knows gets in', () => {
  const state = readState(
    '?system=frontpage&widget=constructor&view=list&onclick=x&accent=red&corners=x&width=9&page=xx&on=x&q1=maybe',
    widgets,
    'fr-BE',
  );
  assert.equal(writeState(state), '?widget=participant-map&view=list&page=en');
  assert.equal(readState('', widgets, 'fr-BE').page, 'fr');
});

test('the city is no option: it has a question of its own', () => {
  const {attributes} = readState('?widget=participant-badge&participant=tivat', widgets);
  assert.deepEqual(attributes, {});
});

test('no answer is called as an option of a widget', () => {
  const names = ['city', 'system', 'q1', 'q2', 'q3', 'widget', 'accent', 'corners', 'font'];
  const options = new Set(Object.values(widgets).flatMap((list) => list.map(({name}) => name)));
  assert.deepEqual(
    [...names, 'width', 'page', 'on'].filter((name) => options.has(name)),
    [],
  );
});

test('three plain questions find out the form', () => {
  for (const [answers, finding, form] of [
    [{}, undefined, 'address'],
    [{q1: 'yes'}, 'tile', 'address'],
    [{q1: 'unsure', q2: 'yes'}, 'html', 'html'],
    [{q1: 'no', q2: 'no'}, undefined, 'address'],
    [{q1: 'no', q2: 'no', q3: 'yes'}, 'link', 'link'],
    [{q1: 'no', q2: 'no', q3: 'no'}, 'text', 'address'],
  ] as const) {
    assert.equal(findingOf(answers), finding);
    assert.equal(formOf('unknown', answers), form);
  }
  assert.equal(formOf(undefined, {}), 'address');
});
