import { describe, expect, it } from '@jest/globals';
import { findDocumentProblem, MAX_DOCUMENT_BYTES } from '../../../../src/domain/kyc/find-document-problem.js';
import { readDocumentType } from '../../../../src/domain/kyc/read-document-type.js';
import { buildPdf } from '../../../support/build-document.js';
import { buildJpeg, buildPng } from '../../../support/build-picture.js';

const text = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
/** What is left of the frame, then the picture itself. */
const JPEG_SCAN = [...new Array<number>(9).fill(0), 0xff, 0xda, 0x00, 0x02, 0x11, 0x22];
const jpeg = (...end: number[]) => new Uint8Array([...buildJpeg(40, 40), ...JPEG_SCAN, ...end]);
const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

describe('findDocumentProblem', () => {
  it.each([
    ['a PDF', buildPdf(), 'pdf'],
    ['a JPEG', jpeg(0xff, 0xd9), 'jpeg'],
    ['a PNG', new Uint8Array([...buildPng(40, 40), ...PNG_END]), 'png'],
  ])('takes %s', (_name, bytes, type) => {
    expect(findDocumentProblem(bytes)).toBeNull();
    expect(readDocumentType(bytes)).toBe(type);
  });

  it.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['one byte too many', buildPdf({ bytes: MAX_DOCUMENT_BYTES }), 'too_large'],
    ['a text that is called a PDF', text('Registration extract of Lotus'), 'not_a_document'],
    ["what Slack answers in a file's place", text('<!DOCTYPE html><html>Sign in</html>'), 'not_a_document'],
    ['a PDF behind something else', text(`<html>${Buffer.from(buildPdf()).toString()}`), 'not_a_document'],
    ['a GIF', text('GIF89a'), 'not_a_document'],
    ['half a PDF', buildPdf().slice(0, 40), 'cut_off'],
    ['a JPEG without its picture', buildJpeg(40, 40), 'cut_off'],
    ['a JPEG that ends within its picture', jpeg(), 'cut_off'],
    ['a PNG without its last chunk', buildPng(40, 40), 'cut_off'],
    ['a PDF with a password', buildPdf({ trailer: '/Encrypt 12 0 R ' }), 'locked'],
    ['one that says how itself', buildPdf({ trailer: '/Encrypt<< /Filter /Standard >> ' }), 'locked'],
    ['one with more space', buildPdf({ trailer: '/Encrypt\r\n12  0\tR' }), 'locked'],
  ])('says of %s: %s', (_name, bytes, problem) => {
    expect(findDocumentProblem(bytes)).toBe(problem);
  });

  it('takes a PDF that only writes about encryption', () => {
    expect(findDocumentProblem(buildPdf({ trailer: '(how to /Encrypt a file) ' }))).toBeNull();
  });
});
