import { WebAPIPlatformError } from '@slack/web-api';

const TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
]);

/** Slack itself is in trouble, and says that some of the work may have been done. */
export function isSlackInTrouble(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && TROUBLE.has(error.data.error);
}
