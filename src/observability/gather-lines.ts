export interface LineSink {
  write(text: string): unknown;
}

export interface GatheredLines extends LineSink {
  /** Writes at once what is gathered. */
  flush(): void;
}

/** More than a pipe takes at once is not held back. */
const MAX_GATHERED = 65_536;

/** Hands on all lines of one turn of the event loop as one text, in order: a write to the system costs more than a line. */
export function gatherLines(sink: LineSink): GatheredLines {
  let gathered = '';

  function flush(): void {
    const text = gathered;
    gathered = '';
    if (text !== '') sink.write(text);
  }

  return {
    write(text) {
      if (gathered === '') setImmediate(flush);
      gathered += text;
      if (gathered.length >= MAX_GATHERED) flush();
    },
    flush,
  };
}
