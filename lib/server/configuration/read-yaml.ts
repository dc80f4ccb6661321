import "server-only";
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, Parser } from "yaml";
import type { FilePlace } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { FilePath, FileProblem } from "./file-problem";

/** A file's contents, and where in its text each of them stands. */
export interface ReadYaml {
  readonly value: unknown;
  /** Where the value at a path begins (with `ofKey` its name); the nearest thing around it where there is none. */
  readonly locate: (path: FilePath, ofKey?: boolean) => FilePlace;
}

/** Deeper than any configuration. Beyond some hundreds the library's recursion meets the end of the stack, which can end the process. */
const MOST_DEEP = 24;

/**
 * The text as plain values, with no more of YAML than values need: one document, text for keys, each key once, no tags, no anchors and no
 * aliases. All of it takes time in proportion to the text.
 */
export function readYaml(text: string): Result<ReadYaml, readonly FileProblem[]> {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const wrong = (why: string, rule: string, offset: number) =>
    err([{ path: [], why, rule: { rule }, place: placeAt(offset) }]);
  const deep = tooDeep(tokens);
  if (deep !== null) return wrong("is nested too deeply", "too-deep", deep);
  // The library's own look for keys that stand twice compares each with each.
  const composer = new Composer({ version: "1.2", schema: "core", strict: true, uniqueKeys: false });
  const documents = composer.compose(tokens, true, text.length);
  const first = documents.next();
  if (first.done === true || first.value.contents === null) return wrong("is empty", "empty", 0);
  const second = documents.next();
  const [error] = first.value.errors;
  if (error !== undefined) return wrong(`is not readable YAML: ${error.message}`, "yaml", error.pos[0]);
  if (second.done !== true)
    return wrong(
      "must be one document: nothing may follow a line of three dashes",
      "one-document",
      offsetOf(second.value),
    );
  const problems = problemsIn(first.value.contents, placeAt);
  if (problems.length > 0) return err(problems);
  return ok({
    value: first.value.toJS({ maxAliasCount: 0 }),
    locate: (path, ofKey = false) => placeAt(offsetAt(first.value.contents, path, ofKey)),
  });
}

/** Where the tokens are nested beyond the limit; null where they are not. Without recursion, or it would be what it guards against. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MOST_DEEP) return token.offset;
    if ("value" in token && typeof token.value === "object") open.push({ token: token.value, depth: depth + 1 });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 });
  }
  return null;
}

/** What YAML can say and a configuration must not. */
function problemsIn(root: Node | null, placeAt: (offset: number) => FilePlace): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const walk = (node: unknown, path: FilePath): void => {
    if (!isNode(node)) return;
    const note = (why: string, rule: string, at: unknown = node) =>
      problems.push({ path, why, rule: { rule }, place: placeAt(offsetOf(at)) });
    if (isAlias(node) || node.anchor !== undefined)
      return void note("must be written out: anchors (&) and aliases (*) are not read here", "alias");
    if (node.tag !== undefined) return void note("must have no tag (!)", "tag");
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== "string") note("must be text", "key-text", key ?? node);
      else if (key.anchor !== undefined || key.tag !== undefined) note("must be plain text", "key-text", key);
      else {
        if (seen.has(key.value)) note(`says "${key.value}" twice`, "twice", key);
        seen.add(key.value);
        walk(value, [...path, key.value]);
      }
    }
  };
  walk(root, []);
  return problems;
}

function isNode(node: unknown): node is Node {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node);
}

function offsetAt(root: Node | null, path: FilePath, ofKey: boolean): number {
  let node: unknown = root;
  let offset = offsetOf(root);
  for (const [index, step] of path.entries()) {
    if (isSeq(node) && /^\d+$/.test(String(step))) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (pair === undefined) break;
      const isLast = index === path.length - 1;
      // What is empty stands nowhere; its name does.
      const isEmpty = !isNode(pair.value) || (isScalar(pair.value) && pair.value.source === "");
      offset = offsetOf(isLast && (ofKey || isEmpty) ? pair.key : (pair.value ?? pair.key));
      node = pair.value;
      continue;
    } else break;
    if (!isNode(node)) break;
    offset = offsetOf(node);
  }
  return offset;
}

function offsetOf(node: unknown): number {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return 0;
  const [start] = node.range;
  return typeof start === "number" ? start : 0;
}
