import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "./html";

describe("html", () => {
  it("escapes whatever is put into it, and nothing that it has made itself", () => {
    const name = `<script>alert("1")</script> & 'x'`;
    const inner = html`<b title="${name}">${name}</b>`;
    expect(html`<p>${inner}</p>`.text).toBe(
      '<p><b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</b></p>',
    );
  });

  it("writes lists, and nothing for what is not there", () => {
    expect(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}${null}${false}</ul>`.text).toBe(
      "<ul><li>1</li><li>2</li></ul>",
    );
  });

  it("writes numbers that a browser reads", () => {
    expect(html`${0.1 + 0.2} ${Number.NaN} ${1e-9} ${-2.5}`.text).toBe("0.3 0 0 -2.5");
  });

  it("lets no text open a tag or end an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = html`${text}`.text;
        expect(/[<>"']/.test(inner)).toBe(false);
      }),
    );
  });
});
