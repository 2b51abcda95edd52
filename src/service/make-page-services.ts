import type { ChangeLogoDeps } from './logos/change-logo.js';
import { makeGiveLogo, makeTakeLogoAway } from './logos/change-logo.js';
import { makeFindInvitedLogo } from './logos/find-invited-logo.js';
import { makeFindLogo } from './logos/find-logo.js';
import type { InviteLogoDeps } from './logos/invite-logo.js';
import { makeInviteLogo } from './logos/invite-logo.js';
import { makeOpenLogoPage } from './logos/open-logo-page.js';
import { type CheckPaymentDeps, makeCheckPayment } from './payments/check-payment.js';
import { type IsRecentTryDeps, makeIsRecentTry } from './payments/is-recent-try.js';
import type { MakeOutReceiptDeps } from './payments/make-out-receipt.js';
import { makeMakeOutReceipt } from './payments/make-out-receipt.js';
import type { OpenPayPageDeps } from './payments/open-pay-page.js';
import { makeOpenPayPage } from './payments/open-pay-page.js';
import { makeOpenReceipt } from './payments/open-receipt.js';
import { makeTellPageReport, type TellPageReportDeps } from './review/tell-page-report.js';

type PageDeps = ChangeLogoDeps &
  CheckPaymentDeps &
  InviteLogoDeps &
  IsRecentTryDeps &
  MakeOutReceiptDeps &
  OpenPayPageDeps &
  TellPageReportDeps;

/** What the pages show and take, beside the payment itself. */
export function makePageServices(deps: PageDeps) {
  return {
    openPayPage: makeOpenPayPage(deps),
    checkPayment: makeCheckPayment(deps),
    isRecentTry: makeIsRecentTry(deps),
    openReceipt: makeOpenReceipt(deps),
    makeOutReceipt: makeMakeOutReceipt(deps),
    tellPageReport: makeTellPageReport(deps),
    inviteLogo: makeInviteLogo(deps),
    openLogoPage: makeOpenLogoPage(deps),
    giveLogo: makeGiveLogo(deps),
    takeLogoAway: makeTakeLogoAway(deps),
    findLogo: makeFindLogo(deps),
    findInvitedLogo: makeFindInvitedLogo(deps),
  };
}
