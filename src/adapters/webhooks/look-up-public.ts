import { Resolver } from 'node:dns/promises';
import { isIPv4, type LookupFunction } from 'node:net';
import { type AddressRules, mayCall } from './address-rules.js';
import { BlockedAddressError } from './blocked-address-error.js';
import { isLocalhost } from './find-url-problem.js';

/** All addresses of a name. Rejects when it has none, or nobody can be asked. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

const LOOK_UP_MS = 4_000;
const TRIES = 2;

/** By the name servers themselves: `dns.lookup` has four threads, which a few dead names keep busy for everybody. */
export function createResolveName(): ResolveName {
  const resolver = new Resolver({ timeout: LOOK_UP_MS, tries: TRIES });
  return async (name) => {
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const [first] = answers;
    if (found.length === 0 && first.status === 'rejected') throw first.reason;
    return found;
  };
}

const THIS_MACHINE = ['127.0.0.1', '::1'];

/**
 * The second gate: what a name resolves to, all of it public or none of it called. The very addresses that were looked at
 * are those that are connected to: what the name resolves to afterwards counts for nothing.
 */
export function makeLookUpPublic(resolve: ResolveName, rules: AddressRules): LookupFunction {
  return (name, options, callback) => {
    const addresses = isLocalhost(name) ? Promise.resolve(THIS_MACHINE) : resolve(name);
    addresses.then(
      (all) => {
        if (all.length === 0) return callback(noAddress(name), '');
        if (!all.every((address) => mayCall(address, rules))) return callback(new BlockedAddressError(), '');
        const found = all.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }));
        const [first] = found;
        if (options.all === true) callback(null, found);
        else callback(null, first?.address ?? '', first?.family ?? 0);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

function noAddress(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${name} has no address`), { code: 'ENOTFOUND' });
}
