import type { Clock } from '../../src/ports/clock.js';
import type { ReportInvitation, ReportInvitations } from '../../src/ports/report-invitations.js';

/** Invitations in memory, by their tokens. */
export function createFakeReportInvitations(clock: Clock): ReportInvitations {
  const kept = new Map<string, ReportInvitation>();
  const find = (token: string) => {
    const found = kept.get(token);
    return found !== undefined && found.expiresAt > clock.now() ? found : null;
  };
  return {
    save: async (token, invitation) => void kept.set(token, invitation),
    find: async (token) => find(token),
    async use(token) {
      const found = find(token);
      kept.delete(token);
      return found;
    },
  };
}
