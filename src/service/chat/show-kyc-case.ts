import type { Operator } from '../../domain/kyc/operator.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import { operatorLaneOf, toChannelHome } from '../places/chat-home.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface ShowKycCaseDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly chatMessages: Pick<ChatMessageStore, 'request'>;
  readonly operator: Operator;
  readonly clock: Clock;
  readonly kick: Kick;
}

/**
 * A card for each submission where the operator decides, kept current with every change since; the one before says that
 * there is a newer one. Nothing where the operator decides by command alone.
 */
export function makeShowKycCase({
  kycs,
  chatMessages,
  operator: { place },
  clock,
  kick,
}: ShowKycCaseDeps): UpkeepTask {
  return {
    name: 'show_kyc_case',
    async run(merchantId) {
      const kyc = place === null ? null : await kycs.find(merchantId);
      if (place === null || kyc === null || kyc.submission === null) return null;
      const { number } = kyc.submission;
      const home = toChannelHome(place);
      const numbers = number > 1 ? [number - 1, number] : [number];
      for (const submission of numbers) {
        await chatMessages.request(
          {
            ...{ key: `kyc_case:${merchantId}:${submission}`, merchantId, linkId: null },
            ...{ ...home, lane: operatorLaneOf(home) },
            ...{ content: { kind: 'kyc_case', submission }, wantedVersion: kyc.revision },
          },
          clock.now(),
        );
      }
      kick('chat');
      return null;
    },
  };
}
