import type { FastifyRequest } from 'fastify';

/**
 * What fetches pages for others: previews in chats and mail, mail scanners, crawlers, programs. Most say so, as their
 * makers document: https://api.slack.com/robots, https://developers.facebook.com/docs/sharing/webmasters/web-crawlers,
 * https://support.apple.com/en-us/119829 (Messages shows links as facebookexternalhit and Twitterbot, too).
 */
const MACHINES = new RegExp(
  [
    ...['(?<!cu)bot\\b', 'crawl', 'spider', 'slurp', 'preview', 'scan', 'headless', 'phantom', 'lighthouse'],
    ...['facebookexternalhit', 'facebookcatalog', 'whatsapp', 'slack', 'telegram', 'skypeuri', 'snapchat'],
    ...[
      'safelinks',
      'proofpoint',
      'urldefense',
      'barracuda',
      'mimecast',
      'symantec',
      'fireeye',
      'trendmicro',
    ],
    ...['google-read-aloud', 'googleimageproxy', 'feedfetcher', 'apple-pubsub', 'embedly', 'iframely'],
    ...[
      'curl',
      'wget',
      'python',
      'okhttp',
      'java/',
      'go-http',
      'node',
      'undici',
      'axios',
      'libwww',
      'httpclient',
    ],
  ].join('|'),
  'i',
);

/** Of pages that are loaded before anybody asked for them: https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Purpose */
const FETCHED_AHEAD = /prefetch|prerender|preview/i;
const PURPOSE_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/** Whether a request comes from a program rather than from a person's browser, as far as it says so. */
export function looksAutomated({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  if (method === 'HEAD' || agent === '' || MACHINES.test(agent)) return true;
  return PURPOSE_HEADERS.some((name) => FETCHED_AHEAD.test(String(headers[name] ?? '')));
}
