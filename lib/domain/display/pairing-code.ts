/** How many characters a pairing code has. */
const CODE_LENGTH = 6;

/** What a code may be made of: no letter or digit that looks like another. */
const LETTERS = /^[2-9A-HJKMNP-TV-Z]*$/;

/** A code as somebody typed it, in any case and with spaces and dashes between, as the display shows it: "k7f-2mx" is "K7F2MX". */
export function readPairingCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{Dash}_.]/gu, "");
}

/** What can be said of a code that was read, before anybody is asked. */
export function checkPairingCode(code: string): "whole" | "short" | "long" | "unlike" {
  if (!LETTERS.test(code)) return "unlike";
  if (code.length === CODE_LENGTH) return "whole";
  return code.length < CODE_LENGTH ? "short" : "long";
}
