// A picture's outermost pixels: paper to the rim is a scan or a drawn sheet, anything else a photo of one.
import type { Pixels } from '#media/sheet/pixels.ts';
import { viewOf } from '#media/sheet/view.ts';

/** How dark and how light a picture is along its rim; a few specks do not count. */
export function rimOf(picture: Pixels): { low: number; high: number } {
  const { width, height, light } = viewOf(picture, 300);
  const rim: number[] = [];
  for (let x = 0; x < width; x += 1) rim.push(light.values[x] ?? 0, light.values[(height - 1) * width + x] ?? 0);
  for (let y = 0; y < height; y += 1) rim.push(light.values[y * width] ?? 0, light.values[(y + 1) * width - 1] ?? 0);
  rim.sort((one, other) => one - other);
  return { low: rim[Math.floor(rim.length * 0.03)] ?? 0, high: rim[Math.floor(rim.length * 0.97)] ?? 255 };
}
