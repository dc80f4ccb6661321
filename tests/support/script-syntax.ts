import { createRequire } from "node:module";

/** A piece of a script as the parser has read it. */
export interface ScriptNode {
  readonly type: string;
  readonly [name: string]: unknown;
}

interface Acorn {
  parse(source: string, options: { readonly ecmaVersion: number }): ScriptNode;
}

/** The parser that Next itself brings: it knows each year's language as that, which the compiler's own does not. */
function acorn(): Acorn {
  return createRequire(import.meta.url)("next/dist/compiled/acorn");
}

/** A classic script in the language of a year (5: ES5, 2015 and later: of that year). @throws SyntaxError where it is none */
export function parseScript(source: string, ecmaVersion: number): ScriptNode {
  return acorn().parse(source, { ecmaVersion });
}

/** What is not of a year's language about a script; null where all of it is. */
export function syntaxFault(source: string, ecmaVersion: number): string | null {
  try {
    parseScript(source, ecmaVersion);
    return null;
  } catch (cause) {
    return String(cause);
  }
}

/** Every piece of a script, the outer before the inner. */
export function nodesOf(node: ScriptNode): readonly ScriptNode[] {
  const inner = Object.values(node).flat().filter(isNode);
  return [node, ...inner.flatMap(nodesOf)];
}

function isNode(value: unknown): value is ScriptNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
