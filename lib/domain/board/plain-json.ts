import type { Json } from "@/lib/domain/json";
import { err, ok, type Result } from "@/lib/domain/result";
import { MOST_BYTES } from "./document";
import { type DocumentProblem, problem } from "./problem";

/** Deeper than any document there is; what is read later by recursion stays far from the end of the stack. */
const MOST_DEPTH = 24;

type Path = readonly string[];

/**
 * What came from outside as nothing but JSON of at most `MOST_BYTES`: no cycles, no functions, no keys that would set an
 * object's prototype. The answer is a copy that shares nothing with what came.
 */
export function plainJson(value: unknown): Result<Json, DocumentProblem[]> {
  const reader = new Reader();
  const copy = reader.read(value, []);
  if (copy === undefined) return err([reader.trouble]);
  const bytes = new TextEncoder().encode(JSON.stringify(copy)).length;
  return bytes > MOST_BYTES ? err([tooLarge()]) : ok(copy);
}

function tooLarge(): DocumentProblem {
  return problem([], "too-large", `must be at most ${MOST_BYTES / 1024} KiB as JSON`, MOST_BYTES);
}

class Reader {
  trouble = problem([], "not-json", "must be JSON");
  /** Values and characters so far: each of them is at least a byte of JSON, so this ends before anything grows large. */
  private size = 0;

  /** @returns undefined when something cannot be read; `trouble` then says what */
  read(value: unknown, path: Path): Json | undefined {
    this.size += typeof value === "string" ? value.length + 1 : 1;
    if (this.size > MOST_BYTES) return this.refuse(tooLarge());
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value;
    if (path.length >= MOST_DEPTH) return this.refuse(problem(path, "too-deep", "is nested too deeply", MOST_DEPTH));
    if (Array.isArray(value)) return this.readList(value, path);
    if (typeof value === "object" && isPlain(value)) return this.readObject(value, path);
    return this.refuse(problem(path, "not-json", "must be something that JSON can say"));
  }

  private readList(list: readonly unknown[], path: Path): Json | undefined {
    const items: Json[] = [];
    for (const [index, one] of list.entries()) {
      const item = this.read(one, [...path, String(index)]);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  private readObject(object: object, path: Path): Json | undefined {
    const entries: [string, Json][] = [];
    for (const [name, one] of Object.entries(object)) {
      this.size += name.length;
      if (name === "__proto__") return this.refuse(problem([...path, name], "reserved", "is a reserved word"));
      const item = this.read(one, [...path, name]);
      if (item === undefined) return undefined;
      entries.push([name, item]);
    }
    return Object.fromEntries(entries);
  }

  private refuse(trouble: DocumentProblem): undefined {
    this.trouble = trouble;
    return undefined;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
