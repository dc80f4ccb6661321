import { describe, expect, it } from "vitest";
import type { SettingsInput } from "@/lib/contracts/display/settings";
import { inAdmin, wordsOf } from "@/tests/support/in-admin";
import { newItem } from "./playlist-steps";
import { SettingsFields } from "./settings-fields";
import { usualSettings } from "./usual-settings";

const PLAYABLE = {
  timeZone: "Europe/Berlin",
  boards: [
    { id: "people", name: "People", pages: null, lobbySafe: false },
    {
      id: "floor",
      name: "Floor",
      pages: [
        { id: "p1", name: "Now" },
        { id: "p2", name: "Today" },
      ],
      lobbySafe: true,
    },
  ],
};

function fieldsOf(change: Partial<SettingsInput>, errors: Readonly<Record<string, string>> = {}): string {
  const form = {
    settings: { ...usualSettings("en"), ...change },
    set: () => {},
    errorOf: (path: string) => errors[path] ?? null,
  };
  return inAdmin(<SettingsFields form={form} playable={PLAYABLE} />);
}

describe("what is set of a display", () => {
  it("lists what it plays by board and page, and how long a round takes", () => {
    const hours = { days: [1, 2, 3, 4, 5].map((day) => ({ day, from: "08:00", to: "18:00" })), zone: "tenant" };
    const playlist = [
      newItem("a", "floor", null),
      { ...newItem("b", "floor", "p2"), seconds: 45, hours, takesOver: true },
      newItem("c", "gone", null),
    ];
    const words = wordsOf(fieldsOf({ playlist }));
    expect(words).toContain("Floor · all pages");
    expect(words).toContain("Floor · Today");
    expect(words).toContain("Mon–Fri 08:00–18:00 · takes over");
    expect(words).toContain("A board that is gone");
    expect(words).toContain("The display passes it over.");
    // 2 × 30 + 45 + 30
    expect(words).toContain("One round takes 2 min 15 s.");
  });

  it("says which boards may hang in a lobby, and which have to go", () => {
    const words = wordsOf(fieldsOf({ privacy: "lobby", playlist: [newItem("a", "people", null)] }));
    expect(words).toContain("May hang in a lobby: “Floor”.");
    expect(words).toContain("as they show agents: “People”");
    expect(words).toContain("It shows agents, so it may not hang in a lobby.");
    const html = fieldsOf({ privacy: "lobby" });
    expect(html).toMatch(/<option[^>]*value="people"[^>]*disabled=""/);
    expect(html).not.toMatch(/<option[^>]*value="floor"[^>]*disabled=""/);
  });

  it("says what is wrong where it is wrong", () => {
    const playlist = [newItem("a", "floor", null)];
    const words = wordsOf(fieldsOf({ playlist }, { "playlist.0.seconds": "At least 5." }));
    expect(words).toContain("At least 5.");
  });
});
