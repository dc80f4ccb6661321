/** Whether people would take two names for one: whatever their case and however a letter is spelled in Unicode. */
export function isSameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
