import type { FastifyRequest } from 'fastify';
import { ApiRefusal } from '../problems/api-refusal.js';

export function toETag(revision: number): string {
  return `"${revision}"`;
}

/** The revision that If-Match names; null: any will do. Throws ApiRefusal `if_match_invalid`. */
export function readIfMatch({ headers }: FastifyRequest): number | null {
  const header = headers['if-match'];
  if (header === undefined || header === '*') return null;
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) throw new ApiRefusal('if_match_invalid');
  return Number(revision);
}

/** Whether who asks has this revision already. */
export function hasRevision({ headers }: FastifyRequest, etag: string): boolean {
  const header = headers['if-none-match'];
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');
}
