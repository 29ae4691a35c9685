// Symmetric equations, solved in place: Gauss without pivots, which is right for what comes from squares and a little more.

/** @param rows n rows of n + 1 numbers, the last one the right side */
export function solveSquares(rows: Float64Array[]): Float64Array {
  const n = rows.length;
  for (let at = 0; at < n; at += 1) {
    const row = rows[at];
    const pivot = row?.[at] ?? 0;
    if (!row || Math.abs(pivot) < 1e-12) continue;
    for (let below = at + 1; below < n; below += 1) {
      const other = rows[below];
      const times = (other?.[at] ?? 0) / pivot;
      if (!other || times === 0) continue;
      for (let c = at; c <= n; c += 1) other[c] = (other[c] ?? 0) - times * (row[c] ?? 0);
    }
  }
  const answer = new Float64Array(n);
  for (let at = n - 1; at >= 0; at -= 1) {
    const row = rows[at];
    let rest = row?.[n] ?? 0;
    for (let c = at + 1; c < n; c += 1) rest -= (row?.[c] ?? 0) * (answer[c] ?? 0);
    const pivot = row?.[at] ?? 0;
    answer[at] = Math.abs(pivot) < 1e-12 ? 0 : rest / pivot;
  }
  return answer;
}
