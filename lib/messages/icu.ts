/** The parts of an ICU message that the pseudo-language and the catalogue tests care about. */
export type IcuNode =
  | { readonly kind: "text"; readonly text: string }
  /** Kept as written: a quoted piece, a tag such as `<b>`, or the `#` of a plural. */
  | { readonly kind: "verbatim"; readonly text: string }
  | { readonly kind: "argument"; readonly name: string; readonly text: string }
  | { readonly kind: "choice"; readonly name: string; readonly type: string; readonly options: readonly IcuOption[] };

interface IcuOption {
  /** The selector as written, e.g. `one`, `=0`, `offset:1 one`. */
  readonly selector: string;
  readonly nodes: readonly IcuNode[];
}

const CHOICE = /^\{\s*([\w-]+)\s*,\s*(plural|select|selectordinal)\s*,\s*/;
const ARGUMENT = /^\{\s*([\w-]+)[^{}]*\}/;
const TAG = /^<\/?[\w-]+\s*\/?>/;
/** An apostrophe opens a quotation only before a character that means something; elsewhere it is an apostrophe. */
const QUOTED = /^'[{}<>|#](?:[^']|'')*(?:'|$)|^''/;

interface Parsed<T> {
  readonly value: T;
  readonly end: number;
}

function parseOptions(message: string, start: number): Parsed<IcuOption[]> {
  const options: IcuOption[] = [];
  let at = start;
  while (message[at] !== "}") {
    const open = message.indexOf("{", at);
    if (open === -1) throw new SyntaxError(`Unclosed choice in ICU message: ${message}`);
    const inner = parseNodes(message, open + 1, true);
    options.push({ selector: message.slice(at, open).trim(), nodes: inner.value });
    at = inner.end + 1;
    while (/\s/.test(message[at] ?? "")) at += 1;
  }
  return { value: options, end: at + 1 };
}

function parseNodes(message: string, start: number, nested: boolean): Parsed<IcuNode[]> {
  const nodes: IcuNode[] = [];
  let at = start;
  let text = "";
  const push = (node: IcuNode, end: number) => {
    if (text !== "") nodes.push({ kind: "text", text });
    text = "";
    nodes.push(node);
    at = end;
  };
  while (at < message.length) {
    const rest = message.slice(at);
    const character = message[at] ?? "";
    if (character === "}") {
      if (nested) break;
      throw new SyntaxError(`Stray } in ICU message: ${message}`);
    }
    const verbatim = QUOTED.exec(rest)?.[0] ?? TAG.exec(rest)?.[0] ?? (nested && character === "#" ? "#" : null);
    if (verbatim !== null) {
      push({ kind: "verbatim", text: verbatim }, at + verbatim.length);
      continue;
    }
    if (character !== "{") {
      text += character;
      at += 1;
      continue;
    }
    const choice = CHOICE.exec(rest);
    if (choice !== null) {
      const options = parseOptions(message, at + choice[0].length);
      push({ kind: "choice", name: choice[1] ?? "", type: choice[2] ?? "", options: options.value }, options.end);
      continue;
    }
    const argument = ARGUMENT.exec(rest);
    if (argument === null) throw new SyntaxError(`Unreadable argument in ICU message: ${message}`);
    push({ kind: "argument", name: argument[1] ?? "", text: argument[0] }, at + argument[0].length);
  }
  if (text !== "") nodes.push({ kind: "text", text });
  if (nested && message[at] !== "}") throw new SyntaxError(`Unclosed { in ICU message: ${message}`);
  return { value: nodes, end: at };
}

/** Reads an ICU message (arguments, plural, select, selectordinal, tags, quoting). @throws SyntaxError when it is broken. */
export function parseIcu(message: string): readonly IcuNode[] {
  return parseNodes(message, 0, false).value;
}

/** Writes the message again, every piece of plain text passed through `onText`. */
export function printIcu(nodes: readonly IcuNode[], onText: (text: string) => string): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return onText(node.text);
      if (node.kind !== "choice") return node.text;
      const options = node.options.map((option) => `${option.selector} {${printIcu(option.nodes, onText)}}`);
      return `{${node.name}, ${node.type}, ${options.join(" ")}}`;
    })
    .join("");
}

/** What a caller must pass: `count:plural`, `name`, `b:tag`; the same in every language. */
export function icuArguments(nodes: readonly IcuNode[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.kind === "argument") found.add(node.name);
    if (node.kind === "verbatim" && node.text.startsWith("<")) found.add(`${node.text.replace(/[<>/\s]/g, "")}:tag`);
    if (node.kind === "choice") {
      found.add(`${node.name}:${node.type}`);
      for (const option of node.options) for (const name of icuArguments(option.nodes)) found.add(name);
    }
  }
  return found;
}
