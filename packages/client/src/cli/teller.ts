import type { StreamReady } from './parse-stream-data.js';
import type { Terminal } from './terminal.js';

const LONGEST_TYPE = 'link.partially_refunded'.length;
/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const [DIM, RED, GREEN] = [2, 31, 32] as const;

/** What is heard, and what became of it, a line each. */
export interface Teller {
  /** Once it hears, and again after each break. */
  ready(ready: StreamReady): void;
  event(event: HeardEvent): void;
  broken(pauseMs: number): void;
}

export interface HeardEvent {
  readonly type: string;
  readonly id: string;
  /** Made up, for somebody triggered it. */
  readonly isSample: boolean;
  /** Null: it was shown alone. */
  readonly forwarded: { readonly isTaken: boolean; readonly words: string } | null;
}

/** `now`: for the times that stand before lines. */
export function createTeller(
  { forward, events }: { readonly forward: string | null; readonly events: readonly string[] },
  { out, isTerminal }: Pick<Terminal, 'out' | 'isTerminal'>,
  now: () => Date = () => new Date(),
): Teller {
  const color = (code: number, text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  let isKnown = false;
  return {
    ready({ secret, version }) {
      if (isKnown) return out('Connected again. What happened meanwhile comes now.');
      isKnown = true;
      out(`Listening to ${events.length === 0 ? 'all events' : events.join(', ')}, version ${version}.`);
      out(
        forward === null ? 'They are shown alone; --forward http://... posts them.' : `They go to ${forward}`,
      );
      out(`Signed with ${secret}`);
      out('Ctrl+C ends this.');
    },
    event({ type, id, isSample, forwarded }) {
      const head = `${color(DIM, formatTime(now()))}  ${type.padEnd(LONGEST_TYPE)}  ${id}${isSample ? '  (sample)' : ''}`;
      out(forwarded === null ? head : `${head}  ${color(forwarded.isTaken ? GREEN : RED, forwarded.words)}`);
    },
    broken(pauseMs) {
      out(`The connection to Paylink broke; trying again in ${Math.ceil(pauseMs / 1_000)} s.`);
    },
  };
}

function formatTime(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
