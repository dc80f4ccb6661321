import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { createAutosave, RETRIES_AFTER_MS, SAVES_AFTER_MS } from "./autosave";
import type { DraftToSave, SaveAnswer } from "./draft-requests";
import { createEditor } from "./editor";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scene(answers: SaveAnswer[]) {
  const document = emptyDocument("p", "Floor");
  const editor = createEditor(document);
  const sent: DraftToSave[] = [];
  const autosave = createAutosave({
    editor,
    stored: { revision: 4, document },
    at: null,
    now: () => 1000,
    send: async (draft) => {
      sent.push(draft);
      return answers.shift() ?? { kind: "failed" };
    },
  });
  autosave.start();
  let count = 0;
  const add = () => editor.edit((present) => addTile(present, "p", { kind: "number" }, () => `t${++count}`), "added");
  return { editor, autosave, sent, add, document };
}

const saved = (revision: number): SaveAnswer => ({ kind: "saved", saved: { revision, document: null } });

describe("saving by itself", () => {
  it("saves once after the last change, upon what was stored before", async () => {
    const { autosave, sent, add, document } = scene([saved(5), saved(6)]);
    add();
    add();
    expect(autosave.state().status).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(sent.map(({ revision, base }) => ({ revision, base }))).toEqual([{ revision: 4, base: document }]);
    expect(autosave.state()).toEqual({ status: "saved", at: 1000, sides: null });
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(sent[1]?.revision).toBe(5);
    expect(sent[1]?.base).toEqual(sent[0]?.document);
  });

  it("tries again after a failure until it is saved", async () => {
    const { autosave, sent, add } = scene([{ kind: "failed" }, saved(5)]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(autosave.state().status).toBe("failed");
    await vi.advanceTimersByTimeAsync(RETRIES_AFTER_MS);
    expect(sent).toHaveLength(2);
    expect(autosave.state().status).toBe("saved");
  });

  it("takes over what it was merged with", async () => {
    const theirs = addTile(emptyDocument("p", "Floor"), "p", { kind: "clock", at: { x: 12, y: 8 } }, () => "theirs");
    if (!theirs.ok) throw new Error(theirs.error.code);
    const merged = addTile(theirs.value.document, "p", { kind: "number" }, () => "t1");
    if (!merged.ok) throw new Error(merged.error.code);
    const { editor, autosave, add } = scene([
      { kind: "saved", saved: { revision: 9, document: merged.value.document } },
    ]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(editor.state().history.present).toEqual(merged.value.document);
    expect([autosave.revision(), autosave.state().status]).toEqual([9, "saved"]);
  });

  it.each(["mine", "theirs"] as const)("asks whose it is where the two disagree, and keeps %s", async (side) => {
    const theirs = emptyDocument("p", "Theirs");
    const sides = { revision: 7, theirs, merged: null, by: "Maya" };
    const { editor, autosave, sent, add } = scene([{ kind: "conflict", sides }, saved(8)]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(autosave.state().sides?.by).toBe("Maya");
    const mine = editor.state().history.present;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    autosave.choose(side);
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(editor.state().history.present).toEqual(side === "mine" ? mine : theirs);
    expect(sent.slice(1).map(({ revision }) => revision)).toEqual(side === "mine" ? [7] : []);
    expect(autosave.state().sides).toBeNull();
  });

  it("keeps both in one where they fit, and undoing brings theirs back, then one's own as it was", async () => {
    const theirs = emptyDocument("p", "Theirs");
    const merged = addTile(theirs, "p", { kind: "number" }, () => "t1");
    if (!merged.ok) throw new Error(merged.error.code);
    const sides = { revision: 7, theirs, merged: merged.value.document, by: "Maya" };
    const { editor, autosave, add } = scene([{ kind: "conflict", sides }]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    const mine = editor.state().history.present;
    autosave.choose("mine");
    const present = () => editor.state().history.present;
    expect(present()).toEqual(merged.value.document);
    editor.undo();
    expect(present()).toEqual(theirs);
    editor.undo();
    expect(present()).toEqual(mine);
    editor.redo();
    editor.redo();
    expect(present()).toEqual(merged.value.document);
  });

  it.each(["mine", "theirs"] as const)("brings the other side back by undoing once %s was kept", async (side) => {
    const theirs = emptyDocument("p", "Theirs");
    const sides = { revision: 7, theirs, merged: null, by: "Maya" };
    const { editor, autosave, add } = scene([{ kind: "conflict", sides }]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    const mine = editor.state().history.present;
    autosave.choose(side);
    editor.undo();
    expect(editor.state().history.present).toEqual(side === "mine" ? theirs : mine);
  });

  it("saves the other side once it was brought back", async () => {
    const theirs = emptyDocument("p", "Theirs");
    const sides = { revision: 7, theirs, merged: null, by: "Maya" };
    const { editor, autosave, sent, add } = scene([{ kind: "conflict", sides }, saved(8), saved(9)]);
    add();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    autosave.choose("mine");
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    editor.undo();
    await vi.advanceTimersByTimeAsync(SAVES_AFTER_MS);
    expect(sent.map(({ revision }) => revision)).toEqual([4, 7, 8]);
    expect(sent[2]?.document).toEqual(theirs);
  });
});
