import type { KeptText } from "@/lib/client/display/kept-text";

/** What a device keeps, in memory: hand the same one to what stands for the page after a reload. */
export function createFakeKept(): KeptText {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, value) => void texts.set(key, value),
    forget: () => texts.clear(),
  };
}
