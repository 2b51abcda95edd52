import { describe, expect, it } from '@jest/globals';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import type { Question } from '../../../../../../src/adapters/chat/reader/questions/question.js';

const CONTEXT = {
  now: new Date('2026-11-28T15:00:00Z'),
  timeZone: 'America/New_York',
  defaultCurrency: 'USD',
  country: null,
};

const read = (line: string) => readLinkLine(line, CONTEXT);

function told({ about, text, readings }: Question): string {
  const shown = readings.map((reading) =>
    'at' in reading ? `${reading.kind} ${reading.at.toISOString()}` : reading.kind,
  );
  return `${about} "${text}": ${shown.join(' | ')}`;
}

/** What is asked about a line that holds nothing wrong. */
function asked(line: string): readonly string[] {
  const { questions, problem } = read(line);
  expect(problem).toBeNull();
  return questions.map(told);
}

describe('the value of an option', () => {
  it.each([
    ['name:Ann phone:+66812345678', { customerName: 'Ann', phone: '+66812345678' }],
    ['name:Ann email:ann@x.com', { customerName: 'Ann', email: 'ann@x.com' }],
    ['name:Ann Lee until friday', { customerName: 'Ann Lee', expires: '4 Dec 2026' }],
    ['name:Ann Lee expires friday', { customerName: 'Ann Lee', expires: '4 Dec 2026' }],
    ['name:Ann Lee never expires', { customerName: 'Ann Lee', expires: 'never' }],
    ['name:Ann Lee send tomorrow', { customerName: 'Ann Lee', sendAt: '29 Nov 2026 09:00' }],
    ['name:이영희 금요일까지', { customerName: '이영희', expires: '4 Dec 2026' }],
    ['ref:INV until friday', { reference: 'INV', expires: '4 Dec 2026' }],
    ['ref:INV-42,expires:3d', { reference: 'INV-42', expires: '3d' }],
    ['ref:INV-42;name:Ann|expires:3d', { reference: 'INV-42', customerName: 'Ann', expires: '3d' }],
    ['name:"Ann Lee",expires:3d', { customerName: 'Ann Lee', expires: '3d' }],
    ['expires:3d,ref:INV-42', { reference: 'INV-42', expires: '3d' }],
    ['note:desk=4,phone:+66812345678', { notes: [{ key: 'desk', value: '4' }], phone: '+66812345678' }],
    ['(expires:3d)', { expires: '3d' }],
  ])('ends where another value begins: %s', (option, values) => {
    const line = read(`100 usd tea ${option}`);
    expect([line.problem, line.questions]).toEqual([null, []]);
    expect(line.values).toMatchObject({ amount: '100.00', description: 'tea', ...values });
  });

  it.each([
    ['name:Ann Lee', { customerName: 'Ann Lee' }],
    ['name:Mai By', { customerName: 'Mai By' }],
    ['name:April May', { customerName: 'April May' }],
    ['name:"Ann until friday"', { customerName: 'Ann until friday' }],
    ['ref:INV 2026 30', { reference: 'INV 2026 30' }],
    ['https://x.com/a,ref:b', { description: 'tea https://x.com/a,ref:b' }],
    ['note:list=pens,paper', { notes: [{ key: 'list', value: 'pens,paper' }] }],
  ])('keeps what is its own: %s', (option, values) => {
    const line = read(`100 usd tea ${option}`);
    expect([line.problem, line.questions]).toEqual([null, []]);
    expect(line.values).toMatchObject(values);
  });

  it('of a name ends at a time in figures, which is asked about', () => {
    expect(asked('100 usd tea name:Ann Lee tomorrow 9am')).toEqual([
      'time "tomorrow 9am": expires 2026-11-29T14:00:00.000Z | sendAt 2026-11-29T14:00:00.000Z | words',
    ]);
    expect(read('100 usd tea name:Ann Lee tomorrow 9am').values.customerName).toBe('Ann Lee');
  });

  it('that is a note keeps its words, and an end in them is asked about', () => {
    const line = '100 usd tea note:desk=4 until friday';
    expect(asked(line)).toEqual(['time "until friday": expires 2026-12-05T04:59:59.000Z | words']);
    expect(read(line).values).toMatchObject({
      notes: [{ key: 'desk', value: '4 until friday' }],
      expires: '',
    });
    expect(asked(`${line} expires:3d`)).toEqual([]);
  });
});

describe('words that say when a link ends', () => {
  it.each([
    'never expires',
    'no expiry',
    'không hết hạn',
    'vô thời hạn',
    'ไม่มีวันหมดอายุ',
    'tanpa batas waktu',
    'tidak kedaluwarsa',
    '만료 없음',
    'sin vencimiento',
    'no vence',
    'nunca caduca',
  ])('are taken where they say that it never does: %s', (words) => {
    const { values, questions, problem } = read(`100 usd tea ${words}`);
    expect([values.expires, values.description, questions, problem]).toEqual(['never', 'tea', [], null]);
  });

  it.each([
    ['card that never expires', 'time "never expires": never | words'],
    ['points never expire', 'time "never expire": never | words'],
    ['tea valid for 3 days', 'time "valid for 3 days": expires 2026-12-01T15:00:00.000Z | words'],
    ['tea good for 3 days', 'time "good for 3 days": expires 2026-12-01T15:00:00.000Z | words'],
    ['trà có hiệu lực 3 ngày', 'time "có hiệu lực 3 ngày": expires 2026-12-01T15:00:00.000Z | words'],
    ['ชา ใช้ได้ 3 วัน', 'time "ใช้ได้ 3 วัน": expires 2026-12-01T15:00:00.000Z | words'],
    ['teh berlaku 3 hari', 'time "berlaku 3 hari": expires 2026-12-01T15:00:00.000Z | words'],
    ['차 3일간 유효', 'time "3일간 유효": expires 2026-12-01T15:00:00.000Z | words'],
    ['té válido por 3 días', 'time "válido por 3 días": expires 2026-12-01T15:00:00.000Z | words'],
    ['tea open until friday', 'time "open until friday": expires 2026-12-05T04:59:59.000Z | words'],
    ['trà đến thứ sáu', 'time "đến thứ sáu": expires 2026-12-05T04:59:59.000Z | words'],
    ['trà đến 18h thứ sáu', 'time "đến 18h thứ sáu": expires 2026-12-04T23:00:00.000Z | words'],
    ['trà vô hạn', 'time "vô hạn": never | words'],
    ['ชา ตลอดไป', 'time "ตลอดไป": never | words'],
    ['teh selamanya', 'time "selamanya": never | words'],
    ['차 영원히', 'time "영원히": never | words'],
    ['té para siempre', 'time "para siempre": never | words'],
    ['tea due yesterday', 'time "due yesterday": words'],
    ['trà đến hôm qua', 'time "đến hôm qua": words'],
    ['ชา ภายในเมื่อวาน', 'time "ภายในเมื่อวาน": words'],
    ['teh sampai kemarin', 'time "sampai kemarin": words'],
    ['차 어제까지', 'time "어제까지": words'],
    ['té hasta ayer', 'time "hasta ayer": words'],
    ['tea until christmas', 'time "until christmas": words'],
    ['tea until the party', 'time "until the party": words'],
    ['tea before christmas', 'time "before christmas": words'],
    ['tea expires soon', 'time "expires soon": words'],
    ['tea until', 'time "until": words'],
    ['trà trước Tết', 'time "trước Tết": words'],
    ['té hasta navidad', 'time "hasta navidad": words'],
  ])('are asked about where they may be of what is sold, or name no day: %s', (words, question) => {
    const line = `100 usd ${words}`;
    expect(asked(line)).toEqual([question]);
    expect(read(line).values).toMatchObject({ amount: '100.00', expires: '', description: words });
  });

  it.each([
    'portrait by Ann',
    'lunch before class',
    'christmas party',
    'valid passport photo',
    'cream good for sun',
    'tip for 3 people',
    'thùng đến nhà',
    'para Ann',
    'hasta pronto',
    'never mind the weather',
  ])('are not %j', (words) => {
    const { values, questions, problem } = read(`100 usd ${words}`);
    expect([values.description, values.expires, questions, problem]).toEqual([words, '', [], null]);
  });

  it('are said once', () => {
    expect(read('100 usd tea never expires expires:3d').problem).toEqual({
      problem: 'repeated',
      what: 'expires',
    });
    expect(read('100 usd tea until friday no expiry').problem).toEqual({
      problem: 'repeated',
      what: 'expires',
    });
  });
});

describe('words for a deadline', () => {
  it.each([
    ['20 eur té antes de 5 diciembre', '20.00', 'té'],
    ['20 eur té antes del 5 de diciembre', '20.00', 'té'],
    ["20 eur thé jusqu'au 5 décembre", '20.00', 'thé'],
    ['20 eur thé avant le 5 décembre', '20.00', 'thé'],
    ['20 eur thé expire le 5 décembre', '20.00', 'thé'],
    ["20 eur thé d'ici le 5 décembre", '20.00', 'thé'],
    ['20 eur chá antes do dia 5', '20.00', 'chá'],
    ['20 eur makan s/d 5 desember', '20.00', 'makan'],
    ['avant le 5 décembre thé 20 usd', '20.00', 'thé'],
  ])('make the number behind them a day and no amount: %s', (line, amount, description) => {
    const { values, questions, problem } = read(line);
    expect([questions, problem]).toEqual([[], null]);
    expect(values).toMatchObject({ amount, description, expires: '5 Dec 2026' });
  });

  it.each(["jusqu'à vendredi", 'antes da sexta', 'para el viernes', 'antes del viernes', "d'ici vendredi"])(
    'are read with their marks and articles: %s',
    (words) => {
      const { values, questions } = read(`20 usd tea ${words}`);
      expect([values.expires, values.description, questions]).toEqual(['4 Dec 2026', 'tea', []]);
    },
  );

  it.each([
    'tea good till friday',
    'tea payable until friday',
    'tea link expires friday',
    'tea hạn thanh toán thứ sáu',
    'tea ใช้ได้ถึงวันศุกร์',
    'tea berlaku hingga jumat',
    'tea 금요일까지 유효',
    'tea vigente hasta el viernes',
  ])('leave nothing of themselves behind: %s', (words) => {
    const { values, questions } = read(`20 usd ${words}`);
    expect([values.expires, values.description, questions]).toEqual(['4 Dec 2026', 'tea', []]);
  });

  it('leave an amount that only stands behind one alone', () => {
    expect(read('tea until friday 20 usd').values).toMatchObject({ amount: '20.00', expires: '4 Dec 2026' });
    expect(read('tea until 5 dec 20 usd').values).toMatchObject({ amount: '20.00', expires: '5 Dec 2026' });
  });
});

describe('a time that nothing is said of', () => {
  const line = '1,250.50 usd deposit for Ann ann@x.com tomorrow 9am expires friday';

  it.each([
    ['20 eur thé le 5 décembre', 'le 5 décembre'],
    ['thé le 5 décembre 20 eur', 'le 5 décembre'],
    ['20 eur té el 5 de diciembre', 'el 5 de diciembre'],
    ['20 usd tea 5 December', '5 December'],
    ['20 usd trà ngày 5 tháng 12', 'ngày 5 tháng 12'],
    ['20 usd ชา วันที่ 5 ธ.ค.', 'วันที่ 5 ธ.ค.'],
    ['20 usd teh tgl 5 desember', 'tgl 5 desember'],
    ['20 usd 차 12월 5일', '12월 5일'],
  ])('may be the end or when it goes out: %s', (line, words) => {
    expect(asked(line)).toEqual([
      `time "${words}": expires 2026-12-06T04:59:59.000Z | sendAt 2026-12-05T14:00:00.000Z | words`,
    ]);
    expect(read(line).values.amount).toBe('20.00');
  });

  it('is asked about as a day and a month where another number is the amount', () => {
    expect(asked('20 usd trà 5/12')[0]).toContain('time "5/12": expires 2026-12-06T04:59:59.000Z');
    expect(asked('20 usd 1/2 portion')[0]).toContain('amount');
  });

  it('can only be when it goes out where another is the end', () => {
    expect(asked(line)).toEqual(['sendAt "tomorrow 9am": sendAt 2026-11-29T14:00:00.000Z | words']);
    expect(asked('20 usd tea tomorrow expires:friday')).toEqual([
      'sendAt "tomorrow": sendAt 2026-11-29T14:00:00.000Z | words',
    ]);
  });

  it('can only be the end where another is when it goes out', () => {
    expect(asked('20 usd tea ann@x.com tomorrow send:friday')).toEqual([
      'time "tomorrow": expires 2026-11-30T04:59:59.000Z | words',
    ]);
  });

  it('is a word where both are said', () => {
    const { values, questions } = read('20 usd class tomorrow 9am ann@x.com send:now expires:friday');
    expect([values.description, questions]).toEqual(['class tomorrow 9am', []]);
  });

  it('knows where it stands in the description', () => {
    const { values, questions } = read(`${line} "tomorrow 9am"`);
    const place = questions[0]?.place;
    expect(values.description).toBe('deposit for Ann tomorrow 9am tomorrow 9am');
    expect(place).toEqual({ from: 28, to: 41 });
  });
});

describe('words that say how a link goes out', () => {
  it.each([
    ['tea send by email ann@x.com', 'sendAt "send by email": sendNow | words'],
    ['tea send it to ann@x.com', 'sendAt "send it to": sendNow | words'],
    ['tea send ann@x.com', 'sendAt "send": sendNow | words'],
    ['tea by sms +66812345678', 'sendAt "by sms": sendNow | words'],
    ['trà gửi qua email ann@x.com', 'sendAt "gửi qua email": sendNow | words'],
    ['ชา ส่งทางอีเมล ann@x.com', 'sendAt "ส่งทางอีเมล": sendNow | words'],
    ['teh kirim lewat whatsapp +66812345678', 'sendAt "kirim lewat whatsapp": sendNow | words'],
    ['té enviar por correo ann@x.com', 'sendAt "enviar por correo": sendNow | words'],
  ])('are asked about: %s', (words, question) => {
    expect(asked(`100 usd ${words}`)).toEqual([question]);
  });

  it('go with a time that is said of nothing', () => {
    expect(asked('100 usd tea send by email ann@x.com tomorrow 9am')).toEqual([
      'sendAt "send by email": sendNow | words',
      'time "tomorrow 9am": sendAt 2026-11-29T14:00:00.000Z | expires 2026-11-29T14:00:00.000Z | words',
    ]);
  });

  it.each([
    'send 20 flyers',
    'email course ann@x.com',
    'send flowers ann@x.com',
    'tea to ann@x.com',
    'send text cards',
  ])('are not %j', (words) => {
    expect(asked(`100 usd ${words}`)).toEqual([]);
  });

  it.each([
    ['tea send by email ann@x.com via:email', ['email'], 'now'],
    ['tea send it to ann@x.com via:email', ['email'], 'now'],
    ['tea send by email and sms ann@x.com +66812345678 via:email,sms', ['email', 'sms'], 'now'],
    ['tea gửi qua email ann@x.com via:email', ['email'], 'now'],
    ['tea ส่งทางอีเมล ann@x.com via:email', ['email'], 'now'],
    ['tea kirim lewat email ann@x.com via:email', ['email'], 'now'],
    ['tea enviar por correo ann@x.com via:email', ['email'], 'now'],
    ['tea 이메일로 보내기 ann@x.com via:email', ['email'], 'now'],
    ['tea send now by sms ann@x.com +66812345678', ['sms'], 'now'],
    ['tea send by email ann@x.com +66812345678 send:now', ['email'], 'now'],
    ['tea send by email ann@x.com +66812345678 send:"fri 9:00"', ['email'], 'at'],
  ])(
    'are no words of the description where an option or a time says so too: %s',
    (words, channels, sendKind) => {
      const { values, questions, problem } = read(`100 usd ${words}`);
      expect([questions, problem]).toEqual([[], null]);
      expect(values).toMatchObject({ description: 'tea', channels, sendKind });
    },
  );

  it.each([
    ['tea send by sms ann@x.com +66812345678 via:email', 'sendAt "send by sms": sendNow | words'],
    ['tea by email ann@x.com via:email', 'sendAt "by email": sendNow | words'],
    ['tea ann@x.com by email via:email', 'sendAt "by email": sendNow | words'],
  ])(
    'are asked about where an option says otherwise, or they may be of what is sold: %s',
    (words, question) => {
      expect(asked(`100 usd ${words}`)).toEqual([question]);
    },
  );

  it('mean at once where they say so', () => {
    const { values } = read('100 usd tea send now ann@x.com');
    expect(values).toMatchObject({ sendKind: 'now', sendAt: '', channels: ['email'], description: 'tea' });
  });
});
