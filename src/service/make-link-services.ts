import { makeShareLink, type ShareLinkDeps } from './chat/share-link.js';
import { makeUnfurlLink, type UnfurlLinkDeps } from './chat/unfurl-link.js';
import { type AskCreationDeps, makeAskCreation } from './links/ask-creation.js';
import { type CancelLinkDeps, makeCancelLink } from './links/cancel-link.js';
import { makeGetDraft } from './links/get-draft.js';
import { makeGetLinkStatus } from './links/get-link-status.js';
import { makeGetLinkToCancel } from './links/get-link-to-cancel.js';
import { type GetLinkToShareDeps, makeGetLinkToShare } from './links/get-link-to-share.js';
import { type KeepDraftDeps, makeKeepDraft } from './links/keep-draft.js';
import { makeDiscardDraft, makeFindLeftDraft } from './links/left-drafts.js';
import { makeListLinks } from './links/list-links.js';
import { makePreviewLink, type PreviewLinkDeps } from './links/preview-link.js';
import { makeForgetPage, makeNotePage, type NotePageDeps } from './places/note-page.js';

type LinkDeps = NotePageDeps &
  Omit<ShareLinkDeps, 'getLinkToShare'> &
  AskCreationDeps &
  CancelLinkDeps &
  GetLinkToShareDeps &
  KeepDraftDeps &
  PreviewLinkDeps &
  UnfurlLinkDeps;

/** From a draft to a link, and what people ask of one that is there. */
export function makeLinkServices(deps: LinkDeps) {
  const getLinkToShare = makeGetLinkToShare(deps);
  return {
    keepDraft: makeKeepDraft(deps),
    getDraft: makeGetDraft(deps),
    findLeftDraft: makeFindLeftDraft(deps),
    discardDraft: makeDiscardDraft(deps),
    previewLink: makePreviewLink(deps),
    askCreation: makeAskCreation(deps),
    listLinks: makeListLinks(deps),
    getLinkStatus: makeGetLinkStatus(deps),
    getLinkToCancel: makeGetLinkToCancel(deps),
    cancelLink: makeCancelLink(deps),
    getLinkToShare,
    notePage: makeNotePage(deps),
    forgetPage: makeForgetPage(deps),
    unfurlLink: makeUnfurlLink(deps),
    shareLink: makeShareLink({ ...deps, getLinkToShare }),
  };
}
