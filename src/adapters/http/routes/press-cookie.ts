import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'paylink_pressed';
const MAX_AGE_SECONDS = 3_600;
const VALUE = new RegExp(`(?:^|;\\s*)${NAME}=([\\w.]{1,80})(?:;|$)`);

interface CookieScope {
  readonly slug: string;
  readonly publicUrl: string;
}

/** Remembers, for this page alone, what it showed when its button was pressed: the customer will be back from the gateway. */
export function setPressCookie(reply: FastifyReply, shown: string, scope: CookieScope): void {
  reply.header('set-cookie', buildCookie(shown, MAX_AGE_SECONDS, scope));
}

export function clearPressCookie(reply: FastifyReply, scope: CookieScope): void {
  reply.header('set-cookie', buildCookie('', 0, scope));
}

/** What the page showed when its button was pressed; null when it was not. */
export function readPressCookie(request: FastifyRequest): string | null {
  return VALUE.exec(request.headers.cookie ?? '')?.[1] ?? null;
}

/** Lax: the gateway's redirect comes from another site and must bring it along. */
function buildCookie(value: string, maxAgeSeconds: number, { slug, publicUrl }: CookieScope): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=/p/${slug}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
