/** What Paylink speaks. */
export const LANGUAGES = ['en', 'vi', 'th', 'id', 'ko', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a text is the code of one of them. */
export function isLanguage(code: string): code is Language {
  return LANGUAGES.some((language) => language === code);
}

/** The language of a locale as platforms and browsers write it (`vi-VN`, `es_LA`); null for one that we do not speak. */
export function toLanguage(locale: string | null | undefined): Language | null {
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(locale?.trim() ?? '')?.[0].toLowerCase() ?? '';
  // Indonesian's code of before 1989, which Java still sends.
  if (code === 'in') return 'id';
  return isLanguage(code) ? code : null;
}
