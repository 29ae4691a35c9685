// The built app. Files with a hash in their name never change; the page, the service worker and the manifest always ask.
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NOT_FOUND, refuse } from '#server/http/refuse.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** @param dist folder of the built app; null serves the API only */
export async function serveApp(app: FastifyInstance, dist: string | null): Promise<void> {
  if (dist !== null) {
    await app.register(fastifyStatic, {
      root: dist,
      cacheControl: false,
      index: 'index.html',
      setHeaders: (reply, path) => {
        void reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? FOR_EVER : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://here');
    // Every address of the app is the same page; a file that is not there is not a page.
    const isPage = request.method === 'GET' && !pathname.startsWith('/api/') && !/\.\w+$/.test(pathname);
    if (dist === null || !isPage) return refuse(reply, NOT_FOUND);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
