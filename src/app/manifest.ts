// What the operating system is told when the app is put on a home screen.
import { SHARE_FIELDS, SHARE_PATH } from '#domain/share-target.ts';

export const manifest = {
  id: '/',
  name: 'あしあと — 学びの ポートフォリオ',
  short_name: 'あしあと',
  description: '作品と めあてと ふりかえりを のこす、学びの あしあと。ネットが なくても つかえます。',
  lang: 'ja',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  orientation: 'any' as const,
  theme_color: '#faf8f3',
  background_color: '#faf8f3',
  categories: ['education'],
  // What other apps share comes to the service worker (sw/take-shared.ts).
  share_target: {
    action: SHARE_PATH,
    method: 'POST' as const,
    enctype: 'multipart/form-data' as const,
    params: {
      title: SHARE_FIELDS.title,
      text: SHARE_FIELDS.words,
      url: SHARE_FIELDS.url,
      files: [
        {
          name: SHARE_FIELDS.files,
          accept:
            'image/*,video/*,audio/*,application/pdf,application/zip,text/plain,text/csv,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.sb3,.zip,.txt,.csv'.split(
              ',',
            ),
        },
      ],
    },
  },
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' as const },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
  screenshots: [
    {
      src: '/screenshots/today-wide.png',
      sizes: '1366x768',
      type: 'image/png',
      form_factor: 'wide' as const,
      label: 'きょう',
    },
    {
      src: '/screenshots/today-narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow' as const,
      label: 'きょう',
    },
  ],
  shortcuts: [
    { name: 'きょう', url: '/', icons: [{ src: '/icons/shortcut-today.png', sizes: '96x96', type: 'image/png' }] },
    {
      name: 'きろく',
      url: '/records',
      icons: [{ src: '/icons/shortcut-records.png', sizes: '96x96', type: 'image/png' }],
    },
    {
      name: 'くらべる',
      url: '/compare',
      icons: [{ src: '/icons/shortcut-compare.png', sizes: '96x96', type: 'image/png' }],
    },
  ],
};
