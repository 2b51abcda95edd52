import { z } from 'zod';
import { BlockedAddressError } from './blocked-address-error.js';

const failureSchema = z.object({ code: z.string().optional(), name: z.string().optional() });

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name has no address',
  ENODATA: 'its name has no address',
  ESERVFAIL: 'its name could not be looked up',
  ETIMEOUT: 'its name could not be looked up in time',
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection before it answered',
  UND_ERR_SOCKET: 'closed the connection before it answered',
  EPIPE: 'closed the connection before it answered',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ETIMEDOUT: 'could not be connected to in time',
  UND_ERR_CONNECT_TIMEOUT: 'could not be connected to in time',
  UND_ERR_HEADERS_OVERFLOW: 'answered with too many headers',
};

/** Codes of Node.js and OpenSSL for a certificate that is not believed: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ISSUER/;

/** Why no answer came, in words for a developer; never with an address that the name led to. */
export function describeFailure(error: unknown): string {
  if (error instanceof BlockedAddressError) return 'leads to an address that is not public';
  const { code = '', name = '' } = failureSchema.safeParse(error).data ?? {};
  const known = WORDS[code];
  if (known !== undefined) return known;
  if (CERTIFICATE.test(code)) return `has a certificate that is not valid (${code})`;
  if (/SSL|TLS|EPROTO/.test(code)) return `speaks no TLS that we know (${code})`;
  if (name === 'HTTPParserError') return 'answered with what is no HTTP';
  return 'could not be called';
}
