const E164 = /^\+[1-9]\d{6,14}$/;

/** A phone number by ITU-T E.164: at most 15 digits, the country code does not begin with 0. */
export function isE164(text: string): boolean {
  return E164.test(text);
}
