import { expect, it } from "vitest";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { playing } from "@/lib/domain/display/player";
import { createPlayingMemory } from "./playing-memory";
import { settingsOf } from "./settings-of";

it("answers what is worked out anew, all through an hour and when it is asked about the past", () => {
  const state = sampleDisplay({
    settings: {
      playlist: [
        { id: "i1", boardId: "b1", pageId: null, seconds: 30, hours: null, takesOver: false },
        {
          id: "i2",
          boardId: "b2",
          pageId: null,
          seconds: 45,
          hours: { zone: "UTC", days: [{ day: 1, from: "12:20", to: "12:40" }] },
          takesOver: false,
        },
      ],
    },
  });
  const inputs = { settings: settingsOf(state), boards: state.boards, timeZone: "UTC", takeover: null };
  const remembered = createPlayingMemory();
  const from = Date.parse("2026-11-23T12:00:00Z");
  const moments = Array.from({ length: 90 }, (_, index) => from + index * 40_000);
  for (const at of [...moments, from + 5000]) {
    const expected = playing(inputs.settings, inputs.boards, at, "UTC", null);
    const { now, next } = remembered(inputs, at);
    expect([now?.boardId, now?.endsAt, next?.boardId]).toEqual([
      expected.now?.boardId,
      expected.now?.endsAt,
      expected.next?.boardId,
    ]);
  }
});
