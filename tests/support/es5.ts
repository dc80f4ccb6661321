import { createRequire } from "node:module";

interface Acorn {
  parse(source: string, options: { readonly ecmaVersion: 5 }): unknown;
}

/** The parser that Next itself brings: it knows ES5 as ES5, which the compiler's own does not. */
function acorn(): Acorn {
  return createRequire(import.meta.url)("next/dist/compiled/acorn");
}

/** What is no ES5 about a script; null where it is. */
export function es5Fault(source: string): string | null {
  try {
    acorn().parse(source, { ecmaVersion: 5 });
    return null;
  } catch (cause) {
    return String(cause);
  }
}
