import type { StartChat } from './chat-under-test.js';
import { describeMakingAgain } from './scenarios/again-scenarios.js';
import { describeApproving } from './scenarios/approval-scenarios.js';
import { describeCancelling } from './scenarios/cancel-scenarios.js';
import { describeCreating } from './scenarios/create-scenarios.js';
import { describeDeciding } from './scenarios/decision-scenarios.js';
import { describeDisputing } from './scenarios/dispute-scenarios.js';
import { describeForm } from './scenarios/form-scenarios.js';
import { describeHelp } from './scenarios/help-scenarios.js';
import { describeKnownCustomers } from './scenarios/known-customer-scenarios.js';
import { describeLanguages } from './scenarios/language-scenarios.js';
import { describeLifting } from './scenarios/lift-scenarios.js';
import { describeLists } from './scenarios/list-scenarios.js';
import { describeRefunding } from './scenarios/refund-scenarios.js';
import { describeRefusals } from './scenarios/refusal-scenarios.js';
import { describeRenewing } from './scenarios/renewal-scenarios.js';
import { describeReview } from './scenarios/review-scenarios.js';
import { describeSending } from './scenarios/send-scenarios.js';
import { describeSettings } from './scenarios/settings-scenarios.js';
import { describeSharing } from './scenarios/share-scenarios.js';
import { describeStatus } from './scenarios/status-scenarios.js';
import { describeTeam } from './scenarios/team-scenarios.js';

/** What people can do with Paylink and must see, the same in every chat. */
export function describeConversation(start: StartChat): void {
  describeCreating(start);
  describeForm(start);
  describeKnownCustomers(start);
  describeMakingAgain(start);
  describeRefusals(start);
  describeLists(start);
  describeStatus(start);
  describeCancelling(start);
  describeRenewing(start);
  describeSharing(start);
  describeSending(start);
  describeLifting(start);
  describeRefunding(start);
  describeApproving(start);
  describeDeciding(start);
  describeDisputing(start);
  describeSettings(start);
  describeReview(start);
  describeTeam(start);
  describeHelp(start);
  describeLanguages(start);
}
