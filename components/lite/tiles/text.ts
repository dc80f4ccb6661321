import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { type Room, TEXT_SIZES } from "@/lib/domain/board/type-scale";

/** What somebody has to say to the floor. */
export function textTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["text"]): Markup {
  const t = board.words.tiles;
  const { markdown, size, align, vertical } = options;
  if (markdown.trim() === "") return plainTile(board, room, tile.title ?? t("kinds.text"), t("text.none"));
  const body = html`<div class="shrink text to-${align} ${vertical}" style="font-size:${TEXT_SIZES[size]}em" data-cut="${t("cut")}"><div>${markdownOf(markdown)}</div></div>`;
  // A text without a title has the whole tile.
  if (tile.title === null) return html`<section class="tile card" aria-label="${t("kinds.text")}">${body}</section>`;
  return tileFrame(board, { room, title: tile.title, standing: null, body });
}

/** Deeper nesting is no text that anybody wrote for a wall. */
const MOST_DEPTH = 12;

/** Markdown as markup, by the same rules as the full board's: from the kinds below, and no HTML, image or address ever. */
function markdownOf(text: string): Part {
  return drawAll(fromMarkdown(text).children, 0);
}

function drawAll(nodes: readonly RootContent[], depth: number): Part {
  return nodes.map((node) => draw(node, depth));
}

function draw(node: Nodes, depth: number): Part {
  if (depth > MOST_DEPTH) return null;
  const inner = () => ("children" in node ? drawAll(node.children, depth + 1) : null);
  switch (node.type) {
    case "heading":
      return html`<div class="h h${node.depth}">${inner()}</div>`;
    case "paragraph":
      return html`<p>${inner()}</p>`;
    case "list":
      return node.ordered === true ? html`<ol start="${node.start ?? 1}">${inner()}</ol>` : html`<ul>${inner()}</ul>`;
    case "listItem":
      return html`<li>${inner()}</li>`;
    case "blockquote":
      return html`<blockquote>${inner()}</blockquote>`;
    case "code":
      return html`<pre>${node.value}</pre>`;
    case "inlineCode":
      return html`<code>${node.value}</code>`;
    case "strong":
      return html`<strong>${inner()}</strong>`;
    case "emphasis":
      return html`<em>${inner()}</em>`;
    case "thematicBreak":
      return html`<hr>`;
    case "break":
      return html`<br>`;
    case "text":
    case "html":
      return node.value;
    case "image":
      return node.alt ?? "";
    case "link":
    case "linkReference":
      return inner();
    default:
      return null;
  }
}
