import { makeSendEvidence, type SendEvidenceDeps } from './disputes/send-evidence.js';
import { makeDraftEvidence, makeWriteEvidence, type WriteEvidenceDeps } from './disputes/write-evidence.js';
import { type AskRefundDeps, makeAskRefund } from './refunds/ask-refund.js';
import { type DecideMoneyDeps, makeDecideMoney, makeExplainDecision } from './refunds/decide-money.js';
import { makeGetLinkToRefund } from './refunds/get-link-to-refund.js';
import {
  makeApproveRefund,
  makeCallOffRefund,
  makeDeclineRefund,
  type SettleRefundDeps,
} from './refunds/settle-refund.js';

type MoneyDeps = AskRefundDeps & DecideMoneyDeps & SettleRefundDeps & SendEvidenceDeps & WriteEvidenceDeps;

/** What people decide about money that came: what goes back, what is kept, what is said for it. */
export function makeMoneyServices(deps: MoneyDeps) {
  return {
    getLinkToRefund: makeGetLinkToRefund(deps),
    askRefund: makeAskRefund(deps),
    approveRefund: makeApproveRefund(deps),
    declineRefund: makeDeclineRefund(deps),
    callOffRefund: makeCallOffRefund(deps),
    decideMoney: makeDecideMoney(deps),
    explainDecision: makeExplainDecision(deps),
    draftEvidence: makeDraftEvidence(deps),
    writeEvidence: makeWriteEvidence(deps),
    sendEvidence: makeSendEvidence(deps),
  };
}
