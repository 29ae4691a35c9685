// Each asks its own page what the engine can do there, and tries it where it can: functions that travel as text, each standing
// for itself. What is only said, and was not tried, is called so.
/* oxlint-disable unicorn/consistent-function-scoping -- nothing of a function that travels may stand outside of it */

export type Answers = Record<string, string>;

export async function keeping(): Promise<Answers> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('no answer'), 3000);
  });
  const told = (asked: Promise<string> | undefined): Promise<string> | string =>
    asked ? Promise.race([asked, late]).catch((error: unknown) => `no: ${String(error)}`) : 'not there';
  const estimate = await storage?.estimate?.();
  const quota = estimate?.quota;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ways', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('texts'));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const writing = db.transaction('texts', 'readwrite', { durability: 'strict' });
  const { durability } = writing as { readonly durability?: string };
  db.close();
  const inFolder = async (): Promise<string> => {
    const folder = await storage?.getDirectory();
    const file = await folder?.getFileHandle('try', { create: true });
    const stream = await file?.createWritable();
    await stream?.write('あ');
    await stream?.close();
    return (await file?.getFile())?.size === 3 ? 'yes' : 'no';
  };
  // Before persist() is asked: where a person has to answer that, other questions wait for them too.
  const folder = await told(storage?.getDirectory ? inFolder() : undefined);
  return {
    'navigator.storage.persist()': await told(storage?.persist?.().then(String)),
    'estimate() tells a quota': quota === undefined ? 'not told' : `${(quota / 1e9).toFixed(1)} GB`,
    'a folder of its own (OPFS)': folder,
    'strict durability': durability === 'strict' ? 'yes' : (durability ?? 'not known'),
  };
}

export async function together(): Promise<Answers> {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('no answer'), 3000);
  });
  const { locks } = navigator as { readonly locks?: LockManager };
  const said = (): Promise<string> =>
    new Promise((resolve) => {
      const [one, other] = [new BroadcastChannel('try'), new BroadcastChannel('try')];
      other.addEventListener('message', () => resolve('yes'));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
      one.postMessage('heard?');
    });
  const registered = await navigator.serviceWorker?.register('/service.js').then(() => navigator.serviceWorker.ready);
  const { sync } = (registered ?? {}) as { readonly sync?: { register: (tag: string) => Promise<void> } };
  const waking = sync?.register('try').then(
    () => 'yes',
    (error: unknown) => `there, but refused: ${String(error)}`,
  );
  return {
    'service worker': registered?.active ? 'yes' : 'no',
    'Background Sync': waking ? await Promise.race([waking, late]) : 'no',
    'Web Locks': locks ? await Promise.race([locks.request('try', () => 'yes'), late]) : 'no',
    BroadcastChannel: 'BroadcastChannel' in globalThis ? await Promise.race([said(), late]) : 'no',
    'offer to install (beforeinstallprompt)': 'onbeforeinstallprompt' in globalThis ? 'yes' : 'no',
    'files to other apps (navigator.share)': navigator.canShare?.({ files: [new File(['a'], 'a.txt')] }) ? 'yes' : 'no',
    'screen stays on (Wake Lock)': 'wakeLock' in navigator ? 'there' : 'no',
  };
}

export async function pictures(): Promise<Answers> {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 64;
  canvas.getContext('2d')?.fillRect(0, 0, 32, 32);
  const made = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/webp', 0.8);
  });
  const inWorker = await new Promise<string>((resolve) => {
    const worker = new Worker('/drawing.js');
    worker.addEventListener('message', ({ data }) => resolve(String(data)));
    worker.addEventListener('error', () => resolve('no'));
    setTimeout(() => resolve('no answer'), 5000);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage('draw');
  });
  const packed = async (): Promise<string> => {
    const packing = new Blob(['あ'.repeat(1000)]).stream().pipeThrough(new CompressionStream('gzip'));
    return (await new Response(packing).arrayBuffer()).byteLength < 300 ? 'yes' : 'no';
  };
  return {
    'createImageBitmap and OffscreenCanvas in a worker': inWorker,
    'asked for WebP, a canvas hands out': made?.type ?? 'nothing',
    'CompressionStream (gzip)': 'CompressionStream' in globalThis ? await packed() : 'no',
  };
}

export async function films(): Promise<Answers> {
  const film = document.createElement('video');
  const can = (type: string) => film.canPlayType(type) || 'no';
  const recorded = [
    'audio/mp4',
    'audio/webm;codecs=opus',
    'audio/ogg;codecs=opus',
    'video/mp4;codecs=avc1',
    'video/webm;codecs=vp8',
    'video/webm;codecs=vp9',
  ].filter((type) => 'MediaRecorder' in globalThis && MediaRecorder.isTypeSupported(type));
  const sizes = { width: 640, height: 480, bitrate: 1_000_000, framerate: 30 };
  const sounds = { sampleRate: 48_000, numberOfChannels: 1, bitrate: 64_000 };
  const asked = async (codec: string, ask: () => Promise<{ readonly supported?: boolean }>): Promise<string[]> =>
    (await ask().catch(() => null))?.supported ? [codec] : [];
  const encoders = async (): Promise<string> => {
    if (!('VideoEncoder' in globalThis)) return 'not there';
    const video = ['avc1.42E01F', 'vp8', 'vp09.00.10.08', 'av01.0.04M.08'].map((codec) =>
      asked(codec, () => VideoEncoder.isConfigSupported({ codec, ...sizes })),
    );
    return (await Promise.all(video)).flat().join(', ') || 'none';
  };
  const soundEncoders = async (): Promise<string> => {
    if (!('AudioEncoder' in globalThis)) return 'not there';
    const audio = ['mp4a.40.2', 'opus'].map((codec) =>
      asked(codec, () => AudioEncoder.isConfigSupported({ codec, ...sounds })),
    );
    return (await Promise.all(audio)).flat().join(', ') || 'none';
  };
  return {
    'says of playing H.264': can('video/mp4; codecs="avc1.42E01E, mp4a.40.2"'),
    'says of playing VP9': can('video/webm; codecs="vp9, opus"'),
    'MediaRecorder says it makes': recorded.join(', ') || 'nothing',
    'VideoEncoder (WebCodecs) says': await encoders(),
    'AudioEncoder (WebCodecs) says': await soundEncoders(),
  };
}

export async function senses(): Promise<Answers> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  const late = (ms: number) =>
    new Promise<string>((resolve) => {
      setTimeout(() => resolve('no answer'), ms);
    });
  const opens = (asked: MediaStreamConstraints): Promise<string> | string =>
    mediaDevices
      ? Promise.race([
          mediaDevices.getUserMedia(asked).then(
            (stream) => {
              const count = stream.getTracks().length;
              for (const track of stream.getTracks()) track.stop();
              return count > 0 ? 'opens (a made-up one)' : 'nothing comes';
            },
            (error: unknown) => `no: ${(error as Error).name}`,
          ),
          late(4000),
        ])
      : 'not there';
  const voices = async (): Promise<string> => {
    if (!('speechSynthesis' in globalThis)) return 'not there';
    for (let tries = 0; tries < 10 && speechSynthesis.getVoices().length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    const all = speechSynthesis.getVoices();
    return `${all.length}, of them ${all.filter(({ lang }) => lang.startsWith('ja')).length} Japanese`;
  };
  return {
    camera: await opens({ video: true }),
    microphone: await opens({ audio: true }),
    'a file field opens the camera (capture)': 'capture' in document.createElement('input') ? 'there' : 'no',
    'voices to read aloud (of this machine)': await voices(),
    'understands speech (SpeechRecognition)':
      'SpeechRecognition' in globalThis || 'webkitSpeechRecognition' in globalThis ? 'there' : 'no',
  };
}
