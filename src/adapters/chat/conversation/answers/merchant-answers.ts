import { answerChangeMode } from './answer-change-mode.js';
import {
  answerAskClose,
  answerCloseMerchant,
  answerOpenClose,
  answerReopenMerchant,
} from './answer-close.js';
import { answerAskDocument, answerGiveDocument } from './answer-document.js';
import {
  answerAddEndpoint,
  answerAskEndpoint,
  answerAskEndpointChange,
  answerChangeEndpoint,
} from './answer-endpoint-form.js';
import { answerOpenExport } from './answer-export.js';
import {
  answerApproveKey,
  answerDeclineKey,
  answerOpenKeys,
  answerRevealKey,
  answerRevokeKey,
  answerRotateKey,
  answerShowKey,
} from './answer-keys.js';
import { answerAskWithdrawKyc, answerOpenKyc, answerSubmitKyc, answerWithdrawKyc } from './answer-kyc.js';
import { answerAskKycDecision, answerDecideKyc, answerLookDocuments } from './answer-kyc-case.js';
import { answerAskKey, answerMakeKey } from './answer-make-key.js';
import {
  answerAskRemove,
  answerGiveDeputy,
  answerGiveRole,
  answerOpenTeam,
  answerRemoveMember,
  answerShowDoings,
  answerShowMember,
} from './answer-members.js';
import { answerOpenGateways } from './answer-open-gateways.js';
import { answerAddPeople, answerAskInvite, answerAskPeople } from './answer-people.js';
import { answerAskSignUp, answerSignUp } from './answer-sign-up.js';
import { answerInvite, answerTeam } from './answer-team.js';
import { answerSendEventAgain, answerShowTries, answerShowTry } from './answer-tries.js';
import { answerStopWatching, answerWatch } from './answer-watch.js';
import {
  answerOpenWebhooks,
  answerPingEndpoint,
  answerRemoveEndpoint,
  answerRotateEndpoint,
  answerSendMissed,
  answerShowEndpoint,
  answerSwitchOff,
  answerSwitchOn,
} from './answer-webhooks.js';

/** What is asked of a merchant's programs: their keys, and the addresses that hear of events. */
const API_ANSWERS = {
  open_keys: answerOpenKeys,
  ask_key: answerAskKey,
  make_key: answerMakeKey,
  show_key: answerShowKey,
  reveal_key: answerRevealKey,
  rotate_key: answerRotateKey,
  revoke_key: answerRevokeKey,
  approve_key: answerApproveKey,
  decline_key: answerDeclineKey,
  open_webhooks: answerOpenWebhooks,
  ask_endpoint: answerAskEndpoint,
  add_endpoint: answerAddEndpoint,
  show_endpoint: answerShowEndpoint,
  ask_endpoint_change: answerAskEndpointChange,
  change_endpoint: answerChangeEndpoint,
  ping_endpoint: answerPingEndpoint,
  switch_on_endpoint: answerSwitchOn,
  switch_off_endpoint: answerSwitchOff,
  remove_endpoint: answerRemoveEndpoint,
  rotate_endpoint: answerRotateEndpoint,
  send_missed: answerSendMissed,
  show_tries: answerShowTries,
  show_try: answerShowTry,
  send_event_again: answerSendEventAgain,
};

/** What is asked of a merchant itself: its review, its people, its programs, its end. */
export const MERCHANT_ANSWERS = {
  ...API_ANSWERS,
  open_kyc: answerOpenKyc,
  refresh_kyc: answerOpenKyc,
  submit_kyc: answerSubmitKyc,
  ask_withdraw_kyc: answerAskWithdrawKyc,
  withdraw_kyc: answerWithdrawKyc,
  ask_document: answerAskDocument,
  give_document: answerGiveDocument,
  change_mode: answerChangeMode,
  open_gateways: answerOpenGateways,
  watch: answerWatch,
  stop_watching: answerStopWatching,
  open_export: answerOpenExport,
  open_close: answerOpenClose,
  ask_close: answerAskClose,
  close_merchant: answerCloseMerchant,
  reopen_merchant: answerReopenMerchant,
  ask_kyc_decision: answerAskKycDecision,
  decide_kyc: answerDecideKyc,
  look_documents: answerLookDocuments,
  ask_sign_up: answerAskSignUp,
  sign_up: answerSignUp,
  team: answerTeam,
  open_team: answerOpenTeam,
  show_member: answerShowMember,
  give_role: answerGiveRole,
  give_deputy: answerGiveDeputy,
  ask_remove: answerAskRemove,
  remove_member: answerRemoveMember,
  show_doings: answerShowDoings,
  ask_invite: answerAskInvite,
  ask_people: answerAskPeople,
  add_people: answerAddPeople,
  invite: answerInvite,
};
