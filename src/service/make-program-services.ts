import type { MoneyListing } from '../ports/money-listing.js';
import { type AskSendingDeps, makeAskSending } from './delivery/ask-sending.js';
import { type ChangeRemindersDeps, makeChangeReminders } from './delivery/change-reminders.js';
import { type CancelLinkDeps, makeCancelLink } from './links/cancel-link.js';
import { makeChangeNotes } from './links/change-notes.js';
import { makeExtendLink } from './links/extend-link.js';
import { makeGetLinkToExtend } from './links/get-link-to-extend.js';
import { makeGetLinkToReissue } from './links/get-link-to-reissue.js';
import { makeActsOnLink } from './programs/act-on-link.js';
import { makeChangeLinkByProgram } from './programs/change-link-by-program.js';
import { type CreateLinkByProgramDeps, makeCreateLinkByProgram } from './programs/create-link-by-program.js';
import { makeGetPaymentOfCaller, makeGetRefundOfCaller } from './programs/get-money.js';
import { makeListLinksOfCaller } from './programs/list-links-of-caller.js';
import { makeListPaymentsOfCaller, makeListRefundsOfCaller } from './programs/list-money.js';
import { makeReissueLinkByProgram } from './programs/reissue-link-by-program.js';
import { type AskRefundDeps, makeAskRefund } from './refunds/ask-refund.js';

type ProgramDeps = AskRefundDeps &
  AskSendingDeps &
  CancelLinkDeps &
  ChangeRemindersDeps &
  CreateLinkByProgramDeps & { readonly moneyListing: MoneyListing };

/** Links, payments and refunds as programs ask for them: the use cases of people, held to the key's mode and merchant. */
export function makeProgramServices(given: ProgramDeps) {
  const deps = { ...given, ...makeUseCases(given) };
  const createLink = makeCreateLinkByProgram(deps);
  return {
    ...makeActsOnLink(deps),
    createLink,
    changeLink: makeChangeLinkByProgram(deps),
    reissueLink: makeReissueLinkByProgram({ ...deps, createLinkByProgram: createLink }),
    listLinks: makeListLinksOfCaller(deps),
    listPayments: makeListPaymentsOfCaller(deps),
    getPayment: makeGetPaymentOfCaller(deps),
    listRefunds: makeListRefundsOfCaller(deps),
    getRefund: makeGetRefundOfCaller(deps),
  };
}

/** As people have them, without asking the store who they are: the door has asked already. */
function makeUseCases(deps: ProgramDeps) {
  return {
    cancelLink: makeCancelLink(deps),
    extendLink: makeExtendLink({ ...deps, getLinkToExtend: makeGetLinkToExtend(deps) }),
    getLinkToReissue: makeGetLinkToReissue(deps),
    changeReminders: makeChangeReminders(deps),
    changeNotes: makeChangeNotes(deps),
    askSending: makeAskSending(deps),
    askRefund: makeAskRefund(deps),
  };
}
