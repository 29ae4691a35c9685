// What a browser may do with our pages: nothing from outside, ever.
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

export async function secureHeaders(app: FastifyInstance, origin: string): Promise<void> {
  const encrypted = origin.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:', 'data:'],
        workerSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isData(reply)) for (const name of FOR_PAGES) void reply.removeHeader(name);
    if (isAnswerToPost(reply)) {
      for (const name of FOR_LOADS) void reply.removeHeader(name);
      // Connections of HTTP/1.1 stay open without being told to.
      reply.raw.removeHeader('connection');
    }
    if (!isData(reply))
      void reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()');
  });
}

const isData = (reply: FastifyReply): boolean => {
  const { url = '' } = reply.request.routeOptions;
  return url.startsWith('/api/') && String(reply.getHeader('content-type')).startsWith('application/json');
};
/** Only our own app can ask by POST (`guardApi`); no page loads such an answer as a script or a picture. */
const isAnswerToPost = (reply: FastifyReply): boolean => isData(reply) && reply.request.method === 'POST';
const FOR_LOADS = ['cross-origin-resource-policy', 'x-content-type-options'];
/** What only a page can break. An edit is some hundred bytes: these would be more than the words. */
const FOR_PAGES = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'strict-transport-security',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
