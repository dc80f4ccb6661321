import "server-only";
import type { ZodMiniType } from "zod/mini";
import type { Difference } from "@/lib/contracts/admin/configuration";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Db } from "@/lib/server/db/database";
import type { Database } from "@/lib/server/db/schema";
import { entryProblems } from "./entry-problems";
import type { FilePath, FileProblem } from "./file-problem";
import type { Work } from "./work";

/** One change that the file asks for: what it tells of, where the file says so, and how it is done. */
export interface Step {
  readonly differences: readonly Difference[];
  /** Where in the file; the section's name for what the file does not name. */
  readonly path: FilePath;
  /** The file's names of the fields that a refusal names otherwise. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly carryOut: () => Promise<Result<unknown, Refusal>>;
}

export type Steps = Result<readonly Step[], readonly FileProblem[]>;

/** What a file says in one section, ready to be held against what there is. */
export interface OpenedSection {
  readonly section: Section;
  /** What is to be made and changed. Asked for when the sections before are done, inside the transaction that will do it. */
  readonly steps: (work: Work) => Promise<Steps>;
  /** What is to be removed, because the section does not name it. */
  readonly surplus: (work: Work) => Promise<readonly Step[]>;
}

/** One kind of thing in the file: a list under its name. */
export interface Section {
  readonly name: string;
  /** What a person should know of it, above it in the file. */
  readonly comment: string;
  /** What it writes to: held while a file is applied. */
  readonly tables: readonly (keyof Database)[];
  /** Others need it: its surplus goes when theirs is gone. */
  readonly goesLast: boolean;
  /** Its list as there is it, in a fixed order. */
  readonly read: (db: Db) => Promise<readonly object[]>;
  readonly open: (list: unknown) => Result<OpenedSection, readonly FileProblem[]>;
}

/** An entry of a file, and where it stands. */
export interface Entry<Said> {
  readonly said: Said;
  readonly path: FilePath;
}

interface SectionParts<Said> extends Omit<Section, "open" | "goesLast"> {
  readonly goesLast?: true;
  /** The list's schema. */
  readonly list: ZodMiniType<readonly Said[]>;
  /** What tells two entries apart: the same twice is refused. */
  readonly keyOf: (said: Said) => string;
  readonly steps: (work: Work, entries: readonly Entry<Said>[]) => Promise<Steps>;
  readonly surplus: (work: Work, entries: readonly Entry<Said>[]) => Promise<readonly Step[]>;
}

/** A section out of its parts; what an entry looks like stays its own affair. */
export function defineSection<Said>(parts: SectionParts<Said>): Section {
  const { list, keyOf, steps, surplus, goesLast = false, ...rest } = parts;
  const section: Section = {
    ...rest,
    goesLast,
    open: (value) => {
      const read = list.safeParse(value, { reportInput: true });
      if (!read.success) return err(entryProblems(read.error.issues, [parts.name]));
      const entries = read.data.map((said, index) => ({ said, path: [parts.name, index] }));
      const twice = repeated(entries, keyOf);
      if (twice.length > 0) return err(twice);
      return ok({
        section,
        steps: (work) => steps(work, entries),
        surplus: (work) => surplus(work, entries),
      });
    },
  };
  return section;
}

function repeated<Said>(entries: readonly Entry<Said>[], keyOf: (said: Said) => string): readonly FileProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ said, path }) => {
    const key = keyOf(said);
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain ? [{ path, why: "says again what stands above it", rule: { rule: "twice" } }] : [];
  });
}
