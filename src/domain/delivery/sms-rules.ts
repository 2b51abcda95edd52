/**
 * What carriers of a country make of texts with an address in them.
 * - `blocked`: all of them are blocked, whoever sends them
 * - `registration`: only those of registered senders, or with a registered address, are let through
 */
export interface SmsRule {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly callingCode: string;
  readonly kind: 'blocked' | 'registration';
  /** Where that is said. */
  readonly source: string;
}

const HUAWEI = 'https://support.huaweicloud.com/intl/zh-cn/productdesc-msgsms/phone_numbers.html';
const AWS = 'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-country.md';
const TELNYX = 'https://developers.telnyx.com/docs/messaging/messages/international-sms-compliance';

const SMS_RULES: readonly SmsRule[] = [
  // The regulator ended the exemption of businesses on 1 September 2024.
  {
    country: 'MY',
    callingCode: '60',
    kind: 'blocked',
    source:
      'https://scoop.my/news/226057/ban-on-prohibited-sms-content-including-hyperlinks-enforced-sept-1-mcmc',
  },
  { country: 'AE', callingCode: '971', kind: 'registration', source: HUAWEI },
  { country: 'CN', callingCode: '86', kind: 'registration', source: AWS },
  { country: 'IN', callingCode: '91', kind: 'registration', source: TELNYX },
  {
    country: 'PH',
    callingCode: '63',
    kind: 'registration',
    source: 'https://www.twilio.com/guidelines/ph/sms',
  },
  { country: 'SA', callingCode: '966', kind: 'registration', source: HUAWEI },
  { country: 'SG', callingCode: '65', kind: 'registration', source: HUAWEI },
  { country: 'TH', callingCode: '66', kind: 'registration', source: HUAWEI },
  { country: 'VN', callingCode: '84', kind: 'registration', source: HUAWEI },
];

/** The rule for a number in E.164; null: none is known. No calling code in the table begins another. */
export function findSmsRule(phone: string): SmsRule | null {
  return SMS_RULES.find(({ callingCode }) => phone.startsWith(`+${callingCode}`)) ?? null;
}
