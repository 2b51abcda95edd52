import type { Words } from '../../../chat/words/words.js';

/** "1.2 MB", "340 kB"; of the smallest file, 1 kB. */
export function saySize({ locale }: Words, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000));
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
