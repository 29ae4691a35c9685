// How loud a sound is from its beginning to its end, as a drawing shows it.

/**
 * @param bars how many parts it is looked at in
 * @returns 0–1 each, the loudest 1; null where this device cannot read it
 */
export async function waveOf(sound: ArrayBuffer, bars: number): Promise<readonly number[] | null> {
  try {
    // A low rate is enough for a drawing, and sixty seconds stay small. Decoding takes the buffer it is given.
    const read = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(sound.slice(0));
    return loudness(read.getChannelData(0), bars);
  } catch {
    return null;
  }
}

export function loudness(samples: Float32Array, bars: number): readonly number[] {
  const each = samples.length / bars;
  const powers = Array.from({ length: bars }, (_, at) => {
    const part = samples.subarray(
      Math.floor(at * each),
      Math.max(Math.floor(at * each) + 1, Math.floor((at + 1) * each)),
    );
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
  });
  const most = Math.max(...powers);
  return powers.map((power) => (most > 0 ? power / most : 0));
}
