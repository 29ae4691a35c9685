// Where the brush went, patch by patch: what hangs together is one thing that is hidden, and gets few colours however large it is.

/** Fields as coarse as this are enough to see what hangs together. In pixels. */
const FIELD = 8;

export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Patches {
  readonly patches: readonly Patch[];
  /** Which patch a pixel belongs to; only for pixels under the mask. */
  readonly patchAt: (x: number, y: number) => number;
}

export function patchesOf(mask: Uint8Array, width: number, height: number): Patches {
  const [columns, rows] = [Math.ceil(width / FIELD), Math.ceil(height / FIELD)];
  // 0: nothing here · -1: painted, not counted yet · from 1: the patch.
  const fields = new Int32Array(columns * rows);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (mask[y * width + x]) fields[Math.floor(y / FIELD) * columns + Math.floor(x / FIELD)] = -1;
  const patches: Patch[] = [];
  for (let at = 0; at < fields.length; at += 1)
    if (fields[at] === -1) patches.push(fill(fields, { columns, rows }, at, patches.length + 1));
  const patchAt = (x: number, y: number) => (fields[Math.floor(y / FIELD) * columns + Math.floor(x / FIELD)] ?? 0) - 1;
  return { patches, patchAt };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}
/** Gives everything that touches the field its number. */
function fill(fields: Int32Array, { columns, rows }: Grid, start: number, number: number): Patch {
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  const open = [start];
  fields[start] = number;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    for (let by = Math.max(0, y - 1); by <= Math.min(rows - 1, y + 1); by += 1)
      for (let bx = Math.max(0, x - 1); bx <= Math.min(columns - 1, x + 1); bx += 1) {
        const beside = by * columns + bx;
        if (fields[beside] !== -1) continue;
        fields[beside] = number;
        open.push(beside);
      }
  }
  return { left: left * FIELD, top: top * FIELD, right: right * FIELD, bottom: bottom * FIELD };
}
