export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it is held against, and whether it holds; absent where a figure is only reported. */
  readonly goal?: { readonly text: string; readonly isMet: boolean };
}

const NAME_WIDTH = 52;
const VALUE_WIDTH = 46;

/** One line a figure, readable as it stands in a log. */
export function printFigure({ name, value, goal }: Figure): void {
  const verdict = goal === undefined ? '' : `${goal.text}: ${goal.isMet ? 'holds' : 'MISSED'}`;
  console.log(`${name.padEnd(NAME_WIDTH)} ${value.padEnd(VALUE_WIDTH)} ${verdict}`.trimEnd());
}

/** A figure that must reach a least ratio to its yardstick. */
export function ratioFigure(name: string, given: { ratio: number; least: number; detail: string }): Figure {
  const { ratio, least, detail } = given;
  return {
    name,
    value: `${ratio.toFixed(2)}  (${detail})`,
    goal: { text: `>= ${least}`, isMet: ratio >= least },
  };
}

export interface Progress {
  step(label: string): void;
  end(): void;
}

const BAR_WIDTH = 30;

/** A bar on a terminal, and a line a step elsewhere. */
export function createProgress(steps: number): Progress {
  const isTerminal = process.stderr.isTTY === true;
  let done = 0;
  return {
    step(label) {
      const filled = Math.round((done / steps) * BAR_WIDTH);
      done += 1;
      if (!isTerminal) {
        console.error(`${done}/${steps} ${label}`);
        return;
      }
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      process.stderr.write(`\r\x1b[K${bar} ${label}`);
    },
    end() {
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}
