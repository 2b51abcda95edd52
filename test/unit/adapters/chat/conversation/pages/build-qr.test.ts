import { describe, expect, it } from '@jest/globals';
import { buildQr } from '../../../../../../src/adapters/chat/conversation/pages/build-qr.js';
import { buildTestLink } from '../../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../../support/english.js';

const NOT_FOR_PHONES =
  'A phone cannot open it: http://localhost:3000 leads every machine to itself. Set PUBLIC_URL to an address that others reach.';

describe('buildQr', () => {
  it('has the picture, its caption, and ways to save and open it', () => {
    const { parts } = buildQr(ENGLISH, buildTestLink(), 'https://pay.example.com');
    const url = 'https://pay.example.com/p/slug000000000000000001/qr.png';
    expect(parts).toEqual([
      { kind: 'text', line: [{ kind: 'text', text: 'QR code: 49.99 USD, PL-7KQ2M9' }] },
      { kind: 'picture', url, text: 'QR code: 49.99 USD, PL-7KQ2M9' },
      {
        kind: 'choices',
        choices: [
          { label: 'Save the QR code', url: `${url}?save=yes`, opens: 'qr' },
          { label: 'Open the QR code', url, opens: 'qr' },
        ],
      },
    ]);
  });

  it('says where no phone can reach it, and what would help', () => {
    const { parts } = buildQr(ENGLISH, buildTestLink(), 'http://localhost:3000');
    expect(parts).toContainEqual({ kind: 'small', line: [{ kind: 'text', text: NOT_FOR_PHONES }] });
  });
});
