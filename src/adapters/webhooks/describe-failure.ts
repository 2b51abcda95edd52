import { z } from 'zod';
import { WEBHOOK_PROBLEMS } from '../../domain/api/webhook-problem.js';
import { BlockedAddressError } from './blocked-address-error.js';

const failureSchema = z.object({ code: z.string().optional(), name: z.string().optional() });

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: WEBHOOK_PROBLEMS.name_unknown,
  ENODATA: WEBHOOK_PROBLEMS.name_unknown,
  ESERVFAIL: WEBHOOK_PROBLEMS.name_failed,
  ETIMEOUT: WEBHOOK_PROBLEMS.name_failed,
  ECONNREFUSED: WEBHOOK_PROBLEMS.refused,
  ECONNRESET: WEBHOOK_PROBLEMS.closed,
  UND_ERR_SOCKET: WEBHOOK_PROBLEMS.closed,
  EPIPE: WEBHOOK_PROBLEMS.closed,
  EHOSTUNREACH: WEBHOOK_PROBLEMS.unreachable,
  ENETUNREACH: WEBHOOK_PROBLEMS.unreachable,
  ETIMEDOUT: WEBHOOK_PROBLEMS.not_connected,
  UND_ERR_CONNECT_TIMEOUT: WEBHOOK_PROBLEMS.not_connected,
  UND_ERR_HEADERS_OVERFLOW: WEBHOOK_PROBLEMS.too_many_headers,
};

/** Codes of Node.js and OpenSSL for a certificate that is not believed: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ISSUER/;

/** Why no answer came, in words for a developer; never with an address that the name led to. */
export function describeFailure(error: unknown): string {
  if (error instanceof BlockedAddressError) return WEBHOOK_PROBLEMS.not_public;
  const { code = '', name = '' } = failureSchema.safeParse(error).data ?? {};
  const known = WORDS[code];
  if (known !== undefined) return known;
  if (CERTIFICATE.test(code)) return `has a certificate that is not valid (${code})`;
  if (/SSL|TLS|EPROTO/.test(code)) return `speaks no TLS that we know (${code})`;
  if (name === 'HTTPParserError') return WEBHOOK_PROBLEMS.not_http;
  return WEBHOOK_PROBLEMS.failed;
}
