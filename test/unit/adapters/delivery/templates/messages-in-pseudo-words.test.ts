import { expect, it, jest } from '@jest/globals';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import { listFaults, listPageTexts } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { buildTestOutgoing, EVERY_ASK, EVERY_RECEIPT, SOURCE } from '../build-test-outgoing.js';

jest.unstable_mockModule('../../../../../src/adapters/chat/words/words-in.js', () => ({
  wordsIn: () => PSEUDO,
}));
const { composeMessage } = await import('../../../../../src/adapters/delivery/compose-message.js');
const { readMessageFacts } = await import('../../../../../src/adapters/delivery/templates/message-facts.js');

const WRITTEN = [
  'Lotus Valley School',
  'School fees',
  'Ann Lee',
  'Mai',
  'Lotus Valley Ltd',
  'Lee Trading',
  'Visa ending 4242',
  'Bangkok',
  'Paylink',
];

it.each(DELIVERY_CHANNELS)('a message by %s says nothing but what is in the catalog', (channel) => {
  for (const change of [...EVERY_ASK, ...EVERY_RECEIPT]) {
    const facts = readMessageFacts(buildTestOutgoing(change), SOURCE);
    const { subject, html, text } = composeMessage(channel, facts);
    // A text message of one part has room for less of what the merchant wrote.
    const whole = text.replace('School…', 'School').replace(/Lotus Vall[ey]*…/, 'Lotus Valley School');
    expect(listFaults([subject ?? '', whole, ...listPageTexts(html ?? '')], WRITTEN)).toEqual([]);
  }
});
