import { describe, expect, it } from '@jest/globals';
import { checkSignature, signBody } from '../../../../../src/adapters/payments/sandbox/verify.js';

const SECRET = 'a secret';
const BODY = Buffer.from('{"id":"evt_1"}');
const AT = new Date('2026-11-22T10:00:00.000Z');
/** By openssl: printf '1795341600.{"id":"evt_1"}' | openssl dgst -sha256 -hmac 'a secret' */
const MAC = '5bb1f20fce5103e6b2eb8d240bda8cb6d14f74f6f80fb99479427990468bfad6';

describe('signBody', () => {
  it('signs the time in whole seconds and the body', () => {
    expect(signBody(SECRET, BODY, AT)).toBe(`t=1795341600,v1=${MAC}`);
    expect(signBody(SECRET, BODY, new Date(AT.getTime() + 999))).toBe(`t=1795341600,v1=${MAC}`);
  });
});

describe('checkSignature', () => {
  const check = (signature: string | undefined, overrides: { now?: Date; secret?: string } = {}) => {
    const { now = AT, secret = SECRET } = overrides;
    return () => checkSignature(secret, { rawBody: BODY, signature, now });
  };
  const refused = (problem: string) =>
    expect.objectContaining({ code: 'signature_invalid', details: { provider: 'sandbox', problem } });

  it('takes a signature that others made', () => {
    expect(check(`t=1795341600,v1=${MAC}`)).not.toThrow();
  });

  it.each([
    undefined,
    '',
    MAC,
    `v1=${MAC}`,
    `v1=${MAC},t=1795341600`,
    't=1795341600,v1=',
    `t=1795341600,v1=${MAC.toUpperCase()}`,
    `t=1795341600,v1=${MAC}0`,
    `t=-1795341600,v1=${MAC}`,
    `t=1795341600.0,v1=${MAC}`,
    `t=1795341600,v1=${MAC}\n`,
    `t=1795341600,v0=${MAC}`,
  ])('refuses the malformed header %j', (signature) => {
    expect(check(signature)).toThrow(refused('malformed'));
  });

  it('refuses another time, another secret and no secret', () => {
    expect(check(`t=1795341601,v1=${MAC}`)).toThrow(refused('mismatch'));
    expect(check(`t=01795341600,v1=${MAC}`)).toThrow(refused('mismatch'));
    expect(check(`t=1795341600,v1=${MAC}`, { secret: 'b secret' })).toThrow(refused('mismatch'));
    expect(check(`t=1795341600,v1=${MAC}`, { secret: '' })).toThrow(refused('mismatch'));
  });

  it('takes it up to 300 s before and after its time', () => {
    const at = (ms: number) => check(`t=1795341600,v1=${MAC}`, { now: new Date(AT.getTime() + ms) });
    expect(at(300_000)).not.toThrow();
    expect(at(-300_000)).not.toThrow();
    expect(at(300_001)).toThrow(refused('out_of_time'));
    expect(at(-300_001)).toThrow(refused('out_of_time'));
  });
});
