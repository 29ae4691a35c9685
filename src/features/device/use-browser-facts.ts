// What the browser says of its storage and of how the app was opened. Null until it has answered.
import { useEffect, useState } from 'react';
import type { BrowserFacts } from '#store/device-facts.ts';
import { deviceRoom } from '#store/device-room.ts';

const INSTALLED = '(display-mode: standalone), (display-mode: fullscreen)';

async function ask(): Promise<BrowserFacts> {
  const persisted = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
  return { room: await deviceRoom(), persisted, installed: matchMedia(INSTALLED).matches };
}

export function useBrowserFacts(): BrowserFacts | null {
  const [facts, setFacts] = useState<BrowserFacts | null>(null);
  useEffect(() => {
    let gone = false;
    void ask().then((found) => !gone && setFacts(found));
    return () => {
      gone = true;
    };
  }, []);
  return facts;
}
