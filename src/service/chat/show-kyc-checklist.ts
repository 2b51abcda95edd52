import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { isAllowedLive, type LiveMerchants } from '../gateways/check-may-be-live.js';
import { chatLaneOf, toMemberHome } from '../places/chat-home.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface ShowKycChecklistDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly merchants: Pick<MerchantRepository, 'findById' | 'listMembers'>;
  readonly chatMessages: Pick<ChatMessageStore, 'request'>;
  /** For whom no review is asked. */
  readonly liveMerchants: LiveMerchants;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** One checklist for each owner, where the bot writes to them, from the first that is written down; current with every change since. */
export function makeShowKycChecklist({
  kycs,
  merchants,
  chatMessages,
  liveMerchants,
  clock,
  kick,
}: ShowKycChecklistDeps): UpkeepTask {
  return {
    name: 'show_kyc_checklist',
    async run(merchantId) {
      if (isAllowedLive(liveMerchants, merchantId)) return null;
      const kyc = await kycs.find(merchantId);
      const merchant = kyc === null ? null : await merchants.findById(merchantId);
      if (kyc === null || merchant === null) return null;
      for (const owner of await merchants.listMembers(merchantId, 'owner')) {
        const home = toMemberHome(owner, { workspaces: merchant.workspaces });
        if (home === null) continue;
        await chatMessages.request(
          {
            ...{ key: `kyc_checklist:${merchantId}:${owner.id}`, merchantId, linkId: null },
            ...{ platform: home.platform, target: home.target, lane: chatLaneOf(merchantId, home) },
            ...{ content: { kind: 'kyc_checklist' }, wantedVersion: kyc.revision },
          },
          clock.now(),
        );
      }
      kick('chat');
      return null;
    },
  };
}
