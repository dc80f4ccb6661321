import { expect, it } from "vitest";
import type { Submission } from "@/lib/client/forms/submit-json";
import { err, ok } from "@/lib/domain/result";
import { displayEntry } from "@/tests/support/display-entries";
import { act, requestOf } from "./act";

const display = displayEntry({ id: "a b", revision: 7 });

it("tells a display by a command, changes what is set upon its revision, and unpairs by deleting", () => {
  expect(requestOf(display, { kind: "identify" })).toEqual({
    method: "POST",
    address: "/api/displays/a%20b/commands",
    body: { kind: "identify" },
  });
  expect(requestOf(display, { kind: "message", text: "Fire drill at 3", seconds: 60 }).body).toEqual({
    kind: "message",
    text: "Fire drill at 3",
    seconds: 60,
  });
  expect(requestOf(display, { kind: "mute" })).toEqual({
    method: "PUT",
    address: "/api/displays/a%20b",
    body: {
      name: display.name,
      place: display.place,
      group: display.group,
      revision: 7,
      settings: { ...display.settings, muted: true },
    },
  });
  expect(requestOf(display, { kind: "unpair" })).toEqual({ method: "DELETE", address: "/api/displays/a%20b" });
});

it("reaches every display whatever others answer, never more than a few at once", async () => {
  const fleet = Array.from({ length: 23 }, (_, index) => displayEntry({ id: `d${index}` }));
  const failure = {
    kind: "not-found",
    code: "not-found",
    message: "",
    rules: {},
    fields: {},
    places: {},
  } as const;
  let under = 0;
  let most = 0;
  const send = async (_: string, { address }: Submission) => {
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    under -= 1;
    return address.includes("/d3/") ? err(failure) : ok(undefined);
  };
  const acted = await act(fleet, { kind: "reload" }, send);
  expect(acted.done).toHaveLength(22);
  expect(acted.failed.map((one) => one.display.id)).toEqual(["d3"]);
  expect(most).toBe(4);
});
