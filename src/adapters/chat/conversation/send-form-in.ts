import type { FormEntries } from './model/form-entries.js';
import type { Intent } from './model/intent.js';
import type { FormReply } from './model/reply.js';
import { decodeSubject } from './pages/decision-subject.js';

interface SentIn {
  readonly entries: FormEntries;
  /** Names this form before this person: sent in twice, it counts once. */
  readonly requestKey: string;
}

/** What a person asks for by sending in a form. */
export function sendFormIn(
  { form, linkId, subject = '' }: Pick<FormReply, 'form' | 'linkId' | 'subject'>,
  { entries, requestKey }: SentIn,
): Intent {
  switch (form) {
    case 'link':
      return { kind: 'review', entries, reissueOf: linkId };
    case 'extend':
      return { kind: 'extend', link: { linkId: linkId ?? '' }, entries };
    case 'lift':
      return { kind: 'lift', link: { linkId: linkId ?? '' }, entries };
    case 'settings':
      return { kind: 'save_settings', entries };
    case 'sending':
      return { kind: 'save_sending', entries };
    case 'money':
      return { kind: 'save_money', entries };
    case 'refund':
      return { kind: 'refund', link: { linkId: linkId ?? '' }, entries, requestKey };
    case 'explain':
      return { kind: 'explain', link: { linkId: linkId ?? '' }, entries };
    case 'evidence':
      return { kind: 'write_evidence', link: { linkId: linkId ?? '' }, entries };
    case 'people':
      return { kind: 'add_people', entries };
    case 'zone':
      return { kind: 'save_zone', entries };
    case 'kyc_decision':
      return { kind: 'decide_kyc', ...decodeSubject(subject), entries };
    case 'sign_up':
      return { kind: 'sign_up', entries };
    case 'trial':
      return { kind: 'trial', entries };
    case 'send':
      return { kind: 'send_form', link: { linkId: linkId ?? '' }, entries, requestKey };
    case 'move':
      return { kind: 'move', link: { linkId: linkId ?? '' }, entries };
    case 'share':
      return { kind: 'share', link: { linkId: linkId ?? '' }, entries, requestKey };
  }
}
