import { describeCancelling } from './cancel-scenarios.js';
import type { StartChat } from './chat-under-test.js';
import { describeCreating } from './create-scenarios.js';
import { describeForm } from './form-scenarios.js';
import { describeHelp } from './help-scenarios.js';
import { describeLists } from './list-scenarios.js';
import { describeRefusals } from './refusal-scenarios.js';
import { describeSettings } from './settings-scenarios.js';
import { describeSharing } from './share-scenarios.js';
import { describeStatus } from './status-scenarios.js';

/** What people can do with Paylink and must see, the same in every chat. */
export function describeConversation(start: StartChat): void {
  describeCreating(start);
  describeForm(start);
  describeRefusals(start);
  describeLists(start);
  describeStatus(start);
  describeCancelling(start);
  describeSharing(start);
  describeSettings(start);
  describeHelp(start);
}
