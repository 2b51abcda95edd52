import { describe, expect, it } from '@jest/globals';
import { toCsvLine } from '../../../../src/service/report/csv.js';

describe('toCsvLine', () => {
  it('quotes commas, quotes and line ends, and ends as the standard says', () => {
    expect(toCsvLine(['plain', 'a,b', 'say "so"', 'two\nlines'])).toBe(
      'plain,"a,b","say ""so""","two\nlines"\r\n',
    );
  });

  it('lets no cell be a formula, and leaves our own numbers numbers', () => {
    const cells = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tcmd', '\rcmd', { number: '-49.99' }];
    expect(toCsvLine(cells)).toBe(`"'=HYPERLINK(""x"")",'+1,'-1,'@SUM(A1),'\tcmd,"'\rcmd",-49.99\r\n`);
  });
});
