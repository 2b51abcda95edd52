import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const viewSchema = z.looseObject({
  id: z.string(),
  title: z.looseObject({ text: z.string() }),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
});

export type RecordedView = z.infer<typeof viewSchema>;

const answerSchema = z.looseObject({ ok: z.boolean(), view: z.unknown().optional() });

/** Reads along what the app says to Slack's Web API: the emulator shows modals only as a web page. */
export interface SlackRecorder {
  readonly fetch: typeof fetch;
  /** The newest state of the newest modal, once these words are in it. */
  waitForView(words: string): Promise<RecordedView>;
}

const PATIENCE_MS = 10_000;
const POLL_MS = 20;

export function createSlackRecorder(): SlackRecorder {
  let latest: RecordedView | null = null;
  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const address = input instanceof Request ? input.url : String(input);
      if (/\/views\.(open|update|push)$/.test(address)) {
        const answer = answerSchema.safeParse(await response.clone().json());
        const view = viewSchema.safeParse(answer.data?.view);
        if (view.success) latest = view.data;
      }
      return response;
    },
    async waitForView(words) {
      for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
        if (latest !== null && JSON.stringify(latest).includes(words)) return latest;
        await delay(POLL_MS);
      }
      throw new Error(`no modal with "${words}" opened; the last one was "${latest?.title.text ?? 'none'}"`);
    },
  };
}
