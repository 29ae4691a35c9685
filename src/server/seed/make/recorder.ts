// A recorder in a classroom: a few soft harmonics, breath, the start of the tongue, a room. Better takes breathe more evenly.
import { spawn } from 'node:child_process';
import { type Chance, chanceOf } from '#server/seed/chance.ts';

const RATE = 22_050;
const SI = 987.77;
const RA = 880;
const SO = 783.99;
/** 「シラソのうた」: pitch and length in beats; null is a breath. Our own tune. */
const TUNE: readonly (readonly [number | null, number])[] = [
  [SI, 1],
  [RA, 1],
  [SO, 2],
  [SI, 1],
  [RA, 1],
  [SO, 2],
  [SO, 0.5],
  [SO, 0.5],
  [RA, 0.5],
  [RA, 0.5],
  [SI, 1],
  [null, 0.5],
  [SI, 0.5],
  [RA, 1],
  [SO, 3],
];

/** @param stage 1 squeaks and stops · 3 plays it through · 5 sings; @returns MP3, mono, constant 32 kbit/s */
export function playTune(stage: number, take: number): Promise<Buffer> {
  const chance = chanceOf(`recorder ${stage} ${take}`);
  const notes = stage === 1 ? TUNE.slice(0, 6) : stage === 2 ? TUNE.slice(0, 11) : TUNE;
  const sound: number[] = silence(0.25);
  const e = (5 - stage) / 4;
  const beat = 0.46 + e * 0.12 + chance.wobble() * 0.03;
  notes.forEach(([pitch, beats], index) => {
    const seconds = beat * beats * (1 + e * chance.wobble() * 0.3);
    if (pitch === null) return void sound.push(...silence(seconds));
    const last = index === notes.length - 1;
    blow(sound, pitch, seconds + (last ? 0.2 : 0), e, chance);
    // Somebody looks for the hole.
    if (e > 0.4 && chance.happens(e * 0.25)) sound.push(...silence(chance.between(0.12, 0.4)));
  });
  sound.push(...silence(0.5));
  return mp3Of(inRoom(sound, chance));
}

const silence = (seconds: number): number[] => Array<number>(Math.floor(seconds * RATE)).fill(0);

function blow(sound: number[], pitch: number, seconds: number, e: number, chance: Chance): void {
  const count = Math.floor(seconds * RATE);
  const squeaks = chance.happens(e * 0.4);
  const squeakAt = chance.between(0.1, 0.6) * count;
  const off = 1 + e * chance.wobble() * 0.02;
  const shake = 0.002 + e * 0.006;
  const shakeRate = chance.between(4.2, 6);
  const leak = 0.02 + e * chance.between(0.02, 0.09);
  const tongue = chance.happens(1 - e * 0.8);
  const fade = Math.min(count / 3, RATE * (tongue ? 0.05 : 0.02));
  const rise = RATE * (tongue ? 0.018 : 0.06);
  let phase = 0;
  let breath = 0;
  for (let i = 0; i < count; i += 1) {
    const t = i / RATE;
    const sinks = 1 - e * 0.012 * (i / count);
    const wild = squeaks && i > squeakAt && i < squeakAt + RATE * 0.16;
    const bend = 1 + shake * Math.sin(t * shakeRate * 6.28) - 0.02 * Math.exp(-t * 60);
    phase += (pitch * off * sinks * bend * (wild ? 2.9 : 1)) / RATE;
    const p = phase * 2 * Math.PI;
    const tone = Math.sin(p) + 0.1 * Math.sin(2 * p + 0.4) + 0.17 * Math.sin(3 * p + 1) + 0.03 * Math.sin(4 * p);
    breath = breath * 0.72 + (chance.next() * 2 - 1) * 0.28;
    const chiff = tongue ? 0.35 * Math.exp(-t * 90) : 0;
    const swell = (1 - e * 0.3 * Math.abs(Math.sin(t * 2.6))) * Math.min(1, i / rise) * Math.min(1, (count - i) / fade);
    sound.push((tone * (wild ? 0.5 : 0.36) + breath * (leak * 4 + chiff)) * swell * 0.62);
  }
  if (tongue) sound.push(...silence(0.03));
}

/** Early echoes of a classroom, and its quiet hum. */
function inRoom(dry: readonly number[], chance: Chance): Int16Array {
  const echoes = [
    [0.019, 0.22],
    [0.031, 0.17],
    [0.047, 0.13],
    [0.083, 0.08],
    [0.121, 0.05],
  ] as const;
  return Int16Array.from(dry, (value, at) => {
    const room = echoes.reduce(
      (sum, [delay, part]) => sum + (dry[at - Math.floor(delay * RATE)] ?? 0) * part,
      value * 0.8,
    );
    return Math.max(-1, Math.min(1, room + (chance.next() - 0.5) * 0.003)) * 30_000;
  });
}

function mp3Of(samples: Int16Array): Promise<Buffer> {
  const input = ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', '-'];
  const output = ['-c:a', 'libmp3lame', '-b:a', '32k', '-write_xing', '0', '-id3v2_version', '0', '-f', 'mp3', '-'];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', ...input, ...output], { stdio: ['pipe', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    ffmpeg.stdout.on('data', (part: Buffer) => parts.push(part));
    ffmpeg.on('error', reject);
    ffmpeg.on('exit', (code) => (code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(`ffmpeg: ${code}`))));
    ffmpeg.stdin.end(Buffer.from(samples.buffer));
  });
}
