import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);
const words = (text: string) => html(text).replace(/<[^>]*>/g, "");

describe("Markdown", () => {
  it("draws headings, emphasis, lists and rules", () => {
    const drawn = html("# Today\n\nAll **hands** on *Billing*.\n\n1. one\n2. two\n\n- a\n\n---\n\n> calm\n\n`x`");
    expect(drawn).toContain("<h3");
    for (const element of ["<strong", "<em", "<ol", "<ul", "<hr", "<blockquote", "<code"])
      expect(drawn).toContain(element);
  });

  it("shows HTML as it is written, and links and images as their words", () => {
    expect(html("<script>alert(1)</script>")).toBe("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(words("[our wiki](javascript:alert(1)) ![a cat](https://example.com/cat.png)")).toBe("our wiki a cat");
    expect(html("<img src=x onerror=alert(1)>")).not.toContain("<img");
  });

  it("makes no other element or attribute out of anything, and never fails", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "# ",
        "> ",
        "- ",
        "1. ",
        "**",
        "_",
        "`",
        "```\n",
        "[x](",
        "![](",
        "<b onclick=1>",
        "\n\n",
        "\\",
        "&lt;",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const drawn = html(pieces.join(""));
        const tags = drawn.match(/<[^>]+>/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(
            /^<\/?(h[345]|p|ol|ul|li|blockquote|pre|code|strong|em|hr|br)( (class="[^"]*"|start="\d+"))*\/?>$/,
          );
      }),
    );
  });

  it("stops at a depth that nobody means", () => {
    expect(words(`${"> ".repeat(500)}deep`)).toBe("");
  });
});
