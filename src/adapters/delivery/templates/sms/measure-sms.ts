/**
 * How long a text message is to the networks: 3GPP TS 23.038, 6.2.1 (the alphabet and its extension table) and
 * TS 23.040, 9.2.3.24.1 (the six bytes that join the segments of a longer message).
 */
export interface SmsLength {
  readonly encoding: 'gsm-7' | 'ucs-2';
  readonly segments: number;
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each is sent as two. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Units in a message of its own, and in a segment of a longer one. */
const GSM_7 = { single: 160, joined: 153 };
const UCS_2 = { single: 70, joined: 67 };

export function isGsm7(text: string): boolean {
  return [...text].every((sign) => BASIC.has(sign) || EXTENSION.has(sign));
}

export function measureSms(text: string): SmsLength {
  const signs = [...text];
  return isGsm7(text)
    ? {
        encoding: 'gsm-7',
        segments: countSegments(
          signs.map((sign) => (EXTENSION.has(sign) ? 2 : 1)),
          GSM_7,
        ),
      }
    : {
        encoding: 'ucs-2',
        segments: countSegments(
          signs.map((sign) => sign.length),
          UCS_2,
        ),
      };
}

/** A sign of two units is never torn apart: it moves to the next segment. */
function countSegments(units: readonly number[], { single, joined }: typeof GSM_7): number {
  if (units.reduce((sum, unit) => sum + unit, 0) <= single) return 1;
  let segments = 1;
  let used = 0;
  for (const unit of units) {
    if (used + unit > joined) {
      segments += 1;
      used = 0;
    }
    used += unit;
  }
  return segments;
}
