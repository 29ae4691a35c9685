// A file on the person's own disk. Where the browser can write it as it comes, it does; elsewhere it is put together of Blobs,
// which browsers keep outside the page's memory, and handed over as a download.
import type { FileSink } from '#pieces/zip-file.ts';

interface Picked {
  readonly createWritable: () => Promise<{
    readonly write: (piece: Uint8Array) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
}
interface WithPicker {
  readonly showSaveFilePicker?: (how: { readonly suggestedName: string }) => Promise<Picked>;
}
/** So much is gathered before it is written, or becomes a Blob. */
const GATHER_BYTES = 4 * 1024 * 1024;

/** To be asked for in the press of a button. @returns null when the person chose no place after all */
export async function openFileSink(name: string): Promise<FileSink | null> {
  const { showSaveFilePicker } = globalThis as WithPicker;
  if (!showSaveFilePicker) return downloadSink(name);
  try {
    const file = await (await showSaveFilePicker.call(globalThis, { suggestedName: name })).createWritable();
    const { write, rest } = gathering((bytes) => file.write(bytes));
    const done = () => rest().then(() => file.close());
    return { write, done, giveUp: () => file.abort() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // A managed browser may forbid it.
    return downloadSink(name);
  }
}

/**
 * Many small pieces become few large ones, in one and the same memory: what is given out is to be taken before the next comes.
 * A file of 200 MB would else leave as much again to be cleaned up.
 */
function gathering(take: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>) {
  const desk = new Uint8Array(GATHER_BYTES);
  let filled = 0;
  const rest = async (): Promise<void> => {
    if (filled > 0) await take(desk.subarray(0, filled));
    filled = 0;
  };
  const write = async (piece: Uint8Array): Promise<void> => {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + GATHER_BYTES - filled);
      desk.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === GATHER_BYTES) await rest();
    }
  };
  return { write, rest };
}

function downloadSink(name: string): FileSink {
  let file = new Blob([]);
  const { write, rest } = gathering(async (bytes) => {
    file = new Blob([file, bytes], { type: 'application/zip' });
  });
  return {
    write,
    done: async () => {
      await rest();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      // The browser reads it after this.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    giveUp: async () => {
      file = new Blob([]);
    },
  };
}
