import { describe, expect, it } from '@jest/globals';
import { findLogoProblem } from '../../../../src/domain/merchant/logo-problem.js';
import { readPicture } from '../../../../src/domain/merchant/read-picture.js';
import { buildJpeg, buildPng } from '../../../support/build-picture.js';

const text = (words: string) => new Uint8Array(Buffer.from(words));

describe('readPicture', () => {
  it('reads kind and size of a PNG and of a JPEG', () => {
    expect(readPicture(buildPng(64, 32))).toEqual({ contentType: 'image/png', width: 64, height: 32 });
    expect(readPicture(buildJpeg(640, 48))).toEqual({ contentType: 'image/jpeg', width: 640, height: 48 });
  });

  it('reads a JPEG whose markers are led by fill bytes', () => {
    const jpeg = Buffer.from(buildJpeg(64, 48));
    const filled = Buffer.concat([jpeg.subarray(0, 8), Buffer.from([0xff, 0xff]), jpeg.subarray(8)]);
    expect(readPicture(new Uint8Array(filled))).toEqual({ contentType: 'image/jpeg', width: 64, height: 48 });
  });

  it('reads no header that is cut off, at any byte', () => {
    const png = buildPng(64, 32);
    for (let end = 0; end < 24; end += 1) expect(readPicture(png.subarray(0, end))).toBeNull();
    const jpeg = buildJpeg(64, 48);
    for (let end = 0; end < 17; end += 1) expect(readPicture(jpeg.subarray(0, end))).toBeNull();
  });
});

describe('findLogoProblem', () => {
  it('takes sides from 32 to 1,024 pixels', () => {
    expect(findLogoProblem(buildPng(32, 1_024))).toBeNull();
    expect(findLogoProblem(buildPng(31, 100))).toBe('too_small_a_side');
    expect(findLogoProblem(buildPng(100, 1_025))).toBe('too_long_a_side');
    expect(findLogoProblem(buildPng(0, 0))).toBe('too_small_a_side');
  });

  it('takes 200 kB and not a byte more', () => {
    expect(findLogoProblem(buildPng(64, 64, 200_000))).toBeNull();
    expect(findLogoProblem(buildPng(64, 64, 200_001))).toBe('too_large');
  });

  it.each([
    ['nothing', '', 'missing'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not_a_picture'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'not_a_picture'],
    ['a GIF', 'GIF89a@@', 'not_a_picture'],
  ])('refuses %s', (_name, words, problem) => {
    expect(findLogoProblem(text(words))).toBe(problem);
  });
});
