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
      for (const [n, ratio] of ratios.entries())
        assert.ok(ratio >= 1.2, `step ${n + 1}: ${ratio.toFixed(2)}`);
      const order = steps.map(luminance);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => (page === 'light' ? b - a : a - b)),
      );
    });
  }

  for (const [vision, rows] of Object.entries(VISION)) {
    test(`${page}, ${vision}: members' land is told from neighbours' by lightness alone, and both from the sea`, () => {
      const [land, neighbour, sea] = ['land', 'neighbour', 'sea'].map((token) =>
        seen(shades(token)[i], rows),
      ) as [Rgb, Rgb, Rgb];
      assert.ok(contrast(land, neighbour) >= 1.2, `land: ${contrast(land, neighbour).toFixed(2)}`);
      assert.ok(contrast(neighbour, sea) >= 1.1, `sea: ${contrast(neighbour, sea).toFixed(2)}`);
    });
  }

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
