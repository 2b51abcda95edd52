/// <reference lib="dom" />
import { createPlayground, type Playground } from '@paylink/playground/create-playground';
import { fastify } from 'fastify';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.js';
import { printFigure } from './report.js';
import { quantile } from './statistics.js';

const EDITS = 60;
const MESSAGES = 1_000;
const PAGE_SIZE = 100;
const CHANNEL = 'C0SALES';
const NOWHERE = 'http://127.0.0.1:9';

/** What a person feels of the playground's page, in a real browser. Reported, never asserted. */
export async function runPlaygroundSuite(): Promise<void> {
  // No app is called: the bench is the app.
  const playground = createPlayground({ requestUrl: NOWHERE, publicUrl: NOWHERE });
  const server = fastify();
  await server.register(playground.makePlugin());
  await playground.start();
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const browser = await launchBrowser();
  try {
    const ts = await fillChannel(playground);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}/playground`);
    await page.getByText(`line ${MESSAGES}`, { exact: true }).waitFor();
    printMs('message edit, from chat.update to painted', await measureEdits(page, playground, ts));
    printMs(`a frame while scrolling through ${MESSAGES} messages`, await measureScrolling(page));
  } finally {
    await browser.close();
    await server.close();
    await playground.stop();
  }
}

/** Answers the ts of the newest message. */
async function fillChannel(playground: Playground): Promise<string> {
  let ts = '';
  for (let number = 1; number <= MESSAGES; number += 1) {
    ts = await call(playground, 'chat.postMessage', { channel: CHANNEL, text: `line ${number}` });
  }
  return ts;
}

async function call({ slack }: Playground, method: string, args: Record<string, string>): Promise<string> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('ts' in body)) throw new Error(JSON.stringify(body));
  return String(body.ts);
}

/** Both clocks are this machine's: the page tells when the new words were painted. */
async function measureEdits(page: Page, playground: Playground, ts: string): Promise<number[]> {
  const tookMs: number[] = [];
  for (let number = 1; number <= EDITS; number += 1) {
    const words = `edit number ${number}`;
    // The page watches before anything is sent: what is on the wire must not overtake the watching.
    const painted = await page.evaluateHandle(watchForPainting, words);
    const startedAt = Date.now();
    await call(playground, 'chat.update', { channel: CHANNEL, ts, text: words });
    tookMs.push((await painted.evaluate(({ at }) => at)) - startedAt);
  }
  return tookMs;
}

/** Runs in the page. */
function watchForPainting(words: string): { at: Promise<number> } {
  const at = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.message:last-child')?.textContent?.includes(words) !== true) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  return { at };
}

/** Loads the whole channel, then wheels through it from top to bottom and takes the time between frames. */
async function measureScrolling(page: Page): Promise<number[]> {
  for (let shown = PAGE_SIZE; shown < MESSAGES; shown += PAGE_SIZE) {
    await page.locator('.scroller').evaluate((element) => {
      element.scrollTop = 0;
    });
    await page.waitForFunction((least) => document.querySelectorAll('.message').length > least, shown);
  }
  return page.locator('.scroller').evaluate(
    (element) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let last = performance.now();
        element.scrollTop = 0;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          element.scrollTop += 120;
          const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
          if (atEnd) resolve(frames.slice(1));
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

function printMs(name: string, values: readonly number[]): void {
  const at = (share: number) => quantile(values, share).toFixed(0);
  printFigure({ name, value: `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.9999)} ms` });
}
