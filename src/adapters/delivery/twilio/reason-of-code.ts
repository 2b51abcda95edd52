import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';

/** By https://www.twilio.com/docs/api/errors; what is not named here, and is no trouble of the account, is `refused`. */
const CODES: readonly (readonly [DeliveryReason, readonly number[]])[] = [
  ['no_such_address', [21201, 21211, 21214, 21217, 21604, 30005]],
  ['not_a_mobile', [21614, 21635, 30006]],
  // Twilio's names for what WhatsApp says of numbers that it does not know, or whose phones cannot take it.
  ['not_on_whatsapp', [63003, 63024]],
  ['unreachable', [30003, 30017, 63036]],
  ['blocked', [30004, 30007, 30450, 63026, 63032, 63033, 63049]],
  ['opted_out', [21610, 63014]],
  ['country_blocked', [21408]],
  ['sender_unsuited', [21612]],
  ['not_registered', [30018, 30024, 30032, 30033, 30034, 30035]],
  ['needs_template', [21654, 63016]],
  ['template_refused', [21655, 21656, 63005, 63006, 63021, 63027, 63028, 63029, 63030, 63040, 63041, 63042]],
  [
    'sender_refused',
    [
      20404, 21212, 21603, 21606, 21607, 21616, 21657, 21659, 21660, 21661, 21701, 21702, 21703, 21704, 21705,
      21708, 21709, 21711, 21712, 21715, 63001, 63002, 63007, 63008, 63020, 63022, 63051,
    ],
  ],
  ['too_long', [21605, 21617, 21658, 30019]],
];

/** Why a toll-free number or a campaign was not admitted; until it is, its messages are refused with the same code. */
const VERIFICATION = { first: 30_440, last: 30_999 };

const REASONS = new Map(CODES.flatMap(([reason, codes]) => codes.map((code) => [code, reason] as const)));

/** What one of Twilio's codes means for a message; null: Twilio named none. */
export function reasonOfCode(code: number | null): DeliveryReason {
  if (code === null) return 'refused';
  const isOfVerification = code >= VERIFICATION.first && code <= VERIFICATION.last;
  return REASONS.get(code) ?? (isOfVerification ? 'not_registered' : 'refused');
}
