import { type AddDocumentDeps, makeAddDocument } from './merchants/add-document.js';
import { type ConfirmEmailDeps, makeConfirmEmail } from './merchants/confirm-email.js';
import {
  type KycPageDeps,
  makeBeginKycPage,
  makeFindKycPageOwner,
  makeInviteKycPage,
} from './merchants/kyc-page.js';
import { type LeadToReviewDeps, makeLeadToReview } from './merchants/lead-to-review.js';
import {
  type LookAtDocumentDeps,
  makeBeginLook,
  makeFindLook,
  makeInviteDocumentLook,
  makeLookAtDocument,
} from './merchants/look-at-document.js';
import { makeOpenKycPage, type OpenKycPageDeps } from './merchants/open-kyc-page.js';
import { makeRemoveDocument, type RemoveDocumentDeps } from './merchants/remove-document.js';
import { makeSendEmailCode, type SendEmailCodeDeps } from './merchants/send-email-code.js';

type DocumentDeps = AddDocumentDeps &
  ConfirmEmailDeps &
  KycPageDeps &
  LeadToReviewDeps &
  LookAtDocumentDeps &
  OpenKycPageDeps &
  RemoveDocumentDeps &
  SendEmailCodeDeps;

/** The pages on which an owner says who the merchant is, and a reviewer looks at what they gave. */
export function makeDocumentServices(deps: DocumentDeps) {
  return {
    inviteKycPage: makeInviteKycPage(deps),
    beginKycPage: makeBeginKycPage(deps),
    findKycPageOwner: makeFindKycPageOwner(deps),
    openKycPage: makeOpenKycPage(deps),
    leadToReview: makeLeadToReview(deps),
    addDocument: makeAddDocument(deps),
    removeDocument: makeRemoveDocument(deps),
    sendEmailCode: makeSendEmailCode(deps),
    confirmEmail: makeConfirmEmail(deps),
    inviteDocumentLook: makeInviteDocumentLook(deps),
    beginLook: makeBeginLook(deps),
    findLook: makeFindLook(deps),
    lookAtDocument: makeLookAtDocument(deps),
  };
}
