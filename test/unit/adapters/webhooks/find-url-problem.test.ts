import { describe, expect, it } from '@jest/globals';
import { findUrlProblem } from '../../../../src/adapters/webhooks/find-url-problem.js';

const OURS = { publicUrl: 'https://pay.example.com', allowsLoopback: false };
const AT_HOME = { publicUrl: 'http://localhost:3000', allowsLoopback: true };
const HERE = 'leads to this machine, not to a public address';
const INNER = 'leads to an address that is not public';

describe('findUrlProblem', () => {
  it.each([
    'https://example.com/hooks?a=1#b',
    'https://example.com:443/',
    'https://hooks.example.com:8443/paylink',
    'https://8.8.8.8/hook',
    'https://[2606:4700:4700::1111]/hook',
    'https://xn--bcher-kva.example/hook',
  ])('has nothing against %s', (url) => {
    expect(findUrlProblem(url, OURS)).toBeNull();
  });

  it.each([
    ['', 'is not an address, for example https://example.com/paylink'],
    ['example.com/hook', 'is not an address, for example https://example.com/paylink'],
    ['https://', 'is not an address, for example https://example.com/paylink'],
    ['https://256.256.256.256/', 'is not an address, for example https://example.com/paylink'],
    [`https://example.com/${'a'.repeat(2_048)}`, 'must have 2048 characters at most'],
    ['http://example.com/hook', 'must begin with https://'],
    ['ftp://example.com/hook', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['https://example.com:22/', 'must use port 443 or 8443'],
    ['https://example.com:80/', 'must use port 443 or 8443'],
    ['https://user@example.com/', 'must not have a user or password in it'],
    ['https://:secret@example.com/', 'must not have a user or password in it'],
    ['https://example.com@127.0.0.1/', 'must not have a user or password in it'],
    ['https://pay.example.com/api/v1/links', 'is Paylink itself'],
    ['https://PAY.example.com:443/', 'is Paylink itself'],
    ['https://pay.example.com:8443/', 'is Paylink itself'],
    ['https://example.com/\r\nX-Evil: 1', 'is not an address, for example https://example.com/paylink'],
    ['https://exam\tple.com/', 'is not an address, for example https://example.com/paylink'],
    ['https://example.com/\u202ekooh', 'is not an address, for example https://example.com/paylink'],
    ['https://exam\u200bple.com/', 'is not an address, for example https://example.com/paylink'],
    ['https://example.com./', 'must not end with a dot'],
    ['https://intranet/', 'must be a name that everybody can look up'],
    ['https://metadata.google.internal/', 'must be a name that everybody can look up'],
    ['https://printer.local/', 'must be a name that everybody can look up'],
  ])('says what is wrong with "%s"', (url, problem) => {
    expect(findUrlProblem(url, OURS)).toBe(problem);
  });

  it.each([
    ...['127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '2130706433', '0x7f.1', '0x7f000001', '017700000001'],
    ...['0177.0.0.1', '127.0.0.1%2e', '１２７.0.0.1', '127。0。0。1', '[::1]', '[0:0:0:0:0:0:0:1]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', 'localhost', 'LOCALHOST', 'localhost.'],
    ...['a.localhost', 'a.localhost.', 'ⓛocalhost'],
  ])('knows this machine as %s', (host) => {
    expect(findUrlProblem(`https://${host}/hook`, OURS)).toBe(HERE);
  });

  it.each([
    ...['10.0.0.1', '167772161', '0xa9fea9fe', '169.254.169.254', '0251.0376.0251.0376', '192.168.1', '0'],
    ...['0.0.0.0', '100.100.100.200', '[::]', '[::ffff:10.0.0.1]', '[::ffff:a9fe:a9fe]', '[fd00::1]'],
    ...['[fe80::1]', '[2002:7f00:1::]', '[2001::1]', '[64:ff9b::a00:1]', '[::7f00:1]'],
  ])('refuses %s, whatever way it is written', (host) => {
    expect(findUrlProblem(`https://${host}/hook`, OURS)).toBe(INNER);
  });

  it('takes this machine by http on any port where that is allowed, but neither itself nor its neighbours', () => {
    for (const host of ['localhost:4242', '127.0.0.1:1', '[::1]:4242', 'localhost']) {
      expect(findUrlProblem(`http://${host}/hook`, AT_HOME)).toBeNull();
      expect(findUrlProblem(`https://${host}/hook`, AT_HOME)).toBeNull();
    }
    expect(findUrlProblem('http://localhost:3000/hook', AT_HOME)).toBe('is Paylink itself');
    expect(findUrlProblem('ftp://localhost/', AT_HOME)).toBe('must begin with https:// or http://');
    expect(findUrlProblem('http://10.0.0.1/hook', AT_HOME)).toBe('must begin with https://');
    expect(findUrlProblem('https://10.0.0.1/hook', AT_HOME)).toBe(INNER);
    expect(findUrlProblem('http://example.com/hook', AT_HOME)).toBe('must begin with https://');
  });
});
