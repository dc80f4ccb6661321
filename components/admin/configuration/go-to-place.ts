import type { FilePlace } from "@/lib/domain/refusal";

/** Where a place begins and its line ends, as offsets into the text. Lines end as YAML's do. */
export function rangeOf(text: string, { line, column }: FilePlace): { readonly start: number; readonly end: number } {
  let begin = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf("\n", begin);
    if (next === -1) break;
    begin = next + 1;
  }
  const end = text.indexOf("\n", begin);
  const last = end === -1 ? text.length : end;
  return { start: Math.min(begin + column - 1, last), end: last };
}

/** Marks what stands at a place and brings it into view. */
export function goToPlace(area: HTMLTextAreaElement | null, place: FilePlace): void {
  if (area === null) return;
  const { start, end } = rangeOf(area.value, place);
  const lines = area.value.split("\n").length;
  area.focus();
  area.setSelectionRange(start, end);
  // Two lines above it stay in view; browsers bring a selection into view only while one types.
  area.scrollTop = Math.max(0, ((place.line - 3) / Math.max(1, lines)) * area.scrollHeight);
  area.scrollIntoView({ block: "nearest" });
}
