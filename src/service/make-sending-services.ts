import { type AskSendingDeps, makeAskSending } from './delivery/ask-sending.js';
import { type CallOffSendingDeps, makeCallOffSending } from './delivery/call-off-sending.js';
import { type ChangeRemindersDeps, makeChangeReminders } from './delivery/change-reminders.js';
import { type CheckTemplatesDeps, makeCheckTemplates } from './delivery/check-templates.js';
import { makeFindStops } from './delivery/find-stops.js';
import { type LiftSuppressionDeps, makeLiftSuppression } from './delivery/lift-suppression.js';
import { makeListSuppressions } from './delivery/list-suppressions.js';
import { type MoveSendingDeps, makeMoveSending } from './delivery/move-sending.js';
import { makeSendTrial, type SendTrialDeps } from './delivery/send-trial.js';

type SendingDeps = AskSendingDeps &
  CallOffSendingDeps &
  ChangeRemindersDeps &
  CheckTemplatesDeps &
  LiftSuppressionDeps &
  MoveSendingDeps &
  SendTrialDeps;

/** What people decide about messages to customers. */
export function makeSendingServices(deps: SendingDeps) {
  return {
    askSending: makeAskSending(deps),
    callOffSending: makeCallOffSending(deps),
    moveSending: makeMoveSending(deps),
    changeReminders: makeChangeReminders(deps),
    checkTemplates: makeCheckTemplates(deps),
    sendTrial: makeSendTrial(deps),
    findStops: makeFindStops(deps),
    liftSuppression: makeLiftSuppression(deps),
    listSuppressions: makeListSuppressions(deps),
  };
}
