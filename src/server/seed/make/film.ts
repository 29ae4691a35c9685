// Frames to a small MP4 that every browser plays: H.264, yuv420p, its index in front.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Film {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** x264's constant rate factor: higher is smaller. */
  readonly crf: number;
}

/** @param frames RGB, one after the other */
export async function filmOf(film: Film, frames: AsyncIterable<Buffer>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'film-'));
  const out = join(folder, 'film.mp4');
  const size = `${film.width}x${film.height}`;
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', String(film.fps), '-i', '-'];
  const codec = ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', String(film.crf)];
  const shape = ['-pix_fmt', 'yuv420p', '-profile:v', 'main', '-g', String(film.fps * 2), '-movflags', '+faststart'];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...input, ...codec, ...shape, out], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const done = new Promise<void>((resolve, reject) => {
    ffmpeg.on('error', reject);
    ffmpeg.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg: ${code}`))));
  });
  for await (const frame of frames) {
    if (!ffmpeg.stdin.write(frame)) await new Promise((resolve) => ffmpeg.stdin.once('drain', resolve));
  }
  ffmpeg.stdin.end();
  await done;
  const bytes = await readFile(out);
  await rm(folder, { recursive: true });
  return bytes;
}
