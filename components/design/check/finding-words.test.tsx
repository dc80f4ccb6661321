import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/domain/board/check/finding";
import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import deCheck from "@/lib/messages/de/check.json";
import deCombine from "@/lib/messages/de/combine.json";
import deCommon from "@/lib/messages/de/common.json";
import deMetrics from "@/lib/messages/de/metrics.json";
import deStates from "@/lib/messages/de/states.json";
import deThresholds from "@/lib/messages/de/thresholds.json";
import enCheck from "@/lib/messages/en/check.json";
import enCombine from "@/lib/messages/en/combine.json";
import enCommon from "@/lib/messages/en/common.json";
import enMetrics from "@/lib/messages/en/metrics.json";
import enStates from "@/lib/messages/en/states.json";
import enThresholds from "@/lib/messages/en/thresholds.json";
import { type FindingWords, useFindingWords } from "./finding-words";
import { type CheckedScreen, USUAL_SCREEN } from "./screens";

type WordsOf = ReturnType<typeof useFindingWords>;

const MESSAGES = {
  en: {
    check: enCheck,
    combine: enCombine,
    common: enCommon,
    metrics: enMetrics,
    states: enStates,
    thresholds: enThresholds,
  },
  de: {
    check: deCheck,
    combine: deCombine,
    common: deCommon,
    metrics: deMetrics,
    states: deStates,
    thresholds: deThresholds,
  },
};

const DOCUMENT: BoardDocument = {
  ...emptyDocument("p", "Floor"),
  calculated: [{ id: "c", name: "Answered", unit: "percentage", expression: "accepted.today +" }],
};

function Probe({ screen, hear }: { screen: CheckedScreen; hear: (words: WordsOf) => void }) {
  hear(useFindingWords(screen, DOCUMENT));
  return null;
}

/** The words in a language; one that is missing or cannot be filled in is an error. */
function wordsIn(locale: "en" | "de", screen = USUAL_SCREEN): WordsOf {
  const heard: WordsOf[] = [];
  const fail = (error: Error) => {
    throw error;
  };
  renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={fail}>
      <Probe screen={screen} hear={(words) => heard.push(words)} />
    </NextIntlClientProvider>,
  );
  const [words] = heard;
  if (words === undefined) throw new Error("not rendered");
  return words;
}

function tile(kind: TileKindName): Tile {
  return {
    id: "t",
    kind,
    place: { x: 0, y: 0, w: 4, h: 2 },
    title: null,
    options: formOf(kind).schema.parse({}),
    thresholds: { use: "inherited" },
  };
}

const AT = { pageId: "p", tileId: "t" } as const;
const SMALL = { ...AT, code: "small-text", role: "rows", mm: 12.69, neededMm: 18, size: null, most: null } as const;

/** One of each code, so that a new one is missed here. */
const EACH: { readonly [Code in Finding["code"]]: Extract<Finding, { code: Code }> } = {
  "small-text": SMALL,
  "many-headlines": { code: "many-headlines", pageId: "p", count: 8, most: 6 },
  "no-room-to-grow": { code: "no-room-to-grow", pageId: "p", wanted: 1.5, most: 1.17 },
  "no-comparison": { code: "no-comparison", ...AT },
  "long-text": { code: "long-text", ...AT, part: "title" },
  "small-tile": { code: "small-tile", ...AT, minimum: { w: 6, h: 1 } },
  "nothing-chosen": { code: "nothing-chosen", ...AT },
  "unknown-kind": { code: "unknown-kind", ...AT, kind: "hologram" },
  "missing-calculated": { code: "missing-calculated", ...AT, id: "x" },
  "cannot-combine": { code: "cannot-combine", ...AT, metric: "eligible.rt", why: "shared-agents" },
  "idle-rule": { code: "idle-rule", ...AT, key: "" },
  "idle-board-rule": { code: "idle-board-rule", key: "calc:c" },
  "broken-calculation": { code: "broken-calculation", id: "c" },
};

describe.each(["en", "de"] as const)("findings in %s", (locale) => {
  const words = wordsIn(locale);

  it.each(Object.values(EACH))("tell what is the matter and what would help: $code", (finding) => {
    const { what, help } = words(finding, tile("number"));
    for (const sentence of [what, help]) expect(sentence).toMatch(/\.$/);
  });

  it("tell of every text and every role", () => {
    for (const role of ["figure", "rows", "words"] as const)
      expect(words({ ...SMALL, role }, tile("number")).what).toContain("18 mm");
    const parts = (["title", "text", "message"] as const).map((part) =>
      words({ ...EACH["long-text"], part }, tile("number")),
    );
    expect(new Set(parts.map(({ what }) => what)).size).toBe(3);
  });
});

describe("what would help", () => {
  const help = (finding: Finding, kind: TileKindName = "agent-list", screen = USUAL_SCREEN) =>
    wordsIn("en", screen)(finding, tile(kind)).help;

  it("is told by how much larger a tile must be than it is", () => {
    expect(help({ ...SMALL, size: { w: 6, h: 2 } })).toBe("Make the tile 2 columns wider.");
    expect(help({ ...SMALL, size: { w: 4, h: 3 }, most: 5 })).toBe(
      "Make the tile one row higher, or show 5 rows at most.",
    );
    expect(help({ ...SMALL, size: { w: 5, h: 4 } })).toBe("Make the tile one column wider and 2 rows higher.");
    expect(help({ ...SMALL, most: 1 })).toBe("Show one row at most.");
    expect(help(SMALL)).toContain("larger screen");
  });

  it("is no width in columns where the page flows", () => {
    const upright = { ...USUAL_SCREEN, resolution: "1080x1920" } as const;
    expect(help({ ...SMALL, size: { w: 6, h: 2 } }, "agent-list", upright)).toBe("Give the tile more room.");
  });

  it("is another for what does not grow with its tile", () => {
    expect(help({ ...SMALL, role: "words" })).toContain("Titles do not grow");
    expect(help(SMALL, "text")).toBe("Choose a larger size for the text.");
  });

  it("offers a comparison only where there is one", () => {
    expect(help(EACH["no-comparison"], "number")).toContain("compared with");
    expect(help(EACH["no-comparison"], "gauge")).toBe("Choose a target.");
  });

  it("never tells a size as large as the one that would do", () => {
    const told: FindingWords = wordsIn("de")({ ...SMALL, mm: 17.96 }, tile("number"));
    expect(told.what).toContain("17,9 mm");
  });

  it("names what the board's own findings are about", () => {
    expect(wordsIn("en")(EACH["idle-board-rule"], undefined).what).toContain("“Answered”");
    expect(wordsIn("en")(EACH["broken-calculation"], undefined).what).toContain("“Answered”");
  });
});
