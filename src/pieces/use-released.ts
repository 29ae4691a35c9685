// An address of bytes in memory is given back when another takes its place, or when nobody looks any more.
import { useEffect } from 'react';

/** @param url null: there is none (yet) */
export function useReleased(url: string | null): void {
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
}
