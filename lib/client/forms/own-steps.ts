import * as z from "zod/mini";
import { revised } from "@/lib/contracts/admin/revised";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Submission, type SubmitFailure, submitJson } from "./submit-json";

/*
 * A thing may be changed in several places of a page: a tenant is paused while its settings are half typed. Each such change raises the thing's
 * revision, and what was filled in before must not be taken for outdated by it; by anybody else's it must.
 */

/** By thing, the revisions that this tab itself led to, each upon the one before: nobody else's change lies between the two. */
const own = new Map<string, Set<number>>();

const upon = z.object({ revision: z.number() });

/** The revision that a form may be sent upon, having been filled in upon this one: as far as only this tab's own changes lie between. */
export function afterOwnSteps(thing: string, revision: number): number {
  let reached = revision;
  while (own.get(thing)?.has(reached + 1) === true) reached += 1;
  return reached;
}

/** The revision in what a form holds; null where it has none. */
export function revisionIn(values: unknown): number | null {
  const read = upon.safeParse(values);
  return read.success ? read.data.revision : null;
}

/** Sends a change of a thing upon the newest revision that is this tab's own work, and remembers the one that it led to. */
export async function submitUpon(thing: string, submission: Submission): Promise<Result<unknown, SubmitFailure>> {
  const filledIn = revisionIn(submission.body);
  const base = filledIn === null ? null : afterOwnSteps(thing, filledIn);
  const sent = await submitJson(base === null ? submission : { ...submission, body: rebased(submission.body, base) });
  if (!sent.ok) return err(sent.error);
  const answered = revised.safeParse(sent.value);
  if (answered.success && (base === null || answered.data.revision === base + 1)) note(thing, answered.data.revision);
  return ok(sent.value);
}

function rebased(body: unknown, revision: number): unknown {
  return typeof body === "object" && body !== null ? { ...body, revision } : body;
}

function note(thing: string, revision: number): void {
  own.set(thing, (own.get(thing) ?? new Set()).add(revision));
}
