// How this browser lets a person put the app on the home screen.
import { useEffect, useState } from 'react';

/** done: it is there · ask: the browser shows its own question · share: Safari on iPad and iPhone · menu: all others. */
export type InstallWay = 'done' | 'ask' | 'share' | 'menu';

export function useInstallWay(canAsk: boolean): InstallWay {
  const [standalone, setStandalone] = useState(() => matchMedia(INSTALLED).matches);
  useEffect(() => {
    const query = matchMedia(INSTALLED);
    const look = () => setStandalone(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  if (standalone) return 'done';
  if (canAsk) return 'ask';
  // Only Safari on iPad and iPhone knows this property; it answers as a Mac otherwise.
  return 'standalone' in navigator ? 'share' : 'menu';
}

const INSTALLED = '(display-mode: standalone), (display-mode: fullscreen)';
