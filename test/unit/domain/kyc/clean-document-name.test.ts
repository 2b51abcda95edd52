import { describe, expect, it } from '@jest/globals';
import { cleanDocumentName } from '../../../../src/domain/kyc/clean-document-name.js';

describe('cleanDocumentName', () => {
  it.each([
    ['Registration extract.pdf', 'Registration extract.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Ann\\scan.PDF', 'scan.PDF'],
    ['/etc/', 'document.pdf'],
    ['', 'document.pdf'],
    ['.pdf', 'document.pdf'],
    ['..', 'document.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['invoice‮fdp.exe', 'invoicefdp.exe.pdf'],
    ['a\r\nContent-Type: text/html\u0000.pdf', 'html.pdf'],
    ['สำเนาทะเบียน.pdf', 'สำเนาทะเบียน.pdf'],
    ['<b>"x"|y?.pdf', 'b x y.pdf'],
  ])('makes of %j %j', (given, expected) => {
    expect(cleanDocumentName(given, 'pdf')).toBe(expected);
  });

  it('ends as what the file is, not as it was called', () => {
    expect(cleanDocumentName('scan.pdf', 'png')).toBe('scan.pdf.png');
    expect(cleanDocumentName('photo.JPEG', 'jpeg')).toBe('photo.JPEG');
  });

  it('keeps 80 characters, the ending among them', () => {
    const name = cleanDocumentName(`${'ก'.repeat(300)}.pdf`, 'pdf');
    expect([...name]).toHaveLength(80);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});
