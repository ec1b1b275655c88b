// Some arcs of a topology are rounded to parts of a grid step. In the file their steps are no whole numbers, which
// TopoJSON's readers take as they are; the parts are powers of two, so that nothing is lost in adding them up.

type Steps = readonly (readonly number[])[];

/**
 * Returns an arc in steps of the grid whose inner corners are rounded to parts of a step. Its ends are those of the rounded
 * arc, which other arcs share.
 * @param rounded the arc in whole steps
 * @param fine the same arc in parts of a step
 * @param parts how many parts a step has: a power of two
 */
export function withFineCorners(rounded: Steps, fine: Steps, parts: number): number[][] {
  const ends = positionsOf(rounded);
  const inner = positionsOf(fine)
    .slice(1, -1)
    .map((position) => position.map((n) => n / parts));
  return stepsOf([ends.at(0) ?? [], ...inner, ends.at(-1) ?? []]);
}

function positionsOf(steps: Steps): number[][] {
  let [x, y] = [0, 0];
  return steps.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

function stepsOf(positions: readonly (readonly number[])[]): number[][] {
  let [lastX, lastY] = [0, 0];
  return positions.map(([x = 0, y = 0]) => {
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
}
