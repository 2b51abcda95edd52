import type { Link } from './link.js';

/** The address of a link's pay page; `publicUrl` without a trailing slash. */
export function buildPayUrl(publicUrl: string, link: Pick<Link, 'slug'>): string {
  return `${publicUrl}/p/${link.slug}`;
}
