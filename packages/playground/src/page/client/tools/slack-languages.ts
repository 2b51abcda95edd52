/** A language that the page offers, by the name it gives itself. */
export interface SlackLanguage {
  readonly locale: string;
  readonly name: string;
}

const OFFERED: readonly SlackLanguage[] = [
  { locale: 'en-US', name: 'English' },
  { locale: 'vi-VN', name: 'Tiếng Việt' },
  { locale: 'th-TH', name: 'ไทย' },
  { locale: 'id-ID', name: 'Bahasa Indonesia' },
  { locale: 'ko-KR', name: '한국어' },
  { locale: 'es-ES', name: 'Español' },
];

/** What somebody who reads `current` may choose from: theirs is among it, also one that nobody else is offered. */
export function listLanguages(current: string): readonly SlackLanguage[] {
  const isOffered = OFFERED.some(({ locale }) => locale === current);
  return isOffered ? OFFERED : [{ locale: current, name: current }, ...OFFERED];
}
