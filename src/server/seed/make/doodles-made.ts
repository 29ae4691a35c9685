// Houses, sweets, wheels and rockets, as children draw them.
import { blob, type Doodle, near, poly, ring, stroke } from '#server/seed/make/doodle.ts';

export const house: Doodle = (c) => [
  {
    d: poly(c, [
      [20, 48],
      [80, 48],
      [78, 94],
      [22, 94],
    ]),
    fill: c.oneOf(['#f4d9a4', '#f6b8b0', '#bfe0d0']),
    line: '#8a5a36',
  },
  {
    d: poly(c, [
      [10, 50],
      [50, 12],
      [90, 50],
    ]),
    fill: c.oneOf(['#d1483d', '#3f7fbf', '#6a9a3d']),
    line: '#7f2d26',
  },
  {
    d: poly(
      c,
      [
        [42, 66],
        [58, 66],
        [58, 94],
        [42, 94],
      ],
      2,
    ),
    fill: '#8c5a35',
  },
  {
    d: poly(
      c,
      [
        [64, 58],
        [74, 58],
        [74, 68],
        [64, 68],
      ],
      1,
    ),
    fill: '#bfe6f2',
    line: '#5d7d8a',
    wide: 2,
  },
];
export const donut: Doodle = (c) => [
  { d: ring(c, 50, 52, 38), fill: '#d79a56', line: '#9a5f2b' },
  { d: ring(c, 50, 49, 32, 11), fill: c.oneOf(['#f19ab5', '#7a4a2c', '#f6efe2']) },
  { d: ring(c, 50, 51, 11), fill: '#fdf6e6', line: '#9a5f2b' },
  ...Array.from({ length: 9 }, (_, i) =>
    stroke(
      `M${50 + Math.cos(i * 0.7) * 22} ${49 + Math.sin(i * 0.7) * 22}l${near(c, 0, 6)} ${near(c, 4, 4)}`,
      c.oneOf(['#3f8fd0', '#f5cf2f', '#57ad55', '#e5493d']),
      4,
    ),
  ),
];
export const wheel: Doodle = (c) => [
  stroke('M50 48L26 96', '#7a7f86', 5),
  stroke('M50 48L74 96', '#7a7f86', 5),
  { d: ring(c, 50, 46, 36, 12), fill: null, line: '#d9534a', wide: 5 },
  ...Array.from({ length: 8 }, (_, i) =>
    stroke(`M50 46L${50 + Math.cos(i * 0.785) * 36} ${46 + Math.sin(i * 0.785) * 36}`, '#9aa1a8', 2.5),
  ),
  ...Array.from({ length: 8 }, (_, i) => ({
    d: ring(c, 50 + Math.cos(i * 0.785) * 36, 46 + Math.sin(i * 0.785) * 36 + 5, 7.5, 6),
    fill: ['#f2c230', '#4a90d0', '#e8697d', '#62b061'][i % 4] ?? '#f2c230',
  })),
];
export const rocket: Doodle = (c) => [
  {
    d: blob(
      c,
      [
        [50, 2],
        [70, 30],
        [68, 70],
        [32, 70],
        [30, 30],
      ],
      2,
    ),
    fill: '#f3f1ea',
    line: '#53606b',
  },
  {
    d: poly(c, [
      [30, 50],
      [12, 82],
      [34, 72],
    ]),
    fill: '#d9483d',
  },
  {
    d: poly(c, [
      [70, 50],
      [88, 82],
      [66, 72],
    ]),
    fill: '#d9483d',
  },
  { d: ring(c, 50, 36, 9), fill: '#6fc0e2', line: '#35637c' },
  {
    d: poly(
      c,
      [
        [38, 74],
        [62, 74],
        [50, 98],
      ],
      5,
    ),
    fill: '#f5a623',
  },
];
export const firework: Doodle = (c) =>
  Array.from({ length: 14 }, (_, i) => {
    const a = (i / 14) * 6.28;
    const r = near(c, 40, 8);
    return stroke(
      `M${50 + Math.cos(a) * 10} ${50 + Math.sin(a) * 10}L${50 + Math.cos(a) * r} ${50 + Math.sin(a) * r}`,
      ['#f25f5c', '#ffd23f', '#6ee0d2', '#ff9ecf'][i % 4] ?? '#ffd23f',
      4.5,
    );
  });
export const boat: Doodle = (c) => [
  stroke('M50 64V10', '#7a5230', 5),
  {
    d: poly(c, [
      [53, 12],
      [88, 54],
      [54, 56],
    ]),
    fill: '#f7f3e6',
    line: '#8b8b8b',
  },
  {
    d: poly(c, [
      [46, 18],
      [20, 56],
      [46, 56],
    ]),
    fill: '#ef7f6d',
  },
  {
    d: poly(c, [
      [8, 64],
      [92, 64],
      [76, 90],
      [24, 90],
    ]),
    fill: '#a9683a',
    line: '#6e4222',
  },
];
export const spiral: Doodle = (c) => {
  const d = Array.from(
    { length: 44 },
    (_, i) => `${i ? 'L' : 'M'}${50 + Math.cos(i * 0.42) * i * 0.98} ${50 + Math.sin(i * 0.42) * i * 0.98}`,
  ).join('');
  return [stroke(d, c.oneOf(['#e0568a', '#3f90cf', '#f0952d', '#7a5cc0', '#35a58b']), 6)];
};
export const planet: Doodle = (c) => [
  { d: ring(c, 50, 50, 28), fill: c.oneOf(['#e59a4f', '#7fb2e5', '#d6809d']), line: '#7d5230' },
  stroke(`M6 ${near(c, 64)}C30 76 78 56 95 ${near(c, 36)}`, '#f0dc9a', 6),
];
