import { problem as problemSchema } from "@/lib/contracts/problem";
import type { FieldRule } from "@/lib/domain/field-rule";
import type { FilePlace } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";

/** Why the server did not do what a form asked for. Nothing was changed there. */
export interface SubmitFailure {
  readonly kind:
    | "fields"
    | "conflict"
    | "signed-out"
    | "not-allowed"
    | "not-found"
    | "limited"
    /** No answer, or one that is not the product's own: whether it was done is not known. */
    | "network"
    | "refused";
  /** The server's code; the kind where it gave none. */
  readonly code: string;
  /** The server's sentence, in English. */
  readonly message: string;
  /** By the field's path; empty unless the server named fields. */
  readonly rules: Readonly<Record<string, FieldRule>>;
  /** By the field's path, the same in English. */
  readonly fields: Readonly<Record<string, string>>;
  /** By the field's path, where it stands in the file that was sent. */
  readonly places: Readonly<Record<string, FilePlace>>;
  /** Finds an unknown fault in the log. */
  readonly id?: string | undefined;
}

export interface Submission {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly address: string;
  /** Left out: nothing is sent along. */
  readonly body?: unknown;
}

const KINDS: Readonly<Record<number, SubmitFailure["kind"]>> = {
  401: "signed-out",
  403: "not-allowed",
  404: "not-found",
  409: "conflict",
  429: "limited",
};

/** Sends what a form holds as JSON to our own server. Answers the JSON it sent back, undefined where there was none. Never throws. */
export async function submitJson({ method, address, body }: Submission): Promise<Result<unknown, SubmitFailure>> {
  return submit(address, {
    method,
    headers: { accept: "application/json", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** POSTs a file as it is; answers as `submitJson` does. */
export async function submitFile(address: string, body: Blob): Promise<Result<unknown, SubmitFailure>> {
  return submit(address, { method: "POST", headers: { accept: "application/json" }, body });
}

async function submit(address: string, init: RequestInit): Promise<Result<unknown, SubmitFailure>> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch {
    return err(failure("network", "The server could not be reached."));
  }
  const answered: unknown = await response.json().catch(() => undefined);
  return response.ok ? ok(answered) : err(failureOf(response.status, answered));
}

function failureOf(status: number, answered: unknown): SubmitFailure {
  const read = problemSchema.safeParse(answered);
  if (!read.success)
    return failure(KINDS[status] ?? (status >= 500 ? "network" : "refused"), `The server answered ${status}.`);
  const { code, message, fields = {}, rules = {}, places = {}, id } = read.data.error;
  const named = Object.keys(fields).length + Object.keys(rules).length > 0;
  // A conflict is one to solve by reading again only where somebody else was faster: "tenant-changed".
  const kind = status === 409 && !code.endsWith("-changed") ? "refused" : (KINDS[status] ?? "refused");
  return { kind: named ? "fields" : kind, code, message, fields, rules, places, id };
}

function failure(kind: SubmitFailure["kind"], message: string): SubmitFailure {
  return { kind, code: kind, message, rules: {}, fields: {}, places: {} };
}
