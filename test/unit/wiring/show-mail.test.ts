import { describe, expect, it } from '@jest/globals';
import { showMail } from '../../../src/wiring/show-mail.js';

const LOGO = { cid: 'logo', name: 'logo.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };

describe('showMail', () => {
  it('puts each picture in its places', () => {
    const html = '<img src="cid:logo"><p>cid:logo</p><img src="cid:logo"><img src="cid:logo2">';
    expect(showMail({ html, attachments: [LOGO] })).toBe(
      '<img src="data:image/png;base64,AQID"><p>cid:logo</p><img src="data:image/png;base64,AQID"><img src="cid:logo2">',
    );
  });

  it('leaves a mail without pictures as it is, and has nothing of a text', () => {
    expect(showMail({ html: '<p>Hello</p>', attachments: [] })).toBe('<p>Hello</p>');
    expect(showMail({ html: null, attachments: [] })).toBeUndefined();
  });
});
