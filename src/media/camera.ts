// A camera on the page. The device's own camera app (`<input capture>`) is the second way: an installed app on an iPad may get none.
import type { Refused } from '#domain/refusal.ts';

export interface Camera {
  readonly stream: MediaStream;
  /** What the camera sees now, as large as it gives it. @param view the element that shows the stream */
  readonly shoot: (view: HTMLVideoElement) => Promise<Blob>;
  readonly close: () => void;
}
export type Facing = 'environment' | 'user';

/** True where choosing a file with `capture` opens the camera by itself: phones and tablets. */
export const chooserOpensCamera = (): boolean => 'capture' in HTMLInputElement.prototype;
export const canShowCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function';

/** @returns refused: `not-found` = there is no camera, `forbidden` = it may not be used, or something else uses it */
export async function openCamera(facing: Facing): Promise<Camera | Refused> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: facing }, width: { ideal: 3840 }, height: { ideal: 2160 } },
    });
    const close = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    return { stream, shoot, close };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { refused: name === 'NotFoundError' || name === 'OverconstrainedError' ? 'not-found' : 'forbidden' };
  }
}

/** Whether there is another camera to turn to. Known only once one was opened. */
export async function hasTwoCameras(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput').length > 1;
}

/** Nearly lossless: it is made smaller once more when the photo is prepared. */
const FRAME_QUALITY = 0.95;

function shoot(view: HTMLVideoElement): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: view.videoWidth, height: view.videoHeight });
  canvas.getContext('2d')?.drawImage(view, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => {
        canvas.width = 0;
        if (blob) resolve(blob);
        else reject(new Error('the camera showed nothing'));
      },
      'image/jpeg',
      FRAME_QUALITY,
    ),
  );
}
