import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactNode } from "react";

/*
 * Markdown as elements. The tree is drawn node by node from the kinds below, so what a text may become is what stands here:
 * no HTML, no image, no address is ever taken from it. Links are shown as their words: a wall has nobody to follow them.
 */

/** Deeper nesting is no text that anybody wrote for a wall. */
const MOST_DEPTH = 12;

/** A text in Markdown as elements: headings, paragraphs, lists, quotes, code, emphasis, rules. */
export function Markdown({ text }: { text: string }) {
  return <>{drawAll(fromMarkdown(text).children, 0)}</>;
}

function drawAll(nodes: readonly RootContent[], depth: number): ReactNode {
  return nodes.map((node) => <Fragment key={keyOf(node)}>{draw(node, depth)}</Fragment>);
}

/** Where it begins in the text: no two nodes of one parent begin together. */
function keyOf({ position, type }: RootContent): string {
  return `${position?.start.offset ?? 0} ${type}`;
}

function draw(node: Nodes, depth: number): ReactNode {
  if (depth > MOST_DEPTH) return null;
  const inner = () => ("children" in node ? drawAll(node.children, depth + 1) : null);
  switch (node.type) {
    case "heading":
      return <Heading depth={node.depth}>{inner()}</Heading>;
    case "paragraph":
      return <p className="mb-[0.5em] last:mb-0">{inner()}</p>;
    case "list":
      return node.ordered === true ? (
        <ol start={node.start ?? 1} className="mb-[0.5em] list-decimal pl-[1.4em]">
          {inner()}
        </ol>
      ) : (
        <ul className="mb-[0.5em] list-disc pl-[1.2em]">{inner()}</ul>
      );
    case "listItem":
      return <li className="[&>p]:mb-0">{inner()}</li>;
    case "blockquote":
      return (
        <blockquote className="mb-[0.5em] border-l-[0.2em] border-line pl-[0.7em] text-muted">{inner()}</blockquote>
      );
    case "code":
      return <pre className="mb-[0.5em] whitespace-pre-wrap font-mono text-[0.9em]">{node.value}</pre>;
    case "inlineCode":
      return <code className="font-mono text-[0.92em]">{node.value}</code>;
    case "strong":
      return <strong className="font-bold">{inner()}</strong>;
    case "emphasis":
      return <em>{inner()}</em>;
    case "thematicBreak":
      return <hr className="my-[0.6em] border-line" />;
    case "break":
      return <br />;
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

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/** A tile is headed by a heading of the second level, so its own begin at the third. */
function Heading({ depth, children }: { depth: Depth; children: ReactNode }) {
  const className = HEADINGS[depth];
  if (depth === 1) return <h3 className={className}>{children}</h3>;
  if (depth === 2) return <h4 className={className}>{children}</h4>;
  return <h5 className={className}>{children}</h5>;
}

const HEADINGS: Readonly<Record<Depth, string>> = {
  1: "mb-[0.25em] text-[1.6em] font-bold leading-[1.15] tracking-tight",
  2: "mb-[0.25em] text-[1.35em] font-bold leading-[1.2]",
  3: "mb-[0.25em] text-[1.15em] font-bold leading-[1.25]",
  4: "mb-[0.2em] font-bold",
  5: "mb-[0.2em] font-bold",
  6: "mb-[0.2em] font-bold",
};
