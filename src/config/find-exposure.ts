import type { Env } from './env-schema.js';

/** How others reach this server; null where nobody can. */
export function findExposure(env: Env): string | null {
  if (env.NODE_ENV === 'production') return 'in production';
  if (!isLoopback(hostOf(env))) return 'on a HOST that others can reach';
  const isHere = env.PUBLIC_URL === undefined || isLoopback(new URL(env.PUBLIC_URL).hostname);
  return isHere ? null : 'behind a PUBLIC_URL that others can reach';
}

/** Development listens to this machine alone; production, mostly in a container, to all. */
export function hostOf(env: Env): string {
  return env.HOST ?? (env.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
