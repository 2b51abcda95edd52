import type { WriteStream } from 'node:tty';

export type Progress = {
  /** `done` of `total`; a total of 0 is not known. */
  show: (what: string, done: number, total: number) => void;
  end: () => void;
};

const WIDTH = 30;
const LINES_EVERY_MS = 2_000;
const BAR_EVERY_MS = 100;

/** A bar that redraws itself on a terminal, a plain line now and then anywhere else. */
export function createProgress(stream: Pick<WriteStream, 'write'> & { isTTY?: boolean }): Progress {
  let shownAt = 0;
  let last = '';
  const show = (what: string, done: number, total: number) => {
    const share = total === 0 ? 0 : Math.min(1, done / total);
    const counted = total === 0 ? String(done) : `${done}/${total} ${Math.floor(share * 100)}%`;
    const filled = Math.round(share * WIDTH);
    const bar = total === 0 ? '' : `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] `;
    last = stream.isTTY ? `\r\u001b[K${what} ${bar}${counted}` : `${what} ${counted}\n`;
    const now = Date.now();
    if (now - shownAt < (stream.isTTY ? BAR_EVERY_MS : LINES_EVERY_MS)) return;
    shownAt = now;
    stream.write(last);
    last = '';
  };
  const end = () => {
    stream.write(stream.isTTY ? `${last}\n` : last);
    last = '';
    shownAt = 0;
  };
  return { show, end };
}
