// Sizes of pictures.
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The largest size of the same shape whose longer edge is at most `edge`. Never larger than it was. */
export function fitEdge({ w, h }: Size, edge: number): Size {
  const factor = Math.min(1, edge / Math.max(w, h));
  return { w: Math.max(1, Math.round(w * factor)), h: Math.max(1, Math.round(h * factor)) };
}
