// The address's parameters, shown as soon as they are set: the address itself follows when the whole page has been told, which
// on a slow Chromebook is four frames later.
import { useState } from 'react';
import { useSearchParams } from 'react-router';

export function useQuickParams(): readonly [URLSearchParams, (next: URLSearchParams) => void] {
  const [address, setAddress] = useSearchParams();
  const now = address.toString();
  // What was set and is not the address yet, the newest last.
  const [sent, setSent] = useState<readonly string[]>([]);
  const [known, setKnown] = useState(now);
  if (known !== now) {
    setKnown(now);
    // Anything else came from elsewhere, the way back say: then that holds.
    setSent(sent.includes(now) ? sent.slice(sent.indexOf(now) + 1) : []);
  }
  const last = sent.at(-1);
  const set = (next: URLSearchParams) => {
    const its = next.toString();
    setSent((before) => (before.length === 0 && its === now ? before : [...before, its]));
    setAddress(next, { replace: true, preventScrollReset: true });
  };
  return [last === undefined ? address : new URLSearchParams(last), set];
}
