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
/** So much is gathered before it becomes a Blob. */
const GATHER_BYTES = 4 * 1024 * 1024;

/** To be asked for in the press of a button. @returns null when the person chose no place after all */
export async function openFileSink(name: string): Promise<FileSink | null> {
  const { showSaveFilePicker } = globalThis as WithPicker;
  if (!showSaveFilePicker) return downloadSink(name);
  try {
    const file = await (await showSaveFilePicker.call(globalThis, { suggestedName: name })).createWritable();
    return { write: (piece) => file.write(piece), done: () => file.close(), giveUp: () => file.abort() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // A managed browser may forbid it.
    return downloadSink(name);
  }
}

function downloadSink(name: string): FileSink {
  let file = new Blob([]);
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let gathered = 0;
  const gather = (): void => {
    file = new Blob([file, ...pieces], { type: 'application/zip' });
    pieces = [];
    gathered = 0;
  };
  return {
    write: async (piece) => {
      pieces.push(Uint8Array.from(piece));
      gathered += piece.length;
      if (gathered >= GATHER_BYTES) gather();
    },
    done: async () => {
      gather();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      // The browser reads it after this.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    giveUp: async () => {
      pieces = [];
      file = new Blob([]);
    },
  };
}
