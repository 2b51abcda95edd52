import type { IncomingHttpHeaders } from 'node:http';
import { SlackApiError } from '../slack/slack-api-error.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what another site's page sends, also one whose name was pointed at this machine: the host asked for has to
 * be loopback or the public address's, and what a browser says of the request's origin has to agree.
 * Throws `cross_site`.
 */
export function assertSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): void {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  const known = [...loopback, hostnameOf(publicUrl)];
  const isForeign =
    !known.includes(hostnameOf(`http://${host}`)) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !origin.endsWith(`//${host}`));
  if (isForeign) throw new SlackApiError('cross_site');
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
