// Sky, sea, plants and animals, as children draw them.
import { blob, type Doodle, dot, near, poly, pt, ring, smile, stroke } from '#server/seed/make/doodle.ts';

export const sun: Doodle = (c) => {
  const rays = Array.from({ length: 9 }, (_, i) => {
    const a = (i / 9) * 6.28 + c.wobble() * 0.1;
    return stroke(
      `M${50 + Math.cos(a) * 32} ${50 + Math.sin(a) * 32}L${50 + Math.cos(a) * 47} ${50 + Math.sin(a) * 47}`,
      '#f08a24',
      5,
    );
  });
  return [
    ...rays,
    { d: ring(c, 50, 50, 25), fill: '#f6c026', line: '#e9861c' },
    dot(c, 42, 47),
    dot(c, 58, 47),
    smile(c, 50, 55, 8),
  ];
};
export const star: Doodle = (c) => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const a = (i / 10) * 6.28 - 1.57;
    const r = i % 2 ? 18 : 42;
    return [50 + Math.cos(a) * r, 50 + Math.sin(a) * r] as const;
  });
  return [{ d: poly(c, points, 4), fill: '#f7d23e', line: '#e2a415' }];
};
export const fish: Doodle = (c) => [
  {
    d: poly(c, [
      [74, 50],
      [96, 32],
      [94, 68],
    ]),
    fill: '#ef7b45',
  },
  {
    d: blob(c, [
      [8, 50],
      [30, 26],
      [62, 28],
      [82, 50],
      [62, 72],
      [30, 74],
    ]),
    fill: c.oneOf(['#f29a4b', '#5aa7d6', '#ee6f7f', '#7bbf6a']),
    line: '#a8482f',
  },
  stroke(`M${pt(c, 44, 34)}Q52 50 ${pt(c, 44, 66)}`, '#ffffff', 4),
  dot(c, 26, 45, 4),
];
export const wave: Doodle = (c) =>
  [0, 1, 2].map((i) =>
    stroke(`M4 ${30 + i * 20}q11 ${near(c, -14)} 23 0t23 0t23 0t23 0`, i % 2 ? '#2f7fc1' : '#63b2e0', 6),
  );
export const tree: Doodle = (c) => [
  {
    d: poly(c, [
      [44, 56],
      [58, 56],
      [62, 96],
      [38, 96],
    ]),
    fill: '#8a5a33',
  },
  {
    d: blob(
      c,
      [
        [50, 6],
        [82, 18],
        [88, 46],
        [62, 62],
        [30, 62],
        [10, 44],
        [22, 18],
      ],
      5,
    ),
    fill: c.oneOf(['#4c9a4a', '#79b443', '#d2543c', '#e89a2e']),
    line: '#2f6a34',
  },
  ...[
    [36, 34],
    [60, 28],
    [56, 48],
  ].map(([x, y]) => ({ d: ring(c, x ?? 0, y ?? 0, 5, 6), fill: '#e2453b' })),
];
export const flower: Doodle = (c) => {
  const colour = c.oneOf(['#ec6fa0', '#f2a33c', '#9a78d0', '#e9574a']);
  const petals = Array.from({ length: 6 }, (_, i) => ({
    d: ring(c, 50 + Math.cos(i * 1.047) * 19, 36 + Math.sin(i * 1.047) * 19, 12, 7),
    fill: colour,
  }));
  return [
    stroke(`M${pt(c, 50, 48)}Q46 74 ${pt(c, 50, 97)}`, '#4a9146', 6),
    stroke('M50 82Q66 78 70 66', '#4a9146', 6),
    ...petals,
    { d: ring(c, 50, 36, 10, 7), fill: '#f6d341' },
  ];
};
export const cat: Doodle = (c) => {
  const fur = c.oneOf(['#f0b15a', '#8d8a88', '#f3ead9', '#4a4543']);
  return [
    {
      d: poly(c, [
        [18, 40],
        [22, 8],
        [46, 26],
      ]),
      fill: fur,
    },
    {
      d: poly(c, [
        [82, 40],
        [78, 8],
        [54, 26],
      ]),
      fill: fur,
    },
    { d: ring(c, 50, 54, 36), fill: fur, line: '#5c4330' },
    dot(c, 37, 50, 4),
    dot(c, 63, 50, 4),
    {
      d: poly(
        c,
        [
          [46, 60],
          [54, 60],
          [50, 66],
        ],
        1,
      ),
      fill: '#e5767a',
    },
    smile(c, 44, 66, 6),
    smile(c, 56, 66, 6),
    ...[-1, 1].flatMap((s) => [
      stroke(`M${50 + s * 18} 62L${50 + s * 46} ${near(c, 58)}`, '#6d5a4a', 2),
      stroke(`M${50 + s * 18} 67L${50 + s * 45} ${near(c, 72)}`, '#6d5a4a', 2),
    ]),
  ];
};
export const dino: Doodle = (c) => [
  ...[30, 43, 56].map((x) => ({
    d: poly(c, [
      [x - 8, 46],
      [x, 26],
      [x + 8, 44],
    ]),
    fill: '#f0b13a',
  })),
  {
    d: blob(
      c,
      [
        [2, 70],
        [22, 50],
        [44, 40],
        [62, 40],
        [70, 16],
        [94, 14],
        [96, 32],
        [80, 38],
        [78, 62],
        [62, 76],
        [26, 78],
      ],
      2,
    ),
    fill: c.oneOf(['#6fae52', '#58a9a0', '#9a7fc4']),
    line: '#3d6e35',
  },
  {
    d: poly(c, [
      [28, 72],
      [40, 72],
      [39, 94],
      [28, 94],
    ]),
    fill: '#6fae52',
  },
  {
    d: poly(c, [
      [58, 70],
      [70, 70],
      [70, 94],
      [59, 94],
    ]),
    fill: '#6fae52',
  },
  dot(c, 84, 22, 3),
  smile(c, 88, 30, 5),
];
export const cloud: Doodle = (c) => [
  {
    d: blob(
      c,
      [
        [10, 46],
        [18, 22],
        [44, 12],
        [68, 18],
        [90, 34],
        [88, 52],
        [50, 58],
        [18, 58],
      ],
      3,
    ),
    fill: '#cfd9e2',
    line: '#8ea0b0',
  },
  ...[22, 38, 54, 70, 84].map((x) => stroke(`M${near(c, x)} ${near(c, 68)}l-5 ${near(c, 18)}`, '#4f97d1', 4)),
];
export const rainbow: Doodle = (c) =>
  ['#e2493f', '#f2932f', '#f5d33c', '#5bb15a', '#3f8fd0', '#8a63b8'].map((colour, i) =>
    stroke(
      `M${6 + i * 6.5} 90C${near(c, 8 + i * 6)} ${6 + i * 8} ${near(c, 92 - i * 6)} ${6 + i * 8} ${94 - i * 6.5} 90`,
      colour,
      6.4,
    ),
  );
