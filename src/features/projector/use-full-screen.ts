// The whole screen for the wall, and back again: also when somebody goes from the page while the wall is on.
import { useEffect, useRef } from 'react';

export interface FullScreen {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
}
export function useFullScreen(): FullScreen {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      leave();
    };
  }, []);
  return {
    enter: async () => {
      await document.documentElement.requestFullscreen?.().catch(() => undefined);
      if (!isHere.current) leave();
    },
    leave,
  };
}

function leave(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
