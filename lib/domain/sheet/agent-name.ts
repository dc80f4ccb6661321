/** How agents are named on a board: "Maya Okafor", "Maya", "MO". */
export type AgentNames = "full" | "first" | "initials";

/** Beyond this many letters initials are no shorter than a name. */
const MOST_INITIALS = 3;

/**
 * An agent's name as a tile shows it. What is shortened here never leaves the server in full. A name of the form
 * "Okafor, Maya" is read from behind its comma, and an address as the names in front of its @; one without a letter is shown as it
 * came, because there is nothing to shorten.
 */
export function agentName(name: string, as: AgentNames): string {
  if (as === "full") return name;
  const parts = partsOf(name);
  const [first] = parts;
  if (first === undefined) return as === "first" ? name : "";
  if (as === "first") return first;
  const initials = parts.map((part) => initialOf(part)).join("");
  const letters = [...initials];
  // Of many names the first ones and the family's.
  return letters.length <= MOST_INITIALS ? initials : `${letters.slice(0, 2).join("")}${letters[letters.length - 1]}`;
}

/** An e-mail address with a letter or number in front of its @. */
const ADDRESS = /^\s*([^\s@]*[\p{L}\p{N}][^\s@]*)@\S*\s*$/u;

/** Given names first. */
function partsOf(name: string): readonly string[] {
  const [, mailbox] = ADDRESS.exec(name) ?? [];
  if (mailbox !== undefined) return mailbox.split(/[._+-]/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const comma = name.indexOf(",");
  const ordered = comma === -1 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  return ordered.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function initialOf(part: string): string {
  return (/[\p{L}\p{N}]/u.exec(part)?.[0] ?? "").toUpperCase();
}
