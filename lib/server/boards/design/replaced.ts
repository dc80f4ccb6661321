import "server-only";
import type { DraftReplaced } from "@/lib/contracts/boards/design";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { DraftListener } from "@/lib/server/boards/tell-board";

/** What is being designed after something else took its place, and of which tenant's board. */
export interface Replaced extends DraftReplaced {
  readonly tenantId: string;
}

/** Lets those who watch the draft see it, after the commit. */
export function tellReplaced(
  live: DraftListener,
  boardId: string,
  done: Result<Replaced, Refusal>,
): Result<DraftReplaced, Refusal> {
  if (!done.ok) return done;
  const { tenantId, revision, document } = done.value;
  live.draftChanged(tenantId, boardId, document);
  return ok({ revision, document });
}
