import { z } from "zod";
import type { Control } from "../control";
import { faultSchema } from "../faults/schema";
import type { Answer } from "./answer";

const advanceSchema = z.strictObject({
  ms: z
    .number()
    .min(0)
    .max(7 * 86_400_000),
});
const renameSchema = z.strictObject({
  tenant: z.string().optional(),
  queueId: z.string().optional(),
  agentId: z.string().optional(),
  name: z.string(),
});

/** The routes under /__control. Only loopback gets this far; the simulator listens nowhere else. */
export function answerControl(
  control: Control,
  method: string,
  path: string,
  query: URLSearchParams,
  body: string,
): Answer {
  try {
    return route(control, `${method} ${path.replace(/^\/__control/, "")}`, query, body);
  } catch (error) {
    const message =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : "failed";
    return { status: 400, body: { message } };
  }
}

function route(control: Control, what: string, query: URLSearchParams, body: string): Answer {
  switch (what) {
    case "GET /faults":
      return ok(control.faults());
    case "POST /faults":
      return ok({ id: control.addFault(faultSchema.parse(parse(body))) });
    case "DELETE /faults": {
      const id = query.get("id");
      return ok({ removed: control.clearFaults(id === null ? undefined : Number(id)) });
    }
    case "GET /log":
      return ok(control.events(query.get("tenant") ?? undefined, Number(query.get("since") ?? 0)));
    case "GET /requests":
      return ok(control.requests());
    case "DELETE /requests":
      control.resetRequests();
      return ok({});
    case "POST /drop-tokens":
      control.dropTokens(query.get("tenant") ?? undefined);
      return ok({});
    case "POST /advance":
      control.advance(advanceSchema.parse(parse(body)).ms);
      return ok({ now: control.now() });
    case "POST /rename":
      control.rename(renameSchema.parse(parse(body)));
      return ok({});
    case "GET /clock":
      return ok({ now: control.now(), snapshotAt: control.snapshotAt() });
    default:
      return { status: 404, body: { message: "no such control" } };
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body });

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error("the body is not JSON");
  }
}
