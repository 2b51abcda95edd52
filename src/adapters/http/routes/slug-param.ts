import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import { isSlug } from '../../../domain/link/slug.js';

export type SlugRequest = FastifyRequest<{ Params: { slug: string } }>;

/** The slug of the address. Throws AppError `link_not_found` for one that no link can have. */
export function getSlugOrThrow(request: SlugRequest): string {
  const { slug } = request.params;
  if (!isSlug(slug)) throw new AppError('link_not_found');
  return slug;
}
