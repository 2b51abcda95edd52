import { describe, expect, it } from '@jest/globals';
import es from '../../../../../src/adapters/chat/words/languages/es.json' with { type: 'json' };
import id from '../../../../../src/adapters/chat/words/languages/id.json' with { type: 'json' };
import ko from '../../../../../src/adapters/chat/words/languages/ko.json' with { type: 'json' };
import th from '../../../../../src/adapters/chat/words/languages/th.json' with { type: 'json' };
import vi from '../../../../../src/adapters/chat/words/languages/vi.json' with { type: 'json' };

type Said = Readonly<Record<string, string>>;

const saying = (said: Said, other: RegExp, of: (key: string) => boolean = () => true) =>
  Object.keys(said).filter((key) => of(key) && other.test(said[key] ?? ''));

const TO_CUSTOMERS = /^pay\./;

describe('whoever is spoken to', () => {
  it('is usted in Spanish', () => {
    const informal =
      /(?<![\p{L}])(?:[Tt]u|[Tt]us|te|ti|tú|contigo|eres|puedes|quieres|tienes|debes|haces|estás|vas|sabes|necesitas)(?![\p{L}])|(?<=^|[.:?] )(?:Pulsa|Escribe|Elige|Mira|Pide|Envía|Abre|Pregunta|Inténtalo|Escríbelo|Envíalo) /u;
    expect(saying(es, informal)).toEqual([]);
  });

  it('is Anda in Indonesian, and in Thai คุณ in a แชต', () => {
    expect(saying(id, /\b(?:kamu|kau|kalian)\b/i)).toEqual([]);
    expect(saying(th, /ครับ|ค่ะ|นะคะ|แชท/)).toEqual([]);
  });

  it('is nobody of whom Korean says 당신', () => {
    expect(saying(ko, /당신/)).toEqual([]);
  });

  it('is quý khách where customers read Vietnamese', () => {
    expect(saying(vi, /(?<!\p{L})bạn(?!\p{L})/iu, (key) => TO_CUSTOMERS.test(key))).toEqual([]);
    expect(saying(vi, /quý khách/iu, (key) => /^(?:telegram|slack|page|form|settings)\./.test(key))).toEqual(
      [],
    );
  });
});
