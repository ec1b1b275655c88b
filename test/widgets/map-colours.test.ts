import assert from 'node:assert/strict';
import {test} from 'node:test';
import {mapStyles} from '../../src/widgets/participant-map/map/map.styles.js';

type Rgb = readonly [number, number, number];

/** The fallbacks of a token, for a light and a dark page. */
function shades(token: string): readonly [light: Rgb, dark: Rgb] {
  const found = new RegExp(`--alliance-map-${token}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(
    mapStyles.cssText,
  );
  assert.ok(found, token);
  const linear = (hex: string): Rgb => {
    const long = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = parseInt(long.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return [r, g, b];
  };
  return [linear(found[1]!), linear(found[2]!)];
}

/** Relative luminance (WCAG): what is left of a colour in greyscale. */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb) => {
  const [low, high] = [luminance(a), luminance(b)].sort((one, two) => one - two) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
};

/** How those see who lack a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
const VISION: Readonly<Record<string, readonly Rgb[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (colour: Rgb, rows: readonly Rgb[]): Rgb =>
  rows.map((row) =>
    Math.max(
      0,
      row.reduce((sum, factor, i) => sum + factor * colour[i]!, 0),
    ),
  ) as unknown as Rgb;

for (const [page, i] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  for (const [vision, rows] of Object.entries(VISION)) {
    test(`${page}, ${vision}: each class is told from the next by lightness alone`, () => {
      const steps = ['land', 'class-1', 'class-2', 'class-3'].map((token) =>
        seen(shades(token)[i], rows),
      );
      const ratios = steps.slice(1).map((colour, n) => contrast(steps[n]!, colour));
      // 1.6 for whoever sees all colours; whoever lacks a cone has less, and always a step.
      const least = vision === 'all colours' ? 1.6 : 1.4;
      for (const [n, ratio] of ratios.entries())
        assert.ok(ratio >= least, `step ${n + 1}: ${ratio.toFixed(2)}`);
      const order = steps.map(luminance);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => (page === 'light' ? b - a : a - b)),
      );
    });
  }

  test(`${page}: the coast, not the tone, tells land from the sea and members' land from others'`, () => {
    const [coast, sea, neighbour] = ['coast', 'sea', 'neighbour'].map(
      (token) => shades(token)[i],
    ) as [Rgb, Rgb, Rgb];
    for (const ground of [sea, neighbour]) assert.ok(contrast(coast, ground) >= 1.7);
  });

  test(`${page}: the one tone of an incomplete list stands out from the sea and from others' land`, () => {
    const [tone, sea, neighbour] = ['tone', 'sea', 'neighbour'].map(
      (token) => shades(token)[i],
    ) as [Rgb, Rgb, Rgb];
    for (const ground of [sea, neighbour])
      assert.ok(contrast(tone, ground) >= 1.1, contrast(tone, ground).toFixed(2));
  });

  test(`${page}: a symbol or its halo stands out by 3:1 from every shade, and its number by 4.5:1 from the symbol`, () => {
    const [dot, halo, onDot] = ['dot', 'halo', 'on-dot'].map((token) => shades(token)[i]) as [
      Rgb,
      Rgb,
      Rgb,
    ];
    for (const token of ['sea', 'land', 'neighbour', 'class-1', 'class-2', 'class-3']) {
      const shade = shades(token)[i];
      assert.ok(Math.max(contrast(dot, shade), contrast(halo, shade)) >= 3, token);
    }
    assert.ok(contrast(dot, halo) >= 3);
    assert.ok(contrast(dot, onDot) >= 4.5);
  });
}
