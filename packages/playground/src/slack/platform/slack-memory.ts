import type { PlatformContext } from '../context/platform-context.js';
import type { FileRecord } from '../context/records.js';
import type { WorkspaceState } from '../context/workspace-state.js';
import type { IdPosition } from '../ids.js';

/** Everything of a workspace that outlives its process; triggers and response addresses end with it. */
export interface KeptSlack {
  readonly state: WorkspaceState;
  readonly ids: IdPosition;
}

export interface SlackMemory {
  /** What another process goes on with; long channels and large files in part. */
  keep(): KeptSlack;
  /** Goes on where another process stopped. Before anybody acts. */
  takeUp(kept: KeptSlack): void;
}

const MESSAGES_KEPT = 300;
const FILES_KEPT_BYTES = 4 * 1024 * 1024;

export function createSlackMemory(ctx: PlatformContext): SlackMemory {
  return {
    keep() {
      const { state } = ctx;
      const newest = [...state.messages].map(
        ([id, messages]) => [id, messages.slice(-MESSAGES_KEPT)] as const,
      );
      return {
        state: { ...state, messages: new Map(newest), files: keepFiles(state.files) },
        ids: ctx.ids.position(),
      };
    },
    takeUp({ state, ids }) {
      // A later release may know of more than was kept.
      ctx.state = { ...ctx.state, ...state };
      ctx.ids.resume(ids);
    },
  };
}

/** The newest, as many as fit. */
function keepFiles(files: ReadonlyMap<string, FileRecord>): Map<string, FileRecord> {
  let bytes = 0;
  const fit = [...files].toReversed().filter(([, file]) => {
    bytes += file.bytes?.length ?? 0;
    return bytes <= FILES_KEPT_BYTES;
  });
  return new Map(fit.toReversed());
}
