import { expect, it } from "vitest";
import { BoardProvider } from "@/components/board/board-context";
import { documentWith } from "@/tests/support/documents";
import { inAdmin } from "@/tests/support/in-admin";
import { EmbedTile } from "./embed-tile";

it("shows no page of another site among numbers of then: it would be as it is now", () => {
  const document = documentWith({ id: "site", kind: "embed", options: { address: "https://example.com/" } });
  const [tile] = document.pages.flatMap((page) => page.tiles);
  if (tile === undefined) throw new Error("There is no tile.");
  const html = inAdmin(
    <BoardProvider value={{ scope: { boardId: "b", replay: true }, timeZone: "UTC" }}>
      <EmbedTile tile={tile} room={{ width: 40, height: 20 }} />
    </BoardProvider>,
  );
  expect(html).toContain("Pages of other sites are not recorded");
  expect(html).not.toContain("<iframe");
});
