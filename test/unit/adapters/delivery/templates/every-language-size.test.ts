import { describe, expect, it } from '@jest/globals';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import type { Language } from '../../../../../src/domain/text/language.js';
import { buildTestOutgoing, type OutgoingChange, REMINDER, SOURCE } from '../build-test-outgoing.js';

/** Whom and what a link is about, as a customer of that language would read it. */
interface Example {
  readonly language: Language;
  readonly merchantName: string;
  readonly person: string;
  readonly description: string;
  readonly timeZone: string;
  /** What a text message about it may cost. */
  readonly segments: number;
}

const EXAMPLES: readonly Example[] = [
  {
    language: 'en',
    merchantName: 'Lotus Valley School',
    person: 'Ann Lee',
    description: 'School fees, class XII B',
    timeZone: 'Asia/Bangkok',
    segments: 1,
  },
  {
    language: 'vi',
    merchantName: 'Trường Thung lũng Sen',
    person: 'Nguyễn Thị Phương',
    description: 'Học phí học kỳ hai',
    timeZone: 'Asia/Ho_Chi_Minh',
    segments: 2,
  },
  {
    language: 'th',
    merchantName: 'โรงเรียนหุบเขาบัว',
    person: 'สมหญิง รักการเรียน',
    description: 'ค่าเล่าเรียนภาคเรียนที่สอง',
    timeZone: 'Asia/Bangkok',
    segments: 2,
  },
  {
    language: 'id',
    merchantName: 'Sekolah Lembah Teratai',
    person: 'Siti Rahmawati',
    description: 'Uang sekolah semester dua',
    timeZone: 'Asia/Jakarta',
    segments: 1,
  },
  {
    language: 'ko',
    merchantName: '연꽃골학교',
    person: '김민지',
    description: '이학기 수업료',
    timeZone: 'Asia/Seoul',
    segments: 2,
  },
  {
    language: 'es',
    merchantName: 'Colegio Valle del Loto',
    person: 'María Núñez',
    description: 'Matrícula del segundo año',
    timeZone: 'America/Bogota',
    segments: 1,
  },
];

const fill = (text: string, length: number) => `${text} `.repeat(length).slice(0, length).trim();
const compose = (channel: 'email' | 'sms', change: OutgoingChange) =>
  composeMessage(channel, readMessageFacts(buildTestOutgoing(change), SOURCE));

describe.each(EXAMPLES)('a message in $language', ({ person, description, segments, ...merchant }) => {
  const customer = { name: person, email: 'ann@example.com', phone: '+66812345678' };

  it(`fits ${segments} segments as a text message`, () => {
    const { text } = compose('sms', { ...merchant, link: { description, customer } });
    expect(measureSms(text).segments).toBeLessThanOrEqual(segments);
  });

  it('is a reminder with long names and a description of many words, in an email under 12 kB', () => {
    const name = fill(person, 40);
    const { html } = compose('email', {
      ...merchant,
      merchantName: fill(merchant.merchantName, 60),
      makerName: name,
      delivery: REMINDER,
      link: { mode: 'test', description: fill(description, 250), customer: { ...customer, name } },
    });
    expect(Buffer.byteLength(html ?? '')).toBeLessThanOrEqual(12_000);
  });
});
