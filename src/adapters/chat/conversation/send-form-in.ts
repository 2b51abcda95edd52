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
  const link = { linkId: linkId ?? '' };
  switch (form) {
    case 'link':
      return { kind: 'review', entries, reissueOf: linkId, continues: subject === '' ? null : subject };
    case 'extend':
    case 'lift':
    case 'explain':
    case 'move':
      return { kind: form, link, entries };
    case 'refund':
    case 'share':
      return { kind: form, link, entries, requestKey };
    case 'send':
      return { kind: 'send_form', link, entries, requestKey };
    case 'evidence':
      return { kind: 'write_evidence', link, entries };
    case 'sign_up':
    case 'trial':
      return { kind: form, entries };
    case 'settings':
    case 'sending':
    case 'money':
    case 'zone':
      return { kind: `save_${form}`, entries };
    default:
      return sendMerchantFormIn({ form, subject }, entries);
  }
}

interface MerchantForm {
  readonly form: 'people' | 'document' | 'key' | 'endpoint' | 'endpoint_change' | 'kyc_decision';
  readonly subject: string;
}

/** What it asks for about the merchant itself, its people and its programs. */
function sendMerchantFormIn({ form, subject }: MerchantForm, entries: FormEntries): Intent {
  switch (form) {
    case 'people':
      return { kind: 'add_people', entries };
    case 'document':
      // Its file is for the chat to fetch.
      return { kind: 'give_document', entries, file: { came: 'not_at_all' } };
    case 'key':
      return { kind: 'make_key', entries };
    case 'endpoint':
      return { kind: 'add_endpoint', entries };
    case 'endpoint_change':
      return { kind: 'change_endpoint', endpointId: subject, entries };
    case 'kyc_decision':
      return { kind: 'decide_kyc', ...decodeSubject(subject), entries };
  }
}
