import "server-only";

/** A variable of this process's environment that a person has named; undefined where it is not set, or set to nothing. */
export function readNamedVariable(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
