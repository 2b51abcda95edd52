import { describe, expect, it } from '@jest/globals';
import { listLanguages } from '../../../../../src/page/client/tools/slack-languages.js';

describe('listLanguages', () => {
  it('offers six by their own names', () => {
    expect(listLanguages('vi-VN')).toEqual([
      { locale: 'en-US', name: 'English' },
      { locale: 'vi-VN', name: 'Tiếng Việt' },
      { locale: 'th-TH', name: 'ไทย' },
      { locale: 'id-ID', name: 'Bahasa Indonesia' },
      { locale: 'ko-KR', name: '한국어' },
      { locale: 'es-ES', name: 'Español' },
    ]);
  });

  it('keeps the one somebody has already, also where it is none of them', () => {
    expect(listLanguages('fr-FR').map(({ locale }) => locale)).toEqual([
      'fr-FR',
      'en-US',
      'vi-VN',
      'th-TH',
      'id-ID',
      'ko-KR',
      'es-ES',
    ]);
  });
});
