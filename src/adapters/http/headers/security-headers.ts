export interface SecurityHeadersContext {
  readonly publicUrl: string;
  readonly gatewayOrigins: readonly string[];
}

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers of every answer (OWASP ASVS 5.0, chapter V3). No inline script or style, nothing from elsewhere,
 * no frame around it. A plugin that needs another policy sets its own over these.
 * The checkout's origin stands in `form-action` because browsers hold the redirect after a form to it as well.
 */
export function buildSecurityHeaders({
  publicUrl,
  gatewayOrigins,
}: SecurityHeadersContext): Readonly<Record<string, string>> {
  const { origin, protocol } = new URL(publicUrl);
  const formTargets = ["'self'", ...new Set([origin, ...gatewayOrigins])].join(' ');
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      `form-action ${formTargets}`,
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // `no-referrer` would make browsers send `Origin: null` with our own form.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
    ...(protocol === 'https:' ? { 'strict-transport-security': `max-age=${TWO_YEARS_SECONDS}` } : {}),
  };
}
