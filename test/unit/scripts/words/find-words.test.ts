import { describe, expect, it } from '@jest/globals';
import { findWords } from '../../../../scripts/words/find-words.js';

const find = (text: string, path = 'src/adapters/http/pages/page.tsx') => findWords({ path, text });

describe('findWords', () => {
  it.each([
    ["const label = 'Pay now';", 'Pay now'],
    ["const label = 'Paid';", 'Paid'],
    ["const label = 'Amount:';", 'Amount:'],
    ["const told = 'nothing was charged';", 'nothing was charged'],
    [`const told = \`Paid on \${day}\`;`, 'Paid on {}'],
    [`const told = \`\${count} days\`;`, '{} days'],
    [`const told = \`in \${count}\`;`, 'in {}'],
    ["const told = name + ' asks you';", 'asks you'],
    ["const told = isTwice ? ' again' : '';", 'again'],
    ["const LABELS = { 'Goes out': 1 };", 'Goes out'],
    ["const told = 'Chưa thanh toán';", 'Chưa thanh toán'],
    ["const told = '결제 완료';", '결제 완료'],
    ['const page = <p>Paid</p>;', 'Paid'],
    ['const page = <p>by {name}</p>;', 'by'],
    ['const page = <img alt="logo" />;', 'logo'],
    ["const page = <p>{isPaid ? 'Paid' : state}</p>;", 'Paid'],
    ["const view = { text: 'Open the form' } as const;", 'Open the form'],
  ])('finds, in %s, the words', (text, words) => {
    expect(find(text)).toEqual([`src/adapters/http/pages/page.tsx:1: ${words}`]);
  });

  it('names the line, whatever letters stand before it', () => {
    expect(find("// ยังไม่จ่าย\nconst dot = '🟢';\nconst label = 'Pay now';\n")).toEqual([
      'src/adapters/http/pages/page.tsx:3: Pay now',
    ]);
  });

  it.each([
    "const told = words.say('pay.button', { amount });",
    "const page = <button title={words.say('pay.button')}>{words.say('pay.button')}</button>;",
    "import { a } from './Some words here.js';",
    "const kind: 'Some words' | 'Other words' = kindOf(link);",
    "throw new Error('Nothing is there');",
    "const error = new AppError('link_gone', 'The link is gone');",
    "logger.warn({ id }, 'A row was left out');",
    "logger[level]({ id }, 'request answered');",
    `deps.logger.info({}, \`Slack is \${state}\`);`,
    '// Pay now',
    'const pattern = /Pay now|Paid/;',
    'const page = <p class="card wide">{name}</p>;',
    "const page = <p class={isWide ? 'card wide' : 'card'}>·</p>;",
    "const type = 'text/html; charset=utf-8';",
    "const id = 'open_form';",
    "const event = 'payment.succeeded';",
    `const url = \`https://\${host}/p/\${slug}\`;`,
    "const name = 'content-type';",
    `const at = \`\${day}, \${clock}\`;`,
    `const both = \`\${amount} · \${description}\`;`,
    "const chat = { slack: 'Slack' };",
  ])('finds none in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('leaves out what operators read and what people type', () => {
    expect(find("const problem = 'is required in production';", 'src/config/load-config.ts')).toEqual([]);
    expect(find("const words = ['pay by'];", 'src/adapters/chat/reader/words.ts')).toEqual([]);
  });
});
