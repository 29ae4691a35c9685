// Moved, grown and turned: how the writing of one sheet comes to lie on that of another.

/** x' = a (x − cx) − b (y − cy) + tx · y' = b (x − cx) + a (y − cy) + ty. The centre is that of the writing. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
  readonly cx: number;
  readonly cy: number;
}

export const growthOf = ({ a, b }: Similarity): number => Math.hypot(a, b);
/** Clockwise on a sheet whose y runs down, in radians. */
export const turnOf = ({ a, b }: Similarity): number => Math.atan2(b, a);

export const moved = (t: Similarity, x: number, y: number): readonly [number, number] => [
  t.a * (x - t.cx) - t.b * (y - t.cy) + t.tx,
  t.b * (x - t.cx) + t.a * (y - t.cy) + t.ty,
];

export function movedBack(t: Similarity, x: number, y: number): readonly [number, number] {
  const square = t.a * t.a + t.b * t.b;
  const dx = x - t.tx;
  const dy = y - t.ty;
  return [(t.a * dx + t.b * dy) / square + t.cx, (t.a * dy - t.b * dx) / square + t.cy];
}
