import { answerAgain } from './answer-again.js';
import { answerAskCancel } from './answer-ask-cancel.js';
import { answerAskExtend } from './answer-ask-extend.js';
import { answerAskRefund } from './answer-ask-refund.js';
import { answerAskSend } from './answer-ask-send.js';
import { answerAskShare } from './answer-ask-share.js';
import { answerCallOff } from './answer-call-off.js';
import { answerCancel } from './answer-cancel.js';
import { answerChangeForm } from './answer-change-form.js';
import { answerChangeReminders } from './answer-change-reminders.js';
import { answerCheckPlaces } from './answer-check-places.js';
import { answerChooseAmount } from './answer-choose-amount.js';
import { answerChooseReading } from './answer-choose-reading.js';
import { answerConfirm } from './answer-confirm.js';
import { answerCreate } from './answer-create.js';
import { answerDecide } from './answer-decide.js';
import {
  answerAskEvidence,
  answerAskSendEvidence,
  answerSendEvidence,
  answerWriteEvidence,
} from './answer-evidence.js';
import { answerAskExplain, answerExplain } from './answer-explain.js';
import { answerExtend, answerExtendBy } from './answer-extend.js';
import { answerHelp } from './answer-help.js';
import { answerHome } from './answer-home.js';
import { answerMakeInstant, answerPreviewInstant } from './answer-instant.js';
import { answerBegin, answerDiscardDraft, answerGoOn, answerLeaveForm } from './answer-left.js';
import { answerAskLift, answerLift } from './answer-lift.js';
import { answerFilterList, answerList } from './answer-list.js';
import { answerAskMove, answerMove, answerSendNow } from './answer-move.js';
import { answerOpenDraft } from './answer-open-draft.js';
import { answerOpenForm } from './answer-open-form.js';
import { answerPropose } from './answer-propose.js';
import { answerQr } from './answer-qr.js';
import { answerRefund } from './answer-refund.js';
import { answerRefundAgain } from './answer-refund-again.js';
import { answerRefundLine } from './answer-refund-line.js';
import { answerReissue } from './answer-reissue.js';
import { answerReport } from './answer-report.js';
import { answerReview } from './answer-review.js';
import { answerRemind, answerSend } from './answer-send.js';
import { answerSendForm } from './answer-send-form.js';
import { answerSendLine } from './answer-send-line.js';
import { answerApproveRefund, answerDeclineRefund, answerUndoRefund } from './answer-settle-refund.js';
import { answerShare } from './answer-share.js';
import { answerStart } from './answer-start.js';
import { answerStatus } from './answer-status.js';
import { answerTalk } from './answer-talk.js';
import { answerAskTrial, answerTrial } from './answer-trial.js';
import { answerUnreadable } from './answer-unreadable.js';
import { answerUseCustomer } from './answer-use-customer.js';

/** From a draft to its link, and what becomes of that; the help; where one begins. */
export const LINK_ANSWERS = {
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
