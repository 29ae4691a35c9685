// The separate pieces of ink on a sheet.

export interface InkPart {
  readonly label: number;
  readonly area: number;
  readonly left: number;
  readonly top: number;
  /** Just beyond the last square. */
  readonly right: number;
  readonly bottom: number;
}
export interface InkParts {
  /** For each square the label of its part; 0 = no ink. */
  readonly labels: Uint16Array;
  readonly parts: readonly InkPart[];
}

export function partsOf(mask: Uint8Array, width: number, height: number): InkParts {
  const labels = new Uint16Array(mask.length);
  const parts: InkPart[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start += 1) {
    if (!mask[start] || labels[start]) continue;
    const label = parts.length + 1;
    if (label > 0xffff) break;
    let [area, left, top, right, bottom] = [0, width, height, 0, 0];
    labels[start] = label;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          const next = v * width + u;
          if (!mask[next] || labels[next]) continue;
          labels[next] = label;
          stack.push(next);
        }
      }
    }
    parts.push({ label, area, left, top, right, bottom });
  }
  return { labels, parts };
}
