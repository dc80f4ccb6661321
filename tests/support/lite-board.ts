import { loadMetricWords } from "@/components/board/load-metric-words";
import type { LiteBoard } from "@/components/lite/board";
import { namesOf, wordsOf } from "@/components/lite/words";
import type { Language } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/messages/load";

/** The words of a lite board in a language. */
export async function liteWords(
  language: Language,
  locale: string = language,
): Promise<Pick<LiteBoard, "words" | "names">> {
  const words = wordsOf(messagesOf(language), locale);
  return { words, names: namesOf(words, await loadMetricWords(language)) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What a person reads of a piece of HTML, its tags left out; between two elements stands a line feed. */
export function readText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n+/g, "\n");
}

const VOID = new Set(["br", "hr", "img", "meta", "link"]);

/** The names of a piece's tags in their order. @throws Error where one ends that has not begun */
export function tagsOf(markup: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, end, name = "", inner = ""] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)) {
    if (end === "") {
      seen.push(name);
      if (!VOID.has(name) && !inner.endsWith("/")) open.push(name);
    } else if (open.pop() !== name) throw new Error(`</${name}> ends nothing`);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`);
  return seen;
}
