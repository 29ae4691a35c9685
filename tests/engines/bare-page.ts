// An empty page with a worker of its own, for trying what an engine can do: the school's pages allow nothing but the app.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BarePage {
  readonly origin: string;
  readonly close: () => void;
}

const HTML = '<!doctype html><meta charset="utf-8"><title>bare</title><main></main>';
/** In a worker: is a picture drawn and encoded there? */
const DRAWING = `onmessage = async () => {
  try {
    const picture = await createImageBitmap(new ImageData(8, 8), { resizeWidth: 4, resizeHeight: 4 });
    const canvas = new OffscreenCanvas(4, 4);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    postMessage(blob.type === 'image/jpeg' ? 'yes' : 'drawn, but no JPEG');
  } catch (error) {
    postMessage('no: ' + error.message);
  }
};`;
/** In a service worker: nothing, so that it can be registered. */
const SERVICE = `onfetch = () => undefined;`;
const FILES: Record<string, readonly [type: string, body: string]> = {
  '/': ['text/html', HTML],
  '/drawing.js': ['text/javascript', DRAWING],
  '/service.js': ['text/javascript', SERVICE],
};

export async function barePage(): Promise<BarePage> {
  const server = createServer((asked, answer) => {
    const [type, body] = FILES[asked.url ?? ''] ?? ['text/plain', ''];
    answer.writeHead(body === '' ? 404 : 200, { 'content-type': type });
    answer.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
