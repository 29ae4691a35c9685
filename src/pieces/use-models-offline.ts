// How much of these models is on this device; told anew when more has come.
import { useEffect, useState } from 'react';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { type ModelOffline, modelsOffline } from '#store/models-offline.ts';
import { whenStrokesCome } from '#store/stroke-shelf.ts';

export function useModelsOffline(models: readonly Kept<'model'>[]): ReadonlyMap<string, ModelOffline> | undefined {
  const [turn, setTurn] = useState(0);
  useEffect(() => whenStrokesCome(() => setTurn((now) => now + 1)), []);
  const asked = models.map(({ id, media, characters }) => `${id}${media}${characters}`).join();
  return useLive((device) => modelsOffline(device, models), [asked, turn]);
}
