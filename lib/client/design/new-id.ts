const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id of 12 letters and digits, random, so that two editors never make the same. Works without TLS, where there is no randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
}
