import { describe, expect, it } from '@jest/globals';
import { sayWebhookProblem } from '../../../../../src/adapters/chat/copy/webhook-problem-copy.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import { describeFailure } from '../../../../../src/adapters/webhooks/describe-failure.js';
import { WEBHOOK_PROBLEMS } from '../../../../../src/domain/api/webhook-problem.js';
import type { Language } from '../../../../../src/domain/text/language.js';

const KEPT = Object.values(WEBHOOK_PROBLEMS);
const ENGLISH = wordsIn('en');

describe('sayWebhookProblem', () => {
  it.each(KEPT)('says in English as it is told to programs: %s', (problem) => {
    expect(sayWebhookProblem(ENGLISH, problem)).toBe(problem);
  });

  it.each<Language>(['vi', 'th', 'id', 'ko', 'es'])('says each in words of its own in %s', (language) => {
    const said = KEPT.map((problem) => sayWebhookProblem(wordsIn(language), problem));
    expect(said.filter((text, at) => text === KEPT[at])).toEqual([]);
    expect(new Set(said).size).toBe(KEPT.length);
  });

  it.each([
    ['answered 500', 'respondió 500'],
    ['answered 302: where that leads is not followed', 'respondió 302'],
    ['answered 410: it wants nothing more', 'respondió 410'],
    [
      describeFailure({ code: 'CERT_HAS_EXPIRED' }),
      'tiene un certificado que no es válido (CERT_HAS_EXPIRED)',
    ],
    [describeFailure({ code: 'EPROTO' }), 'usa un TLS que no conozco (EPROTO)'],
    [describeFailure({ code: 'ECONNREFUSED' }), 'rechazó la conexión'],
  ])('keeps the number or the code of "%s"', (problem, said) => {
    expect(sayWebhookProblem(wordsIn('es'), problem)).toBe(said);
  });

  it('leaves what an older version kept as it was', () => {
    expect(sayWebhookProblem(wordsIn('es'), 'was out at lunch')).toBe('was out at lunch');
  });
});
