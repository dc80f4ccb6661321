import "server-only";
import type { Difference, Fact } from "@/lib/contracts/admin/configuration";
import type { Refusal } from "@/lib/domain/refusal";

const MARKS = { created: "+", changed: "~", removed: "-" } as const;

/** Differences as lines: what is made (+), changed (~) and removed (-), with its fields before and after. */
export function differencesText(differences: readonly Difference[]): string {
  return differences.map(differenceText).join("\n");
}

/** "2 created, 1 removed". */
export function countsText(differences: readonly Difference[]): string {
  return (["created", "changed", "removed"] as const)
    .map((kind) => ({ kind, count: differences.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(", ");
}

function differenceText({ kind, thing, path, fields }: Difference): string {
  const head = `${MARKS[kind]} ${thing} ${path.map(plain).join(" / ")}`;
  const lines = fields.map(({ field, before, after }) => {
    if (kind === "created") return `    ${field}: ${factText(after)}`;
    if (kind === "removed") return `    ${field}: ${factText(before)}`;
    // Of secrets no file knows what they were.
    if (field === "secret") return `    ${field}: ${factText(after)}`;
    return `    ${field}: ${factText(before)} -> ${factText(after)}`;
  });
  return [head, ...lines].join("\n");
}

function factText(fact: Fact): string {
  if (fact === null) return "none";
  if (typeof fact === "string") return plain(fact);
  return Array.isArray(fact) ? `[${fact.map(plain).join(", ")}]` : String(fact);
}

/** What a terminal would take for an order to itself is spelled out. */
function plain(text: string): string {
  return /[\p{Cc}\p{Cf}]/u.test(text) ? JSON.stringify(text).replace(/[\u007f-\u009f\p{Cf}]/gu, escaped) : text;
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

/** A refusal as lines that a person and an editor can follow: file, line, column, field, what is wrong. */
export function refusalText(refusal: Refusal, file: string): string {
  const { message, fields, places } = refusal;
  if (fields === undefined) return message;
  const lines = Object.entries(fields).map(([field, why]) => {
    const place = places?.[field];
    const at = place === undefined ? file : `${file}:${place.line}:${place.column}`;
    return `${at}: ${field === "file" ? "the file" : field} ${why}`;
  });
  return [...lines.map(plain), message].join("\n");
}
