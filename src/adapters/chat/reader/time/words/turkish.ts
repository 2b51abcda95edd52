import type { Vocabulary } from './vocabulary.js';

export const TURKISH: Vocabulary = {
  weekdays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
  months: [
    'ocak',
    'şubat',
    'mart',
    'nisan',
    'mayıs',
    'haziran',
    'temmuz',
    'ağustos',
    'eylül',
    'ekim',
    'kasım',
    'aralık',
  ],
  days: { 0: 'bugün', 1: 'yarın', 2: 'öbür gün|ertesi gün' },
  units: { minutes: 'dakika', hours: 'saat', days: 'gün', weeks: 'hafta', months: 'ay', years: 'yıl' },
  parts: { morning: 'sabah', noon: 'öğlen', evening: 'akşam', midnight: 'gece yarısı' },
  weeks: { this_week: 'bu hafta', next_week: 'gelecek hafta|önümüzdeki hafta|haftaya' },
  after: 'sonra|içinde',
  ago: 'önce',
  backward: 'dün|geçen',
  hourBefore: 'saat',
  links: 'günü',
};
