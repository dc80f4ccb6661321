import "server-only";
import { MAX_PASSWORD_LENGTH } from "@/lib/server/crypto/password";

const MIN_PASSWORD_LENGTH = 12;

/** The words that long passwords are lazily made of; a password that is only these, digits and repeats is refused. */
const COMMON =
  /password|passwort|passw0rd|qwertz|qwerty|asdfgh|zxcvbn|yxcvbn|azerty|letmein|welcome|willkommen|iloveyou|dragon|monkey|sunshine|princess|football|baseball|superman|trustno1|admin|administrator|wallboard|8x8|login|secret|geheim|hallo|abc|test|changeme|default|master|summer|winter|spring|autumn|sommer/g;

/** What is wrong with a new password, as a sentence; null when it will do. `about` is what an attacker would try first. */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  if ([...password].length < MIN_PASSWORD_LENGTH) return `must have at least ${MIN_PASSWORD_LENGTH} characters`;
  if (password.length > MAX_PASSWORD_LENGTH) return `must have at most ${MAX_PASSWORD_LENGTH} characters`;
  const lower = password.toLowerCase();
  const personal = about.map((text) => text.toLowerCase()).filter((text) => text.length >= 4);
  if (personal.some((text) => lower === text || text.split("@")[0] === lower))
    return "must not be the e-mail address or the name";
  if (new Set(lower).size < 5 || isSequence(lower)) return "is too easy to guess: it repeats or counts";
  if (lower.replace(COMMON, "").replace(/[\d\W_]/g, "").length < 3 && COMMON_TEST.test(lower))
    return "is one of the passwords that are tried first; use a few unrelated words";
  return null;
}

const COMMON_TEST = new RegExp(COMMON.source);

/** 123456789012, abcdefghijkl and the like: every character follows the one before. */
function isSequence(text: string): boolean {
  const steps = new Set([...text].slice(1).map((char, at) => (char.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0)));
  return steps.size <= 2 && [...steps].some((step) => Math.abs(step) === 1);
}
