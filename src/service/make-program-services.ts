import type { MoneyListing } from '../ports/money-listing.js';
import type { ChangeReminders } from './delivery/change-reminders.js';
import type { ExtendLink } from './links/extend-link.js';
import type { GetLinkToReissue } from './links/get-link-to-reissue.js';
import { type ActOnLinkDeps, makeActsOnLink } from './programs/act-on-link.js';
import { makeChangeLinkByProgram } from './programs/change-link-by-program.js';
import { type CreateLinkByProgramDeps, makeCreateLinkByProgram } from './programs/create-link-by-program.js';
import { makeGetPaymentOfCaller, makeGetRefundOfCaller } from './programs/get-money.js';
import { makeListPaymentsOfCaller, makeListRefundsOfCaller } from './programs/list-money.js';
import { makeReissueLinkByProgram } from './programs/reissue-link-by-program.js';

type ProgramDeps = ActOnLinkDeps &
  CreateLinkByProgramDeps & {
    readonly moneyListing: MoneyListing;
    readonly extendLink: ExtendLink;
    readonly changeReminders: ChangeReminders;
    readonly getLinkToReissue: GetLinkToReissue;
  };

/** Links, payments and refunds as programs ask for them: the use cases of people, held to the key's mode and merchant. */
export function makeProgramServices(deps: ProgramDeps) {
  const createLink = makeCreateLinkByProgram(deps);
  return {
    ...makeActsOnLink(deps),
    createLink,
    changeLink: makeChangeLinkByProgram(deps),
    reissueLink: makeReissueLinkByProgram({ ...deps, createLinkByProgram: createLink }),
    listPayments: makeListPaymentsOfCaller(deps),
    getPayment: makeGetPaymentOfCaller(deps),
    listRefunds: makeListRefundsOfCaller(deps),
    getRefund: makeGetRefundOfCaller(deps),
  };
}
