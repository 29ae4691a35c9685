// A small picture as it comes from the camera's preparation, without a camera.
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';

/** @param shade another shade is another picture */
export function aPicture(shade: number): PreparedMedia {
  const variant = (place: number): PreparedVariant => {
    const data = Uint8Array.from({ length: 600 }, () => shade + place).buffer;
    const hash = (shade * 10 + place).toString(16).padStart(64, '0');
    return { hash, bytes: data.byteLength, mime: 'image/webp', w: 30, h: 40, data };
  };
  return { variants: { t: variant(0), m: variant(1), o: variant(2) } };
}
