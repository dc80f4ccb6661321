import "server-only";
import type { Difference } from "@/lib/contracts/admin/configuration";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { Aftermath } from "./aftermath";
import { type FileProblem, fileRefused } from "./file-problem";
import { holdAll } from "./hold-all";
import type { ConfigurationFile } from "./read-file";
import type { OpenedSection, Step } from "./section";
import type { Work } from "./work";

/**
 * Makes everything as the file says, section by section, inside the work's transaction, and then looks whether it is so. Resolves to the
 * differences that there were; a refusal may have left things half done, and the transaction is to be undone.
 */
export async function carryOut(work: Work, file: ConfigurationFile): Promise<Result<readonly Difference[], Refusal>> {
  await holdAll(
    work.trx,
    file.sections.map(({ section }) => section),
  );
  const done = await walk(work, file, (step) => step.carryOut());
  if (!done.ok) return done;
  const again = { ...work, needs: [], invitations: [], aftermath: new Aftermath() };
  const left = await walk(again, file, async () => ok(undefined));
  if (!left.ok) return left;
  return left.value.length > 0 ? contradicts(left.value) : done;
}

/** All steps in their order: what is made and changed, then what is removed, the things that others need the last of all. */
async function walk(
  work: Work,
  file: ConfigurationFile,
  take: (step: Step) => Promise<Result<unknown, Refusal>>,
): Promise<Result<readonly Difference[], Refusal>> {
  const differences: Difference[] = [];
  const passes: (() => ReturnType<OpenedSection["steps"]>)[] = file.sections.map((one) => () => one.steps(work));
  const last = file.sections.toSorted((a, b) => Number(a.section.goesLast) - Number(b.section.goesLast));
  if (work.prune) passes.push(...last.map((one) => async () => ok(await one.surplus(work))));
  for (const pass of passes) {
    const steps = await pass();
    if (!steps.ok) return fileRefused(steps.error, file.locate);
    for (const step of steps.value) {
      const taken = await take(step);
      if (!taken.ok) return fileRefused(problemsOf(step, taken.error), file.locate);
      differences.push(...step.differences);
    }
  }
  return ok(differences);
}

/** A refusal of a service, told where the file asks for what it refuses. */
function problemsOf(step: Step, { code, message, fields, rules }: Refusal): readonly FileProblem[] {
  if (fields === undefined) return [{ path: step.path, why: `cannot be applied. ${message}`, rule: { rule: code } }];
  return Object.entries(fields).map(([field, why]) => ({
    path: [...step.path, ...(step.fields?.[field] ?? field).split(".")],
    why,
    rule: rules?.[field] ?? { rule: code },
  }));
}

/** A file can want what undoes something else that it wants: an applicant who invites people and lays down their own office. */
const contradicts = (left: readonly Difference[]) =>
  refuse(
    "conflict",
    "configuration-contradicts",
    `The file contradicts itself: one of its changes would undo another (${[...new Set(left.flatMap(({ path }) => path))].join(", ")}). Nothing was changed.`,
  );
