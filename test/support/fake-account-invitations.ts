import type { AccountInvitation, AccountInvitations } from '../../src/ports/account-invitations.js';
import type { Clock } from '../../src/ports/clock.js';

export function createFakeAccountInvitations(clock: Clock): AccountInvitations {
  const invitations = new Map<string, AccountInvitation>();
  const users = new Map<string, string>();
  const find = (code: string, account: string) => {
    const found = invitations.get(code);
    const isUsable = found !== undefined && found.expiresAt > clock.now();
    return isUsable && (users.get(code) ?? account) === account ? found : null;
  };
  return {
    find: async (code, account) => find(code, account),
    save: async (code, invitation) => void invitations.set(code, invitation),
    async use(code, account) {
      const found = find(code, account);
      if (found !== null) users.set(code, account);
      return found;
    },
  };
}
