import { describe, expect, it } from '@jest/globals';
import { buildLanguageField } from '../../../../../../src/adapters/chat/conversation/form/build-language-field.js';
import { ENGLISH } from '../../../../../support/english.js';

describe('buildLanguageField', () => {
  it('offers what the settings say, and each language by its own name', () => {
    expect(buildLanguageField(ENGLISH, '', 'en')).toEqual({
      kind: 'select',
      name: 'language',
      label: 'Language of the customer',
      hint: 'What the customer gets and the pay page are in it.',
      isRequired: true,
      placeholder: 'Choose a language',
      groups: [
        {
          label: null,
          options: [
            { label: 'As the settings say (English)', value: 'settings' },
            { label: 'English', value: 'en' },
            { label: 'Tiếng Việt', value: 'vi' },
            { label: 'ไทย', value: 'th' },
            { label: 'Bahasa Indonesia', value: 'id' },
            { label: '한국어', value: 'ko' },
            { label: 'Español', value: 'es' },
          ],
        },
      ],
      chosen: 'settings',
    });
  });

  it('names the language of the settings', () => {
    expect(buildLanguageField(ENGLISH, '', 'vi')).toMatchObject({
      groups: [
        {
          options: expect.arrayContaining([{ label: 'As the settings say (Tiếng Việt)', value: 'settings' }]),
        },
      ],
    });
  });

  it.each([
    ['vi', 'vi'],
    ['Tiếng Việt', 'vi'],
    [' en ', 'en'],
    ['klingon', null],
  ])('shows of %j, as a line says it, %j as chosen', (typed, chosen) => {
    expect(buildLanguageField(ENGLISH, typed, 'en')).toMatchObject({ chosen });
  });
});
