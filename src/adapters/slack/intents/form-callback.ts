import type { FormName } from '../../chat/conversation/model/reply.js';
import { CALLBACK } from './action-ids.js';

export const FORM_CALLBACK: Readonly<Record<FormName, string>> = {
  link: CALLBACK.linkForm,
  share: CALLBACK.shareLink,
  send: CALLBACK.sendLink,
  move: CALLBACK.moveSending,
  extend: CALLBACK.extendLink,
  lift: CALLBACK.liftSuppression,
  settings: CALLBACK.settings,
  sending: CALLBACK.sendingSettings,
  trial: CALLBACK.trial,
  refund: CALLBACK.refund,
  explain: CALLBACK.explain,
  evidence: CALLBACK.evidence,
  money: CALLBACK.moneySettings,
  zone: CALLBACK.zone,
  people: CALLBACK.people,
  sign_up: CALLBACK.signUp,
  kyc_decision: CALLBACK.kycDecision,
  document: CALLBACK.document,
  key: CALLBACK.key,
  endpoint: CALLBACK.endpoint,
  endpoint_change: CALLBACK.endpointChange,
};

const FORM_NAMES: readonly FormName[] = [
  'link',
  'share',
  'send',
  'move',
  'extend',
  'lift',
  'settings',
  'sending',
  'trial',
  'zone',
  'people',
  'sign_up',
  'kyc_decision',
  'document',
  'key',
  'endpoint',
  'endpoint_change',
  'refund',
  'explain',
  'evidence',
  'money',
];

/** The form that a modal is. Throws for one that is none of ours. */
export function getFormNameOrThrow(callbackId: string | undefined): FormName {
  const name = FORM_NAMES.find((each) => FORM_CALLBACK[each] === callbackId);
  if (name === undefined) throw new Error(`no form of ours is called ${callbackId}`);
  return name;
}
