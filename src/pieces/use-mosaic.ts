// The same picture in coarse tiles, for as long as it is painted on.
import { useEffect, useState } from 'react';
import { mosaicOf } from '#media/hide/mosaic.ts';

/** @returns its address; null while there is none, or where it cannot be drawn */
export function useMosaic(url: string): string | null {
  const [mosaic, setMosaic] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isWanted = true;
    const picture = new Image();
    const make = async () => {
      const blob = await mosaicOf(picture);
      if (!blob || !isWanted) return;
      made = URL.createObjectURL(blob);
      setMosaic(made);
    };
    picture.addEventListener('load', () => void make());
    picture.src = url;
    return () => {
      isWanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [url]);
  return mosaic;
}
