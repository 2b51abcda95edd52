import { isAppError } from '../../domain/errors.js';
import { soonest } from '../../domain/time/soonest.js';
import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import type { ReadStanding } from './read-standing.js';

export interface MirrorStandingsDeps {
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'>;
  readonly readStanding: ReadStanding;
}

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/**
 * Once a day, what the gateways of a merchant's live accounts let them do, for what no webhook told; an hour later where one
 * does not answer. Throws AppError `store_unavailable`.
 */
export function makeMirrorStandings({ gatewayAccounts, readStanding }: MirrorStandingsDeps): UpkeepTask {
  async function readInTurn({ id, standing }: OwnAccount, now: Date): Promise<Date> {
    const readAt = standing?.readAt.getTime() ?? 0;
    if (now.getTime() - readAt < DAY_MS) return new Date(readAt + DAY_MS);
    try {
      await readStanding(id);
    } catch (error) {
      if (isAppError(error, 'provider_unavailable')) return new Date(now.getTime() + HOUR_MS);
      throw error;
    }
    return new Date(now.getTime() + DAY_MS);
  }

  return {
    name: 'mirror_standings',
    async run(merchantId, now) {
      const live = (await gatewayAccounts.listInUse(merchantId)).filter(({ mode }) => mode === 'live');
      const times: Date[] = [];
      for (const account of live) times.push(await readInTurn(account, now));
      return soonest(times);
    },
  };
}
