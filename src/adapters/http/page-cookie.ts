import type { FastifyReply, FastifyRequest } from 'fastify';

export interface CookieScope {
  /** The last part of the page's path. */
  readonly slug: string;
  /** What comes before it; `/p` unless given. */
  readonly below?: string;
  readonly publicUrl: string;
}

export interface PageCookieOptions {
  readonly name: string;
  /** What its value looks like, as a regular expression; another value is as good as none. */
  readonly value: string;
  readonly maxAgeSeconds: number;
}

export interface PageCookie {
  set(reply: FastifyReply, value: string, scope: CookieScope): void;
  clear(reply: FastifyReply, scope: CookieScope): void;
  /** Null when there is none, or none of ours. */
  read(request: FastifyRequest): string | null;
}

/** A cookie of one page alone, that no script reads. */
export function createPageCookie({ name, value, maxAgeSeconds }: PageCookieOptions): PageCookie {
  const pattern = new RegExp(`(?:^|;\\s*)${name}=(${value})(?:;|$)`);

  /** Lax: the gateway's redirect comes from another site and must bring it along. */
  function build(
    content: string,
    ageSeconds: number,
    { slug, below = '/p', publicUrl }: CookieScope,
  ): string {
    const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
    return `${name}=${content}; Path=${below}/${slug}; Max-Age=${ageSeconds}; HttpOnly; SameSite=Lax${secure}`;
  }

  return {
    set: (reply, content, scope) => {
      reply.header('set-cookie', build(content, maxAgeSeconds, scope));
    },
    clear: (reply, scope) => {
      reply.header('set-cookie', build('', 0, scope));
    },
    read: (request) => pattern.exec(request.headers.cookie ?? '')?.[1] ?? null,
  };
}
