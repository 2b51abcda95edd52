import type { Link } from './link.js';

/** The address of a link's pay page; `publicUrl` without a trailing slash. */
export function buildPayUrl(publicUrl: string, link: Pick<Link, 'slug'>): string {
  return `${publicUrl}/p/${link.slug}`;
}

/** Where a gateway sends the customer back to: it says whose try that was, also in a browser that has no cookie of ours. */
export function buildReturnUrl(payUrl: string, attemptId: string): string {
  return `${payUrl}/back/${attemptId}`;
}
