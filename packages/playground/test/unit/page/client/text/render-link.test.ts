import { describe, expect, it } from '@jest/globals';
import { readPermalink } from '../../../../../src/page/client/text/render-link.js';

describe('readPermalink', () => {
  it('finds the channel and the ts in the address of a message', () => {
    expect(readPermalink('http://127.0.0.1:4000/archives/C0SALES/p1795357107000123')).toEqual({
      channelId: 'C0SALES',
      ts: '1795357107.000123',
    });
  });

  it('takes nothing else for one', () => {
    expect(readPermalink('https://pay.test/p/abc')).toBeUndefined();
  });
});
