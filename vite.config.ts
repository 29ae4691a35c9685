// How the app is built: one page, one service worker with everything that the app needs to start without a network.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './src/app/manifest.ts';
import { PDF_FOLDER } from './src/domain/pdf-folder.ts';

export default defineConfig({
  plugins: [
    react(),
    pdfReader(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      manifestFilename: 'manifest.webmanifest',
      includeAssets: [],
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,png,webmanifest}'],
        // Screenshots are for the store's listing; the large font comes when a text needs it, strokes with a model,
        // what reads a PDF with the first PDF.
        globIgnores: ['screenshots/**', 'fonts/*-school-*', 'strokes/**', 'pdf/**', 'sw.js'],
        maximumFileSizeToCacheInBytes: 1_500_000,
      },
    }),
  ],
  build: {
    // What the code asks for beyond syntax (Map.groupBy, Promise.withResolvers, Set.union) came with these.
    target: ['chrome122', 'safari17.4', 'firefox128'],
    sourcemap: false,
    // Says which files the first load takes (tests/bench/size.ts).
    manifest: true,
    reportCompressedSize: false,
    // Naming every script of a screen beforehand costs a slow tablet more than it saves: what a screen needs it names itself.
    modulePreload: {
      // All browsers of `target` know modulepreload.
      polyfill: false,
      resolveDependencies: (_file, needs, { hostType }) =>
        hostType === 'js' ? needs.filter((need) => need.endsWith('.css')) : needs,
    },
    // What the first screen needs is one file: in twenty it packs worse and waits for twenty answers. So is what many of the
    // other screens share.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'common', minShareCount: 4 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8787' } },
});

/** Beside the app, as it was published: what reads a PDF, with the writings and letters that a PDF may leave out. */
function pdfReader(): Plugin {
  const from = join(import.meta.dirname, 'node_modules/pdfjs-dist');
  const files = [
    'LICENSE',
    ...['pdf.min.mjs', 'pdf.worker.min.mjs'].map((name) => `build/${name}`),
    ...['cmaps', 'standard_fonts'].flatMap((folder) =>
      readdirSync(join(from, folder)).map((name) => `${folder}/${name}`),
    ),
    // Without WebAssembly: the rules for our pages do not allow it.
    ...['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js', 'LICENSE_JBIG2', 'LICENSE_OPENJPEG'].map(
      (name) => `wasm/${name}`,
    ),
  ];
  return {
    name: 'pdf-reader',
    apply: 'build',
    generateBundle() {
      const folder = PDF_FOLDER.slice(1);
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: folder + file.replace('build/', ''),
          source: readFileSync(join(from, file)),
        });
    },
  };
}
