import type { Language } from '../../../../domain/text/language.js';
import { nameCity } from '../../time/zone.js';

/** Where most who read a language are, the first of each clock. */
const BY_LANGUAGE: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  vi: ['Asia/Ho_Chi_Minh'],
  th: ['Asia/Bangkok'],
  id: ['Asia/Jakarta', 'Asia/Makassar'],
  ko: ['Asia/Seoul'],
  es: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Argentina/Buenos_Aires'],
};

const ANYWHERE = [
  ...['Asia/Bangkok', 'Asia/Singapore', 'Europe/London'],
  ...['America/New_York', 'Asia/Ho_Chi_Minh', 'Asia/Seoul'],
];

/** More would hide the rest of a page. */
const MOST = 6;

export interface UsualZone {
  readonly zone: string;
  readonly city: string;
}

/** What somebody is asked first; `merchantZone` leads where somebody chose it. */
export function listUsualZones(language: Language, merchantZone: string): readonly UsualZone[] {
  const own = merchantZone === 'UTC' ? [] : [merchantZone];
  const zones = [...new Set([...own, ...BY_LANGUAGE[language], ...ANYWHERE])].slice(0, MOST);
  return zones.map((zone) => ({ zone, city: nameCity(zone) }));
}
