import { looksRight } from '../../chat/conversation/form/looks-right.js';
import type { Intent } from '../../chat/conversation/model/intent.js';
import type { MessageKey } from '../../chat/words/words.js';
import type { Asking } from './asking.js';

type Meanwhile = Extract<MessageKey, `slack.opening${string}`>;

/** What always opens a modal. */
const MEANWHILE: Readonly<Partial<Record<Intent['kind'], Meanwhile>>> = {
  begin: 'slack.opening.form',
  open_form: 'slack.opening.form',
  open_draft: 'slack.opening.form',
  propose: 'slack.opening.form',
  again: 'slack.opening.form',
  reissue: 'slack.opening.form',
  choose_amount: 'slack.opening.line',
  choose_reading: 'slack.opening.line',
  open_settings: 'slack.opening.settings',
  open_sending: 'slack.opening.settings',
  open_money: 'slack.opening.settings',
  ask_share: 'slack.opening',
  ask_send: 'slack.opening',
  ask_move: 'slack.opening',
  ask_extend: 'slack.opening',
  ask_lift: 'slack.opening',
  ask_trial: 'slack.opening',
  ask_refund: 'slack.opening',
  ask_explain: 'slack.opening',
  ask_evidence: 'slack.opening',
  ask_sign_up: 'slack.opening',
  ask_people: 'slack.opening',
  ask_key: 'slack.opening',
  ask_endpoint: 'slack.opening',
  ask_endpoint_change: 'slack.opening',
  show_qr: 'slack.opening',
};

/** What a modal says that is opened for the answer before it is known; null for what is answered without one. */
export function findMeanwhile(intent: Intent, { surface }: Asking, now: Date): Meanwhile | null {
  switch (intent.kind) {
    case 'create':
      return looksRight(intent.text, now) ? 'slack.opening.line' : null;
    case 'use_customer':
      return surface === 'modal' ? null : 'slack.opening.line';
    // In its place: closed from above it, Slack would tell only of the page below, and what was typed would be lost.
    case 'go_on':
    case 'begin_anew':
      return surface === 'modal' ? null : 'slack.opening.form';
    // In the place of the checklist, over which there is no room for one form after another.
    case 'ask_document':
      return surface === 'modal' ? null : 'slack.opening';
    case 'status':
      return surface === 'home' ? 'slack.opening.link' : null;
    default:
      return MEANWHILE[intent.kind] ?? null;
  }
}
