// How the app is built: one page, one service worker with everything that the app needs to start without a network.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './src/app/manifest.ts';

export default defineConfig({
  plugins: [
    react(),
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
        // Screenshots are for the store's listing; the large font comes when a text needs it, strokes with a model.
        globIgnores: ['screenshots/**', 'fonts/*-school-*', 'strokes/**', 'sw.js'],
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
    // What the first screen needs is one file: in twenty it packs worse and waits for twenty answers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8787' } },
});
