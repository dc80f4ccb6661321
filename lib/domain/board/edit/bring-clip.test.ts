import { expect, it } from "vitest";
import { documentWith, image, queueTile, text } from "@/tests/support/documents";
import { bringClip, isAllBrought } from "./bring-clip";
import { copyTiles } from "./clip";

const document = documentWith(
  text("t", "Welcome"),
  queueTile("a", "q1"),
  queueTile("b", "q2"),
  image("i", "logo"),
  { id: "g", kind: "group", options: { group: "901" } },
  { id: "l", kind: "agent-list", options: { agents: { ids: ["7", "8"] } } },
);
const copied = copyTiles(document, ["t", "a", "b", "i", "g", "l"]);
if (!copied.ok) throw new Error(copied.error.code);
const clip = copied.value;
const origin = {
  tenantId: "acme",
  queues: [
    { id: "q1", name: "Sales" },
    { id: "q2", name: "Support" },
  ],
};
const known = (id: string, name: string) => ({ id, name, label: null });
const optionsOf = ({ clip: { tiles } }: ReturnType<typeof bringClip>) => tiles.map(({ options }) => options);

it("brings everything to a board of the same tenant that has the same queues", () => {
  const brought = bringClip(clip, origin, { tenantId: "acme", queues: [known("q1", "Sales"), known("q2", "Support")] });
  expect(brought.clip).toEqual(clip);
  expect(isAllBrought(brought.left)).toBe(true);
});

it("leaves queues behind that the board does not have, by their names", () => {
  const brought = bringClip(clip, origin, { tenantId: "acme", queues: [known("q1", "Sales")] });
  expect(optionsOf(brought)).toMatchObject([
    {},
    { queue: "q1" },
    { queue: null },
    { asset: "logo" },
    { group: "901" },
    {},
  ]);
  expect(brought.left).toEqual({ queues: ["Support"], agents: 0, groups: 0, images: 0 });
});

it("finds the queues that another tenant calls the same, and leaves its agents, groups and images behind", () => {
  const brought = bringClip(clip, origin, {
    tenantId: "globex",
    queues: [known("g7", "SALES"), known("q2", "Returns")],
  });
  expect(optionsOf(brought)).toMatchObject([
    { markdown: "Welcome" },
    { queue: "g7" },
    { queue: null },
    { asset: null },
    { group: null },
    { agents: { ids: [] } },
  ]);
  expect(brought.left).toEqual({ queues: ["Support"], agents: 2, groups: 1, images: 1 });
  expect(isAllBrought(brought.left)).toBe(false);
});
