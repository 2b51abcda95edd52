import { Agent, buildConnector } from 'undici';
import { type AddressRules, mayCall } from './address-rules.js';
import { BlockedAddressError } from './blocked-address-error.js';
import { makeLookUpPublic, type ResolveName } from './look-up-public.js';

export interface GuardedAgentOptions extends AddressRules {
  readonly resolve: ResolveName;
  /** Whom to believe in place of the usual authorities, PEM. */
  readonly ca?: string;
}

const CONNECT_MS = 10_000;
/** A receiver that closes sooner says so. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Connections to public addresses alone. The third gate: who is at the other end once it stands, for an address in place
 * of a name is never looked up, and before a byte of the request has left.
 */
export function createGuardedAgent({ resolve, ca, ...rules }: GuardedAgentOptions): Agent {
  const connect = buildConnector({
    ...{ timeout: CONNECT_MS, lookup: makeLookUpPublic(resolve, rules), allowH2: false },
    ...(ca === undefined ? {} : { ca }),
  });
  return new Agent({
    ...{ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 0, bodyTimeout: 0 },
    connect(options, callback) {
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        if (mayCall(socket.remoteAddress ?? '', rules)) return callback(null, socket);
        socket.destroy();
        callback(new BlockedAddressError(), null);
      });
    },
  });
}
