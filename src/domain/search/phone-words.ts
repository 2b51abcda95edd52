/** Country codes of one and two digits; all others have three: https://www.itu.int/pub/T-SP-E.164D */
const SHORT_COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** An E.164 number as people type it: with its country code, without, and with the 0 of calls inside the country. */
export function toPhoneWords(phone: string): readonly string[] {
  const digits = phone.replace(/\D/g, '');
  const code = SHORT_COUNTRY_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
  const national = digits.slice(code.length);
  return national === '' ? [digits] : [digits, national, `0${national}`];
}
