import { describe, expect, it } from '@jest/globals';
import { readLanguage } from '../../../../../src/page/client/tools/read-language.js';

describe('readLanguage', () => {
  it.each([
    ['<!doctype html><html lang="vi"><head></head></html>', 'vi'],
    ['<html dir="ltr" lang=pt-BR>', 'pt-BR'],
    ['<html><body lang="vi"></body></html>', undefined],
    ['<html data-lang="vi">', undefined],
  ])('reads %j', (html, language) => {
    expect(readLanguage(html)).toBe(language);
  });
});
