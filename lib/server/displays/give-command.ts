import "server-only";
import type { CommandInput } from "@/lib/contracts/admin/displays";
import type { DisplayCommand } from "@/lib/contracts/display/control";
import type { AuditFacts } from "@/lib/domain/audit";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdDisplay } from "./held-display";
import type { DisplayNotices } from "./notices";

/** How long a display shows its name for, s. */
const IDENTIFY_SECONDS = 20;
/** A display that was away this long does not do any more what it was told to, ms: whoever told it has gone on. */
const RUNS_OUT_MS = { identify: 60_000, reload: 600_000, message: 60_000 } as const;

type Stored = DisplayCommand extends infer One ? (One extends unknown ? Omit<One, "id"> : never) : never;

/** Tells a display to do something once. A newer command goes before an older one of its kind that is still to be done. */
export async function giveCommand(
  db: Db,
  notices: DisplayNotices,
  caller: Caller,
  displayId: string,
  input: CommandInput,
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<{ readonly id: string }, Refusal>> => {
    const known = await holdDisplay(trx, caller, displayId);
    if (known === null) return notFound("display");
    await forgetOfKind(trx, displayId, input.kind);
    const [id, command] = [newId(), commandFrom(input)];
    await trx
      .insertInto("display_commands")
      .values({
        id,
        display_id: displayId,
        command: JSON.stringify(command),
        created_at: trace.at,
        expires_at: trace.at + runsOutAfter(command),
      })
      .execute();
    const about = { ...trace, tenantId: known.tenantId, subject: { kind: "display", id: displayId } } as const;
    await recordAudit(trx, { ...about, action: "display.commanded", after: factsOf(known.name, input) });
    return ok({ id });
  });
  if (done.ok) await notices.commandGiven(displayId);
  return done;
}

async function forgetOfKind(trx: Db, displayId: string, kind: CommandInput["kind"]): Promise<void> {
  const rows = await trx
    .selectFrom("display_commands")
    .select(["id", "command"])
    .where("display_id", "=", displayId)
    .execute();
  const ids = rows.filter(({ command }) => Object(JSON.parse(command)).kind === kind).map(({ id }) => id);
  if (ids.length > 0) await trx.deleteFrom("display_commands").where("id", "in", ids).execute();
}

function commandFrom(input: CommandInput): Stored {
  return input.kind === "identify" ? { kind: "identify", seconds: IDENTIFY_SECONDS } : input;
}

/** A message is shown for as long as was asked from when it comes, so one that comes late is late by no more than its own length. */
function runsOutAfter(command: Stored): number {
  const least = RUNS_OUT_MS[command.kind];
  return command.kind === "message" ? Math.max(least, command.seconds * 1000) : least;
}

function factsOf(name: string, input: CommandInput): AuditFacts {
  return input.kind === "message"
    ? { name, command: input.kind, message: input.text, seconds: input.seconds }
    : { name, command: input.kind };
}
