import { isOfUnitedStates } from './united-states.js';

/**
 * What carriers of a country make of texts with an address in them.
 * - `blocked`: all of them are blocked, whoever sends them
 * - `registration`: only those of registered senders, or with a registered address, are let through
 * - `filtered`: many are blocked, and nobody says which
 */
export interface SmsRule {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly callingCode: string;
  readonly kind: 'blocked' | 'registration' | 'filtered';
  /** Where that is said: by Twilio, which carries our texts, else by a regulator, else by another who sends there. */
  readonly source: string;
}

/** Countries that are not in it have no rule about addresses in texts that we found; Korea and Hong Kong were looked up. */
const SMS_RULES: readonly SmsRule[] = [
  {
    ...{ country: 'AE', callingCode: '971', kind: 'blocked' },
    source: 'https://www.twilio.com/en/guidelines/ae/sms',
  },
  {
    ...{ country: 'CN', callingCode: '86', kind: 'blocked' },
    source: 'https://www.twilio.com/en/guidelines/cn/sms',
  },
  // Texts with an address are registered word by word.
  {
    ...{ country: 'DK', callingCode: '45', kind: 'registration' },
    source: 'https://www.twilio.com/en/guidelines/dk/sms',
  },
  // Operators take texts of registered senders only, and delete addresses from those of plain numbers.
  {
    ...{ country: 'ID', callingCode: '62', kind: 'registration' },
    source: 'https://nusasms.com/en/faq-sms-long-number/',
  },
  // Since 1 October 2024 each address must be on the operators' list.
  {
    ...{ country: 'IN', callingCode: '91', kind: 'registration' },
    source:
      'https://www.newindianexpress.com/business/2024/Oct/01/trai-mandates-whitelisting-of-web-links-via-sms-from-today',
  },
  {
    ...{ country: 'IR', callingCode: '98', kind: 'blocked' },
    source: 'https://www.twilio.com/en/guidelines/ir/sms',
  },
  {
    ...{ country: 'JP', callingCode: '81', kind: 'filtered' },
    source: 'https://www.telerivet.com/blog/japan-sms-compliance-mic-anti-spam',
  },
  // The regulator ended the exemption of businesses on 1 September 2024.
  {
    ...{ country: 'MY', callingCode: '60', kind: 'blocked' },
    source:
      'https://scoop.my/news/226057/ban-on-prohibited-sms-content-including-hyperlinks-enforced-sept-1-mcmc',
  },
  // The regulator had texts with addresses blocked in September 2023; registered senders are let through.
  {
    ...{ country: 'PH', callingCode: '63', kind: 'registration' },
    source: 'https://malaya.com.ph/business/corporate/telcos-told-to-block-sms-with-clickable-links/',
  },
  {
    ...{ country: 'SA', callingCode: '966', kind: 'registration' },
    source: 'https://api.support.vonage.com/hc/en-us/articles/204017033-Saudi-Arabia-Direct-route-',
  },
  // The registry of sender names; others are marked as a likely scam, or blocked.
  {
    ...{ country: 'SG', callingCode: '65', kind: 'registration' },
    source: 'https://www.imda.gov.sg/How-We-Can-Help/Anti-Scam-Measures',
  },
  // Each address goes to the regulator with the sender's name, since January 2025.
  {
    ...{ country: 'TH', callingCode: '66', kind: 'registration' },
    source:
      'https://support.twilio.com/hc/en-us/articles/5142014273307-Documents-Required-and-Instructions-to-Register-Your-Alphanumeric-Sender-ID-in-Thailand',
  },
  // Since 1 April 2026 they are blocked, or the address is masked.
  {
    ...{ country: 'TR', callingCode: '90', kind: 'blocked' },
    source: 'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-turkey.md',
  },
  {
    ...{ country: 'TW', callingCode: '886', kind: 'registration' },
    source: 'https://www.twilio.com/en/guidelines/tw/sms',
  },
  // 10DLC, or a verified toll-free number: without either nothing arrives, with an address or without.
  {
    ...{ country: 'US', callingCode: '1', kind: 'registration' },
    source: 'https://www.twilio.com/docs/trust-hub/registrations/a2p-10dlc-brand.md',
  },
  // Names and texts are registered.
  {
    ...{ country: 'VN', callingCode: '84', kind: 'registration' },
    source: 'https://www.twilio.com/en/guidelines/vn/sms',
  },
];

/** The rule for a number in E.164; null: none is known. No calling code in the table begins another. */
export function findSmsRule(phone: string): SmsRule | null {
  const found = SMS_RULES.find(({ callingCode }) => phone.startsWith(`+${callingCode}`));
  if (found === undefined || (found.country === 'US' && !isOfUnitedStates(phone))) return null;
  return found;
}
