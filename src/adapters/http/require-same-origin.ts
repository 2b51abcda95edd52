import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.js';

/**
 * Refuses a form that another site sent. Browsers say where a request comes from in Sec-Fetch-Site, older ones in
 * Origin; what sends neither is no browser, and carries no session of anybody.
 * Throws AppError `not_allowed`.
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isOwn =
    site === undefined
      ? origin === undefined || isOwnOrigin(origin, request.host, publicUrl)
      : site === 'same-origin' || site === 'none';
  if (!isOwn) throw new AppError('not_allowed', { reason: 'cross_site_form' });
}

function isOwnOrigin(origin: string, host: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === new URL(publicUrl).origin;
}
