import type { Account } from '../../../domain/chat/account.js';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../domain/chat/workspace.js';
import type { Language } from '../../../domain/text/language.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { Words } from '../words/words.js';
import { wordsIn } from '../words/words-in.js';
import { answerAgain } from './answers/answer-again.js';
import { answerAskCancel } from './answers/answer-ask-cancel.js';
import { answerAskExtend } from './answers/answer-ask-extend.js';
import { answerAskRefund } from './answers/answer-ask-refund.js';
import { answerAskSend } from './answers/answer-ask-send.js';
import { answerAskShare } from './answers/answer-ask-share.js';
import { answerCallOff } from './answers/answer-call-off.js';
import { answerCancel } from './answers/answer-cancel.js';
import { answerChangeForm } from './answers/answer-change-form.js';
import { answerChangeReminders } from './answers/answer-change-reminders.js';
import { answerCheckPlaces } from './answers/answer-check-places.js';
import { answerChooseAmount } from './answers/answer-choose-amount.js';
import { answerChooseReading } from './answers/answer-choose-reading.js';
import { answerConfirm } from './answers/answer-confirm.js';
import { answerCreate } from './answers/answer-create.js';
import { answerDecide } from './answers/answer-decide.js';
import {
  answerAskEvidence,
  answerAskSendEvidence,
  answerSendEvidence,
  answerWriteEvidence,
} from './answers/answer-evidence.js';
import { answerAskExplain, answerExplain } from './answers/answer-explain.js';
import { answerExtend, answerExtendBy } from './answers/answer-extend.js';
import { answerHelp } from './answers/answer-help.js';
import { answerHome } from './answers/answer-home.js';
import { answerMakeInstant, answerPreviewInstant } from './answers/answer-instant.js';
import { answerBegin, answerDiscardDraft, answerGoOn, answerLeaveForm } from './answers/answer-left.js';
import { answerAskLift, answerLift } from './answers/answer-lift.js';
import { answerFilterList, answerList } from './answers/answer-list.js';
import { answerAskMove, answerMove, answerSendNow } from './answers/answer-move.js';
import { answerOpenDraft } from './answers/answer-open-draft.js';
import { answerOpenForm } from './answers/answer-open-form.js';
import { answerPropose } from './answers/answer-propose.js';
import { answerQr } from './answers/answer-qr.js';
import { answerRefund } from './answers/answer-refund.js';
import { answerRefundAgain } from './answers/answer-refund-again.js';
import { answerRefundLine } from './answers/answer-refund-line.js';
import { answerReissue } from './answers/answer-reissue.js';
import { answerReport } from './answers/answer-report.js';
import { answerReview } from './answers/answer-review.js';
import { answerRemind, answerSend } from './answers/answer-send.js';
import { answerSendForm } from './answers/answer-send-form.js';
import { answerSendLine } from './answers/answer-send-line.js';
import {
  answerApproveRefund,
  answerDeclineRefund,
  answerUndoRefund,
} from './answers/answer-settle-refund.js';
import { answerShare } from './answers/answer-share.js';
import { answerStart } from './answers/answer-start.js';
import { answerStatus } from './answers/answer-status.js';
import { answerAskTrial, answerTrial } from './answers/answer-trial.js';
import { answerUnreadable } from './answers/answer-unreadable.js';
import { answerUseCustomer } from './answers/answer-use-customer.js';
import { answerTalk } from './answers/answer-zone.js';
import { MERCHANT_ANSWERS } from './answers/merchant-answers.js';
import { SETTINGS_ANSWERS } from './answers/settings-answers.js';
import type { Answer, Asked, ConversationDeps } from './model/answer.js';
import type { Intent, IntentKind, IntentOf } from './model/intent.js';
import type { MakingReply, Reply } from './model/reply.js';
import { laterCopy, type RefusalCopy } from './pages/build-refusal.js';

const ANSWERS: { readonly [Kind in IntentKind]: Answer<Kind> } = {
  ...MERCHANT_ANSWERS,
  ...SETTINGS_ANSWERS,
  begin: answerBegin,
  go_on: answerGoOn,
  leave_form: answerLeaveForm,
  discard_draft: answerDiscardDraft,
  open_form: answerOpenForm,
  begin_anew: answerOpenForm,
  open_draft: answerOpenDraft,
  back_to_form: answerOpenDraft,
  propose: answerPropose,
  preview_instant: answerPreviewInstant,
  make_instant: answerMakeInstant,
  change_form: answerChangeForm,
  create: answerCreate,
  unreadable: answerUnreadable,
  choose_amount: answerChooseAmount,
  choose_reading: answerChooseReading,
  use_customer: answerUseCustomer,
  review: answerReview,
  confirm: answerConfirm,
  list: answerList,
  filter_list: answerFilterList,
  status: answerStatus,
  show_qr: answerQr,
  again: answerAgain,
  ask_cancel: answerAskCancel,
  cancel: answerCancel,
  ask_share: answerAskShare,
  share: answerShare,
  ask_send: answerAskSend,
  send: answerSend,
  send_form: answerSendForm,
  send_line: answerSendLine,
  remind: answerRemind,
  call_off: answerCallOff,
  ask_lift: answerAskLift,
  lift: answerLift,
  send_now: answerSendNow,
  ask_move: answerAskMove,
  move: answerMove,
  change_reminders: answerChangeReminders,
  ask_extend: answerAskExtend,
  extend: answerExtend,
  extend_by: answerExtendBy,
  reissue: answerReissue,
  ask_refund: answerAskRefund,
  refund: answerRefund,
  refund_line: answerRefundLine,
  refund_again: answerRefundAgain,
  undo_refund: answerUndoRefund,
  approve_refund: answerApproveRefund,
  decline_refund: answerDeclineRefund,
  decide: answerDecide,
  ask_explain: answerAskExplain,
  explain: answerExplain,
  ask_evidence: answerAskEvidence,
  write_evidence: answerWriteEvidence,
  ask_send_evidence: answerAskSendEvidence,
  send_evidence: answerSendEvidence,
  report: answerReport,
  ask_trial: answerAskTrial,
  trial: answerTrial,
  check_places: answerCheckPlaces,
  help: answerHelp,
  home: answerHome,
  start: answerStart,
  talk: answerTalk,
};

/** Who is asking, in words of the services; `Who` is what a chat knows of them. */
export interface People<Who> {
  /** Throws AppError `store_unavailable`. */
  identify(who: Who): Promise<Identified>;
  /** By what the store knows; the chat is asked only about somebody it has never seen. Throws as `identify` does. */
  recognise(who: Who): Promise<Identified>;
  /** As far as it is remembered, without asking anybody; null for unknown. */
  languageOf(who: Who): Language | null;
  /** The zone they read times in, as far as it is remembered; null for unknown. */
  zoneOf(who: Who): string | null;
  /** By the chat's own ids. */
  accountOf(who: Who): Account;
  /** The workspace that they ask from. */
  workspaceOf(who: Who): Workspace;
  /** Whether we may post in a channel there; null: nobody knows. Absent: wherever somebody can ask. */
  isLetIn?(who: Who, place: ChatPlace): Promise<boolean | null>;
}

export interface Request<Who> {
  readonly intent: Intent;
  readonly asker: Who;
  /** The conversation it was asked in, where a card may stand; null for one that can have none. */
  readonly where: ChatPlace | null;
}

export interface Conversation<Who> {
  /** Throws AppError with what is refused: `describeRefusal` has the words. */
  answer(request: Request<Who>): Promise<Reply>;
  /** Makes the link of a `making` reply. Null: who asked is told by the chat's CreationTeller; else what to tell them. */
  finish(making: Pick<MakingReply, 'draft' | 'language'>): Promise<RefusalCopy | null>;
  /** To tell somebody of a failure, where they may not be known at all: English then. */
  wordsFor(asker: Who): Words;
  /** The same, and their zone where they were known while they asked. */
  readerFor(asker: Who): FailureReader;
}

/** Whoever is told of a failure. */
export interface FailureReader {
  readonly words: Words;
  /** Null: nobody knows it. */
  readonly timeZone: string | null;
}

/** What people can do with Paylink, the same in every chat: an intent goes in, a reply comes out, both data. */
export function createConversation<Who>(
  deps: ConversationDeps & { readonly people: People<Who> },
): Conversation<Who> {
  const { people } = deps;
  const route = <Kind extends IntentKind>(
    intent: IntentOf<Kind>,
    { asker, asked }: { readonly asker: Who; readonly asked: Asked },
  ): Promise<Reply> => {
    const answer: Answer<Kind> = ANSWERS[intent.kind];
    const isLetIn = (place: ChatPlace) => people.isLetIn?.(asker, place) ?? Promise.resolve(null);
    return answer({ ...deps, isLetIn }, intent, asked);
  };
  const wordsFor = (asker: Who) => wordsIn(deps.people.languageOf(asker) ?? 'en');
  return {
    wordsFor,
    readerFor: (asker) => ({ words: wordsFor(asker), timeZone: deps.people.zoneOf(asker) }),
    answer: ({ intent, asker, where }) =>
      route(intent, {
        asker,
        asked: {
          identify: () => deps.people.identify(asker),
          recognise: () => deps.people.recognise(asker),
          account: deps.people.accountOf(asker),
          words: wordsFor(asker),
          workspace: deps.people.workspaceOf(asker),
          where,
        },
      }),
    finish: async ({ draft, language }) =>
      (await deps.services.makeAskedLink(draft)) ? null : laterCopy(wordsIn(language)),
  };
}
