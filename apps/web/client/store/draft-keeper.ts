import { atom } from "nanostores";
import type { Draft, NewDraft } from "../../shared/api.ts";
import { draftName, type KeptDraft, markOf, readDraft, writeDraft } from "./drafts.ts";
import { onStored, readText } from "./storage.ts";
import { uuid } from "./uuid.ts";
import { keepVersion } from "./versions.ts";

/** Other code that claims the place of what is in the editor: the student is asked which stays. */
export interface Conflict {
  from: "tab" | "device" | "starter";
  source: string;
  /** The server's revision, of code from another device. */
  revision?: number;
}

/** The student's code for one exercise as it stands. */
export interface DraftState {
  source: string;
  /** In milliseconds; undefined before anything was written. */
  savedAt?: number;
  /** False where this browser keeps nothing. */
  kept: boolean;
  /** Why the server did not take it the last time; undefined once it has. */
  notTaken?: string;
  conflict?: Conflict;
}

/** The server's side: what it has, and taking what is sent or answering with what is newer. */
export interface Remote {
  get(): Promise<Draft | null>;
  put(draft: NewDraft): Promise<{ saved: boolean; draft: Draft }>;
}

/** Keeps the code of one exercise: in this browser at each pause, on the server when told, and never over what another tab or device wrote. */
export function draftKeeper(slug: string, starter: string, remote: Remote) {
  const own = uuid(); // under which this tab's code is kept while it may not be the draft
  let draft: KeptDraft = readDraft(slug) ?? {
    source: starter,
    savedAt: 0,
    base: 0,
    changed: false,
    starter: markOf(starter),
  };
  /** What was in the browser when this tab last read or wrote it. */
  let seen = readText(draftName(slug));
  /** Whether somebody typed here since this tab last had the same code as the others. */
  let touched = false;
  let unsaved = false;
  const state = atom<DraftState>({
    source: draft.source,
    savedAt: draft.savedAt || undefined,
    kept: true,
  });

  const update = (change: Partial<DraftState>) => state.set({ ...state.get(), ...change });

  function write(change: Partial<KeptDraft>) {
    draft = { ...draft, ...change };
    const kept = writeDraft(slug, draft);
    seen = readText(draftName(slug));
    unsaved = false;
    update({ source: draft.source, kept, savedAt: kept ? draft.savedAt : undefined });
  }

  function aside(source: string, label: string, id?: string) {
    if (source !== starter) keepVersion(slug, { source, label, id });
  }

  function save() {
    if (!unsaved) return;
    meetOtherTab();
    if (state.get().conflict?.from !== "tab")
      write({ source: state.get().source, savedAt: Date.now(), changed: true });
  }

  /** Takes over what another tab wrote, or asks where somebody typed here too. */
  function meetOtherTab() {
    const stored = readText(draftName(slug));
    if (stored === seen) return;
    const theirs = readDraft(slug);
    if (!theirs) return;
    const asBefore = theirs.source === draft.source; // what is new is its standing with the server
    if (!asBefore && touched && theirs.source !== state.get().source) {
      aside(state.get().source, "Your code of another tab", own);
      return update({ conflict: { from: "tab", source: theirs.source } });
    }
    seen = stored;
    draft = theirs;
    const source = asBefore ? state.get().source : theirs.source;
    unsaved = source !== theirs.source;
    const conflict = state.get().conflict?.from === "tab" ? undefined : state.get().conflict;
    update({ source, savedAt: theirs.savedAt, conflict });
  }

  function edit(source: string) {
    if (source === state.get().source) return;
    touched = true;
    unsaved = true;
    update({ source });
  }

  function replace(source: string, label: string) {
    aside(state.get().source, label);
    edit(source);
    save();
  }

  function meetServer(theirs: Draft) {
    const { source, revision } = theirs;
    if (source === state.get().source)
      return write({ source, savedAt: Date.now(), base: revision, changed: false });
    if (draft.changed || unsaved) return update({ conflict: { from: "device", source, revision } });
    aside(state.get().source, "Before newer code came from another device");
    write({ source, savedAt: Date.parse(theirs.updatedAt), base: revision, changed: false });
  }

  /** Looks whether another device saved something newer. */
  async function check() {
    const theirs = await remote.get().catch(() => undefined);
    if (theirs && theirs.revision !== draft.base && state.get().conflict?.from !== "tab") meetServer(theirs);
  }

  /** Sends what has changed to the server, which may have something newer. */
  async function sync() {
    save();
    const { source, base, changed } = draft;
    if (!changed || state.get().conflict) return;
    const answer = await remote.put({ source, base }).catch(({ message }: Error) => {
      update({ notTaken: message }); // it is sent the next time
    });
    if (!answer) return;
    update({ notTaken: undefined });
    if (!answer.saved) return meetServer(answer.draft);
    draft.base = answer.draft.revision;
    if (!unsaved && draft.source === source) write({ changed: false });
  }

  function settle({ from }: Conflict, change: Partial<KeptDraft>) {
    touched = false;
    const savedAt = Date.now();
    if (from === "tab") draft = readDraft(slug) ?? draft;
    update({ conflict: undefined });
    write({ savedAt, changed: true, starter: markOf(starter), ...change });
  }

  function keepMine() {
    const { conflict, source } = state.get();
    if (!conflict) return;
    if (conflict.from !== "starter") aside(conflict.source, `From another ${conflict.from}`);
    settle(conflict, { source, ...(conflict.revision !== undefined && { base: conflict.revision }) });
    return sync();
  }

  function takeTheirs() {
    const { conflict, source } = state.get();
    if (!conflict) return;
    aside(source, "Before other code was taken", own);
    const { revision } = conflict;
    settle(conflict, {
      source: conflict.source,
      ...(revision !== undefined && { base: revision, changed: false }),
    });
  }

  function open() {
    if (draft.starter && draft.starter !== markOf(starter)) {
      if (draft.starter === markOf(draft.source)) write({ source: starter, starter: markOf(starter) });
      else if (draft.source !== starter) update({ conflict: { from: "starter", source: starter } });
    }
    check();
    return onStored((name, elsewhere) => elsewhere && name === draftName(slug) && meetOtherTab());
  }

  return {
    open,
    state,
    edit,
    replace,
    save,
    check,
    sync,
    keepMine,
    takeTheirs,
  };
}
