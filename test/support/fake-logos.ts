import type { Clock } from '../../src/ports/clock.js';
import type { Logo, LogoRepository } from '../../src/ports/logo-repository.js';
import type { PageInvitation, PageInvitations } from '../../src/ports/page-invitations.js';

export function createFakeLogoRepository(): LogoRepository {
  const logos = new Map<string, Logo>();
  return {
    find: async (merchantId) => logos.get(merchantId) ?? null,
    save: async (merchantId, logo) => void logos.set(merchantId, logo),
    remove: async (merchantId) => void logos.delete(merchantId),
  };
}

export function createFakePageInvitations(clock: Clock): PageInvitations {
  const invitations = new Map<string, PageInvitation>();
  const find: PageInvitations['find'] = async (token) => {
    const found = invitations.get(token) ?? null;
    return found !== null && found.expiresAt > clock.now() ? found : null;
  };
  return {
    find,
    save: async (token, invitation) => void invitations.set(token, invitation),
    async use(token) {
      const found = invitations.get(token);
      if (found === undefined || found.expiresAt <= clock.now() || found.usedAt !== null) return null;
      const used = { ...found, usedAt: clock.now() };
      invitations.set(token, used);
      return used;
    },
  };
}
