// Who sits together to begin with: some in their order, in parts of about as many.

/** Parts of at most `size`, none more than one larger than another; those that are larger first. */
export function splitEvenly<T>(all: readonly T[], size: number): T[][] {
  const parts = Math.ceil(all.length / size);
  const small = Math.floor(all.length / parts);
  const larger = all.length % parts;
  return Array.from({ length: parts }, (_, at) => {
    const from = at * small + Math.min(at, larger);
    return all.slice(from, from + small + (at < larger ? 1 : 0));
  });
}
