import { describe, expect, it } from '@jest/globals';
import { mayCall } from '../../../../src/adapters/webhooks/address-rules.js';

describe('mayCall', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '2606:4700:4700::1111',
    '2a00:1450:4001:82a::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('takes %s, which is public', (address) => {
    expect(mayCall(address, { allowsLoopback: false })).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.9.9.9'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.88.99.1'],
    ...['192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '168.63.129.16'],
    ...['::', '::1', '::7f00:1', '::10.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1'],
    ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808'],
    ...['2002:7f00:1::', '2002:a00:1::1', '2001::1', '2001:0:808:808::1', '2001:db8::1', '3fff::1'],
    ...['100::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1'],
    ...['', 'example.com', '999.1.1.1'],
  ])('refuses "%s"', (address) => {
    expect(mayCall(address, { allowsLoopback: false })).toBe(false);
  });

  it('takes this machine alone where that is allowed, and none of its neighbours', () => {
    const own = ['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1'];
    expect(own.map((address) => mayCall(address, { allowsLoopback: true }))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const others = ['10.0.0.1', '0.0.0.0', '169.254.169.254', 'fe80::1'];
    expect(others.some((address) => mayCall(address, { allowsLoopback: true }))).toBe(false);
  });
});
