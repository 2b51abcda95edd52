import type { ElementPlace, Entries, PersonResult } from '../../../protocol.js';
import type { Surface } from '../blocks/surface.js';
import { createFormMemory, type FormMemory } from '../form-memory.js';
import type { Session } from '../session.js';
import { buildDirectory, type Directory } from '../text/directory.js';
import { createTypedStore } from '../typed-store.js';

/** What every part of the page works with. */
export interface Ui {
  readonly session: Session;
  /** The playground's time, running on. */
  now(): Date;
  directory(): Directory;
  /** For those who listen. */
  announce(words: string): void;
  /** A line over the page that goes by itself. */
  toast(words: string): void;
  /** The surface of a view or message; what was typed on it outlives its drawing. */
  surface(options: SurfaceOptions): Surface;
}

interface SurfaceOptions {
  readonly place: ElementPlace;
  /** What the server knows that this person typed. */
  readonly known: Entries;
  readonly blocks: Parameters<FormMemory['keepFor']>[0];
  readonly errors?: Readonly<Record<string, string>>;
  readonly channelId?: string | undefined;
}

export function createUi(session: Session, tell: Pick<Ui, 'announce' | 'toast'>): Ui {
  const forms = new Map<string, FormMemory>();
  const now = createRunningClock(session);
  const directory = () => buildDirectory(session.workspace(), now());
  const tellRefusal = (result: PersonResult | undefined) => {
    if (result?.outcome === 'refused' && result.notice !== undefined) tell.toast(result.notice);
  };
  const rememberForm = ({ place, known, blocks }: SurfaceOptions): FormMemory => {
    const key = `${session.workspace().viewerId} ${JSON.stringify(place)}`;
    const kept = place.in === 'modal' ? createTypedStore(sessionStorage, key) : undefined;
    const form = forms.get(key) ?? createFormMemory(known, kept);
    forms.set(key, form);
    form.keepFor(blocks, known);
    return form;
  };
  const surface = (options: SurfaceOptions): Surface => {
    const { place, errors = {}, channelId } = options;
    const form = rememberForm(options);
    return {
      place,
      form,
      directory: directory(),
      channelId,
      errors,
      async act(element, entry) {
        const chosen = entry === undefined ? {} : { entry };
        tellRefusal(await session.perform({ type: 'act', element, entries: form.all(), ...chosen }));
      },
      async search(element, query) {
        const entries = form.all();
        const result = await session.perform({ type: 'search_options', element, query, entries });
        return result?.options ?? [];
      },
    };
  };
  return { session, now, directory, ...tell, surface };
}

/** Goes on from the time the server told last. */
function createRunningClock(session: Session): () => Date {
  let told = session.workspace().now;
  let toldAtMs = performance.now();
  return () => {
    const { now } = session.workspace();
    if (now !== told) {
      told = now;
      toldAtMs = performance.now();
    }
    return new Date(Date.parse(told) + performance.now() - toldAtMs);
  };
}
