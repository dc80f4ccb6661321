import "server-only";

const registry: Map<string, unknown> = ((): Map<string, unknown> => {
  const holder = globalThis as { __wallboard?: Map<string, unknown> };
  holder.__wallboard ??= new Map();
  return holder.__wallboard;
})();

/**
 * One object per process. Next compiles `instrumentation.ts` and the routes separately, so a module-level variable would
 * exist once per bundle; what must be shared lives on `globalThis` under a name that only one caller uses.
 */
export function once<T>(name: string, create: () => T): T {
  if (!registry.has(name)) registry.set(name, create());
  // Holds because each name is created and read by a single module, through a single call of `once`.
  return registry.get(name) as T;
}
