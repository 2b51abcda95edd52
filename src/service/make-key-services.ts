import { type AskKeyDeps, makeAskKey } from './keys/ask-key.js';
import { type AuthenticateDeps, makeAuthenticate } from './keys/authenticate.js';
import { type DescribeCallerDeps, makeDescribeCaller } from './keys/describe-caller.js';
import { type KeyPageDeps, makeOpenKeyPage, makeShowKey } from './keys/key-page.js';
import { type ListKeysDeps, makeListKeys } from './keys/list-keys.js';
import { makeRevokeKey, type RevokeKeyDeps } from './keys/revoke-key.js';
import { makeRotateKey, type RotateKeyDeps } from './keys/rotate-key.js';
import { makeApproveKey, makeDeclineKey, type SettleKeyDeps } from './keys/settle-key.js';

type KeyDeps = AskKeyDeps & SettleKeyDeps & ListKeysDeps & RotateKeyDeps & RevokeKeyDeps & KeyPageDeps;

/** What people do with keys of the API. */
export function makeKeyServices(deps: KeyDeps) {
  return {
    askKey: makeAskKey(deps),
    approveKey: makeApproveKey(deps),
    declineKey: makeDeclineKey(deps),
    listKeys: makeListKeys(deps),
    rotateKey: makeRotateKey(deps),
    revokeKey: makeRevokeKey(deps),
    openKeyPage: makeOpenKeyPage(deps),
    showKey: makeShowKey(deps),
  };
}

/** Who a program is, by the key that it sends. */
export function makeCallerServices(deps: AuthenticateDeps & DescribeCallerDeps) {
  return { authenticate: makeAuthenticate(deps), me: makeDescribeCaller(deps) };
}
