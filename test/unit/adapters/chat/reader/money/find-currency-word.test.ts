import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCurrencyWord } from '../../../../../../src/adapters/chat/reader/money/find-currency-word.js';
import { findCurrency, listCurrencies } from '../../../../../../src/domain/money/currencies.js';
import { WITHDRAWN_CURRENCIES } from '../../../../../../src/domain/money/withdrawn-currencies.js';

function usualOf(text: string): string | null | undefined {
  return findCurrencyWord(text)?.usual;
}

describe('a word for one currency', () => {
  it.each([
    [
      'USD',
      'usd USD US$ us$ usd$ $usd $US u$s us-dollar|us dollars|US $|dólares americanos|đô la Mỹ|dolar AS',
    ],
    ['USD', 'ดอลลาร์สหรัฐ|미국 달러|미국달러|米ドル|美元|долларов США|دولار أمريكي|ABD doları|U.S. dollars'],
    ['EUR', '€|euros|€uro|ยูโร|유로|ユーロ|欧元|евро|يورو'],
    ['GBP', '£|pounds|quid|UK pounds|british pounds|pounds sterling|libras esterlinas|bảng Anh|英镑|uk£'],
    ['JPY', '円|えん|yen|日元|엔|yenes|иен|yên Nhật'],
    ['CNY', 'rmb|yuan|人民币|人民幣|nhân dân tệ|renminbi|cn¥'],
    ['THB', '฿|บาท|baht|泰铢|바트|батов'],
    ['VND', '₫|đ|đồng|dong|vnđ|đồng việt nam|dong viet nam|越南盾|ดองเวียดนาม|베트남 동'],
    ['KRW', '₩|원|won|วอน|韩元|ウォン|won surcoreano'],
    ['IDR', 'rp|Rp.|rupiah|루피아'],
    ['INR', '₹|rupias indias|indian rupees|रुपये|インド ルピー'],
    ['AUD', 'au$|A$|aus$|australian dollars|豪ドル|dólares australianos|호주 달러'],
    ['CAD', 'cad$|CAD$|$cad|ca$|c$|canadian dollars|dollars canadiens|カナダ ドル'],
    ['HKD', 'hk$|hong kong dollar|hong kong dollars|港币|香港ドル|dólares de Hong Kong'],
    ['TWD', 'ntd|nt$|台幣|新台币|new taiwan dollars'],
    ['SGD', 's$|sg$|singapore dollars|dólar de Singapur|新币|싱가포르 달러|ดอลลาร์สิงคโปร์'],
    ['MXN', 'mex$|mx$|$mx|pesos mexicanos|mexican pesos|m.n.'],
    ['ARS', 'ar$|$ar|arg$|pesos argentinos'],
    ['BRL', 'r$|reais|real brasileño'],
    ['MYR', 'rm|ringgit|令吉'],
    ['CHF', 'fr.|sfr|franken|francs suisses|Schweizer Franken|瑞士法郎'],
    ['HUF', 'Ft|forint'],
    ['RON', 'lei|leu'],
    ['RUB', '₽|руб|руб.|р.|рублей|российских рублей'],
    ['PLN', 'zł|zl|zloty|złotych'],
    ['CZK', 'kč|kc|korun'],
    ['KWD', 'KD|kd|د.ك|kuwaiti dinar'],
    ['BHD', 'BD|bahraini dinars'],
    ['JOD', 'JD'],
    ['AED', 'د.إ|.د.إ|د.إ.|uae dirhams|درهم إماراتي'],
    ['MAD', 'dirhams marocains|د.م.'],
    ['SAR', 'SR|saudi riyals|riyal saudí|ريال سعودي|ر.س'],
    ['NGN', '₦|naira'],
    ['KES', 'ksh|kenyan shillings'],
    ['TZS', 'tsh'],
    ['UGX', 'ush'],
    ['ZAR', 'rand'],
    ['PEN', 'soles|S/|S/.'],
    ['PYG', '₲|guaraníes|guaranies'],
    ['UAH', '₴|грн|hrn|гривень'],
    ['KZT', '₸|тг|tenge'],
    ['TRY', '₺|TL|lira|türk lirası'],
    ['EGP', 'e£|egyptian pounds'],
  ])('means %s: %s', (code, texts) => {
    const separator = texts.includes('|') ? '|' : ' ';
    const wrong = texts.split(separator).flatMap((part) => (part.includes('-d') ? part.split(' ') : [part]));
    expect(wrong.filter((text) => usualOf(text) !== code)).toEqual([]);
  });

  it.each([
    'USD!',
    '*usd*',
    '"usd"',
    '(usd)',
    'usd.',
    'usd,',
    '`usd`',
    '~usd~',
    '[usd]',
    'usd?',
    '“usd”',
    '«usd»',
  ])('is found in %j', (text) => {
    expect(findCurrencyWord(text)).toEqual({
      kind: 'code',
      candidates: ['USD'],
      usual: 'USD',
      isAlsoWord: false,
    });
  });
});

describe('a word that several currencies share', () => {
  it.each([
    ['$', ['USD', 'AUD', 'MXN', 'TWD']],
    ['dollars', ['USD', 'AUD', 'CAD', 'SGD']],
    ['bucks', ['USD', 'AUD']],
    ['¥', ['JPY', 'CNY']],
    ['元', ['CNY', 'TWD']],
    ['块', ['CNY', 'TWD']],
    ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['rs', ['INR', 'PKR', 'LKR']],
    ['pesos', ['MXN', 'ARS', 'PHP']],
    ['dh', ['AED', 'MAD']],
    ['dirhams', ['AED', 'MAD']],
    ['dinars', ['KWD', 'BHD', 'JOD', 'TND']],
    ['﷼', ['SAR', 'IRR', 'OMR']],
    ['shillings', ['KES', 'TZS', 'UGX']],
    ['som', ['KGS', 'UZS']],
    ['cfa', ['XOF', 'XAF']],
    ['R', ['ZAR', 'BRL']],
    // After its name a country may belong to what follows.
    ['dollars singapore', ['USD', 'SGD']],
  ])('lists them and is sure of none: %s', (text, codes) => {
    expect(findCurrencyWord(text)).toMatchObject({ usual: null });
    expect(findCurrencyWord(text)?.candidates).toEqual(expect.arrayContaining(codes));
  });

  it.each(['ft', 'km', 'd', 'e', 'bd', 'nu', 'ar'])('needs its currency to be usual: %s', (text) => {
    expect(findCurrencyWord(text)).toMatchObject({ usual: null, isAlsoWord: true });
  });
});

describe('what is no currency', () => {
  it.each([
    ['', 'no text'],
    ['xyz', 'three letters'],
    ['k', 'a thousand'],
    ['m', 'a million'],
    ['constructor', 'a word of the machine'],
    ['__proto__', 'another'],
    ['canadian', 'a country alone'],
    ['€usd', 'two that disagree'],
    ['canadian pounds', 'a country that has no such money'],
    ['won korean', 'a name with the word of a meal'],
    ['usd'.repeat(2_000), 'a long text'],
    ['dollars '.repeat(500), 'a long text with spaces'],
  ])('is not found: %j, %s', (text) => {
    expect(findCurrencyWord(text)).toBeNull();
  });
});

describe('every currency', () => {
  it('is found by its code in any case, and a withdrawn one too', () => {
    for (const { code } of listCurrencies()) {
      expect(findCurrencyWord(code.toLowerCase())).toMatchObject({
        kind: 'code',
        candidates: [code],
        usual: code,
      });
    }
    for (const code of Object.keys(WITHDRAWN_CURRENCIES)) {
      expect(findCurrencyWord(code)).toMatchObject({ kind: 'withdrawn', candidates: [code], usual: null });
    }
  });

  it('is known by the name we give it ourselves', () => {
    const unknown = listCurrencies().filter(({ name, code }) => {
      const found = findCurrencyWord(name);
      return found === null || !found.candidates.includes(code);
    });
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it.each(['лв', 'lev', 'kuna', 'pesetas', 'deutsche mark'])(
    'that is no more is known by its name: %s',
    (text) => {
      const found = findCurrencyWord(text);
      expect(found).toMatchObject({ kind: 'withdrawn', usual: null });
      expect(Object.keys(WITHDRAWN_CURRENCIES)).toContain(found?.candidates[0]);
    },
  );

  it('that a word means is one that a link may be in, and nothing is thrown at any text', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      fc.string({ maxLength: 6, unit: fc.constantFrom(...'$€kdru¥元円đ.- ') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const found = findCurrencyWord(any);
        if (found === null || found.kind === 'withdrawn') return;
        expect(found.candidates.length).toBeGreaterThan(0);
        expect(found.candidates.filter((code) => findCurrency(code) === null)).toEqual([]);
        if (found.usual !== null) expect(found.candidates).toContain(found.usual);
      }),
      { seed: 20261126, numRuns: 1000 },
    );
  });
});
