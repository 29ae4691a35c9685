// The square on a worksheet, drawn: the outlines of its dark modules, sharp at any size.
import { encodeQR } from 'qr';

/** The white edge that a reader needs, in modules. */
const EDGE = 4;

/** @returns an SVG path in a square of `side` by `side` modules */
export function codeSquare(text: string): { readonly path: string; readonly side: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: EDGE });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return { path: dark.join(''), side: rows.length };
}
