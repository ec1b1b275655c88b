import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cardPosition} from '../../src/widgets/participant-map/card/card-position.js';

const card = {widthPx: 270, heightPx: 140};

test('cardPosition() leaves the symbol in sight and the card inside, wherever there is room on some side', () => {
  for (const stage of [
    {widthPx: 320, heightPx: 480},
    {widthPx: 507, heightPx: 483},
    {widthPx: 1000, heightPx: 320},
  ]) {
    for (let x = 10; x < stage.widthPx; x += 10) {
      for (let y = 10; y < stage.heightPx; y += 10) {
        const at = cardPosition({x, y}, card, {
          left: 0,
          right: stage.widthPx,
          heightPx: stage.heightPx,
        });
        const where = `${x},${y} of ${stage.widthPx} × ${stage.heightPx}: ${at.x},${at.y}`;
        assert.ok(
          at.x >= 8 &&
            at.y >= 8 &&
            at.x + card.widthPx <= stage.widthPx - 8 &&
            at.y + card.heightPx <= stage.heightPx - 8,
          where,
        );
        const covers =
          x > at.x - 13 &&
          x < at.x + card.widthPx + 13 &&
          y > at.y - 13 &&
          y < at.y + card.heightPx + 13;
        assert.equal(covers, false, where);
      }
    }
  }
});

test('cardPosition() prefers the right, then the left, then below', () => {
  const stage = {left: 0, right: 700, heightPx: 480};
  assert.deepEqual(cardPosition({x: 100, y: 200}, card, stage), {x: 120, y: 130});
  assert.deepEqual(cardPosition({x: 600, y: 200}, card, stage), {x: 310, y: 130});
  assert.deepEqual(cardPosition({x: 250, y: 100}, card, {left: 0, right: 500, heightPx: 480}), {
    x: 115,
    y: 120,
  });
});

test('cardPosition() leaves the controls free, on either side, also for a symbol under them', () => {
  for (const room of [
    {left: 0, right: 640, heightPx: 480},
    {left: 60, right: 700, heightPx: 480},
  ]) {
    for (let x = 10; x < 700; x += 10) {
      const at = cardPosition({x, y: 200}, card, room);
      assert.ok(at.x >= room.left + 8 && at.x + card.widthPx <= room.right - 8, `${x}: ${at.x}`);
      assert.ok(x <= at.x - 13 || x >= at.x + card.widthPx + 13, `${x} under ${at.x}`);
    }
  }
});
