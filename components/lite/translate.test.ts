import { describe, expect, it } from "vitest";
import { messagesOf } from "@/lib/messages/load";
import { translatorOf } from "./translate";

describe("words outside React", () => {
  const t = translatorOf<"board">(messagesOf("en").board, "en");

  it("are said from the compiled catalogue, with arguments, plurals and choices", () => {
    expect(t("headline.waiting")).toBe("Waiting now");
    expect(t("headline.share", { part: "3", whole: "9" })).toBe("3 of 9");
    expect([1, 2].map((count) => t("queueCount", { count }))).toEqual(["1 queue", "2 queues"]);
    expect(t("trouble.part", { part: "agents" })).toBe("Agents:");
  });

  it("are German in German, with its numbers", () => {
    const german = translatorOf<"board">(messagesOf("de").board, "de");
    expect(german("queueCount", { count: 1200 })).toBe("1.200 Warteschlangen");
  });

  it("know what there is", () => {
    const errors = translatorOf<"errors">(messagesOf("en").errors, "en");
    expect(errors.has("unknown.title")).toBe(true);
  });
});
