import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPaylink } from '@paylink/client';
import { makeApiKey } from '../support/make-api-key.js';
import { payAtSandbox } from '../support/pay-at-sandbox.js';
import { readCodeBlocks } from '../support/read-code-blocks.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where the reader pays, the program waits until somebody did. */
const WAITS = "await new Promise((resolve) => process.stdin.once('data', resolve));\n";

describe("the client's README", () => {
  let playground: RunningPlayground;
  let key: string;
  beforeAll(async () => {
    playground = await startPlayground();
    key = await makeApiKey(playground.app);
  }, 300_000);
  afterAll(() => playground.stop());

  it('runs from its first line of code to its last', async () => {
    const readme = await readFile(join(ROOT, 'packages', 'client', 'README.md'), 'utf8');
    const blocks = readCodeBlocks(readme, 'js');
    const program = blocks
      .map((code) => (code.includes('Open it, and pay.') ? code + WAITS : code))
      .join('\n');
    const { code, said, complaints } = await runAndPay(`${program}\nprocess.exit();\n`);
    expect([code, complaints]).toEqual([0, '']);
    expect(said[0]).toContain(`${playground.app.publicUrl}/p/`);
    expect(said).toContain("{ value: '1250000', currency: 'VND' }");
    expect(said).toContain("An amount is text, so that no rounding can change it: money('49.99', 'USD').");
    expect(said).toContain("paid { value: '49.99', currency: 'USD', minor: 4999 }");
    expect(said).toContain('INV-2026-117 paid 49.99 USD');
    expect(said).toContain('1 false');
    expect(said).toContain('scheduled');
    expect(said.some((line) => line.startsWith('404 link_not_found'))).toBe(true);
  });

  /** Pays at the first address that the program says. */
  async function runAndPay(program: string) {
    const env = {
      ...process.env,
      PAYLINK_API_KEY: key,
      PAYLINK_URL: playground.app.publicUrl,
      PORT: '0',
      NODE_OPTIONS: '',
    };
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env });
    let output = '';
    let complaints = '';
    let paying: Promise<void> | null = null;
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^(\S+\/p\/\S+)\n/m.exec(output)?.[1];
      if (url !== undefined) paying ??= pay(url).then(() => void child.stdin.write('paid\n'));
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    await paying;
    return { code, complaints, said: output.split('\n') };
  }

  async function pay(url: string): Promise<void> {
    const by = { key, baseUrl: playground.app.publicUrl };
    const [link] = (await createPaylink(by).links.list().page()).data;
    expect(link?.url).toBe(url);
    await payAtSandbox(link?.id ?? '', by);
  }
});
