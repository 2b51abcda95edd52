import { describe, expect, it } from '@jest/globals';
import { isOwnMachine } from '../../../../src/domain/text/is-own-machine.js';

describe('isOwnMachine', () => {
  it.each([
    'http://localhost:3000',
    'http://pay.localhost',
    'http://127.0.0.1',
    'https://127.8.9.1/p',
    'http://[::1]:3000',
  ])('knows that %s leads every machine to itself', (address) => {
    expect(isOwnMachine(address)).toBe(true);
  });

  it.each([
    'https://pay.example.com',
    'http://192.168.1.7:3000',
    'https://localhost.example',
    'http://[2001:db8::1]',
  ])('knows that %s may lead here', (address) => {
    expect(isOwnMachine(address)).toBe(false);
  });
});
