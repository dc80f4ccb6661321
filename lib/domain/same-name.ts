/** Whether people would take two names for one: whatever their case and however a letter is spelled in Unicode. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** One text for all spellings that people would take for one name. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
