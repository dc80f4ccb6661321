import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { type FilePath, type FileProblem, fileRefused } from "./file-problem";
import { type ReadYaml, readYaml } from "./read-yaml";
import type { OpenedSection, Section } from "./section";
import { SECTIONS } from "./sections";

/** The file format. A file of a later one is refused, never half understood. */
export const VERSION = 1;

/** A file that says in a readable way what it wants. Whether that can be had shows when it is held against what there is. */
export interface ConfigurationFile {
  /** Those that stand in the file, in the order in which they are applied. */
  readonly sections: readonly OpenedSection[];
  readonly locate: ReadYaml["locate"];
}

/** Reads a file of at most `mostBytes` (of UTF-8). What is wrong is told by field, rule, line and column. */
export function readConfigurationFile(
  text: string,
  mostBytes: number,
  known: readonly Section[] = SECTIONS,
): Result<ConfigurationFile, Refusal> {
  const nowhere = () => null;
  if (Buffer.byteLength(text) > mostBytes) {
    const why = `must have at most ${mostBytes / 1024 / 1024} MiB`;
    return fileRefused([{ path: [], why, rule: { rule: "file-size", bound: mostBytes / 1024 / 1024 } }], nowhere);
  }
  const yaml = readYaml(text);
  if (!yaml.ok) return fileRefused(yaml.error, nowhere);
  const { value, locate } = yaml.value;
  if (!isRecord(value)) return fileRefused([problem([], "must have fields, such as version: 1", "file-shape")], locate);
  const problems = headProblems(value, known);
  const sections: OpenedSection[] = [];
  for (const section of known) {
    if (!Object.hasOwn(value, section.name)) continue;
    const opened = section.open(value[section.name]);
    if (opened.ok) sections.push(opened.value);
    else problems.push(...opened.error);
  }
  return problems.length > 0 ? fileRefused(problems, locate) : ok({ sections, locate });
}

function headProblems(value: Readonly<Record<string, unknown>>, known: readonly Section[]): FileProblem[] {
  const names = new Set(["version", ...known.map(({ name }) => name)]);
  const foreign = Object.keys(value)
    .filter((name) => !names.has(name))
    .map((name): FileProblem => ({ ...problem([name], "is not known here", "unrecognized_keys"), ofKey: true }));
  if (value.version === VERSION) return foreign;
  const why =
    value.version === undefined
      ? "is missing: it says version: 1"
      : "must be 1: a file of another version of Wallboard cannot be applied";
  return [problem(["version"], why, "version"), ...foreign];
}

function problem(path: FilePath, why: string, rule: string): FileProblem {
  return { path, why, rule: { rule } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
