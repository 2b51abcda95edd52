import type { OutgoingMerchantMessage } from '../../../ports/chat-sender.js';
import { wordsIn } from '../words/words-in.js';
import { buildAccountNote } from './build-account-note.js';
import { buildGatewayFault } from './build-gateway-fault.js';
import { buildKycCase } from './build-kyc-case.js';
import { buildKycChecklist } from './build-kyc-checklist.js';
import { buildMerchantNote } from './build-merchant-note.js';
import { buildPageReport } from './build-page-report.js';
import { buildPlaceTrial } from './build-place-trial.js';
import type { Card } from './card.js';
import { findReader, wordsForMessage } from './words-for-message.js';

/** What a message says that no link is about; null when there is nothing to tell of. */
export function presentMerchantMessage(outgoing: OutgoingMerchantMessage): Card | null {
  const { message, merchant, apiKey, people } = outgoing;
  const words = wordsForMessage(outgoing);
  const { content } = message;
  const timeZone = findReader(outgoing)?.timeZone ?? merchant.settings.timeZone;
  if (content.kind === 'merchant_note')
    return buildMerchantNote(content.note, { words, merchant, apiKey, people, timeZone });
  if (content.kind === 'page_report') return buildPageReport(wordsIn(content.language), content, merchant);
  if (content.kind === 'place_trial') return buildPlaceTrial(words, content, { merchant, people });
  if (content.kind === 'carrier_note') return buildAccountNote(content, { words: wordsIn(content.language) });
  if (content.kind === 'gateway_fault') return buildGatewayFault(wordsIn(content.language), content);
  const { kycCase } = outgoing;
  if (content.kind === 'kyc_checklist') return kycCase && buildKycChecklist(words, { kycCase, timeZone });
  return kycCase && buildKycCase(words, kycCase, content.submission);
}
