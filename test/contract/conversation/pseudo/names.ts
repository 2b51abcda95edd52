import { OWN_NAMES } from '../../../../src/adapters/chat/words/own-names.js';
import { EVENT_TYPES } from '../../../../src/domain/api/event-types.js';
import { listCurrencies } from '../../../../src/domain/money/currencies.js';
import { COUNTRIES } from '../../../../src/domain/text/countries.js';
import type { Names } from './watch-texts.js';

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });
const REGIONS = 'Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific'.split(' ');

/** What these chats show that is called the same in every language, or as Intl calls it. */
export const NAMES: Names = {
  words: [
    ...REGIONS,
    ...EVENT_TYPES.flatMap((type) => type.split(/[._]/)),
    'evt',
    ...['Lotus Valley School', 'Olivia Park', 'Sam Rivera', 'Maya Chen', 'owner seller colleague'],
    ...[
      'Bangkok',
      'Berlin',
      'New York',
      'Seoul',
      'English',
      'Vietnamese',
      'Slack',
      'Telegram',
      'fri',
      'mon',
      'never',
    ],
    ...COUNTRIES.map((code) => COUNTRY_NAMES.of(code) ?? code),
    ...['Visa', 'usual', 'off', 'Thailand', 'SENDGRID_API_KEY', 'TWILIO_ACCOUNT_SID'],
  ],
  texts: [
    ...REGIONS,
    ...Object.values(OWN_NAMES),
    ...listCurrencies().map(({ code, name }) => `${code}, ${name}`),
  ],
};
