import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import de from "@/lib/messages/de/metrics.json";
import deStates from "@/lib/messages/de/states.json";
import en from "@/lib/messages/en/metrics.json";
import enStates from "@/lib/messages/en/states.json";
import { PERIODS } from "./base-metric";
import { BASE_METRICS } from "./catalogue";

const bases = BASE_METRICS.map(({ base }) => base);
const languages = [
  { locale: "en" as const, metrics: new Map(Object.entries<unknown>(en)), states: enStates },
  { locale: "de" as const, metrics: new Map(Object.entries<unknown>(de)), states: deStates },
];
const PARTS = ["label", "short", "definition"] as const;
const LONGEST_SHORT = 18;

function words(metrics: ReadonlyMap<string, unknown>, base: string): Record<(typeof PARTS)[number], string> {
  const entry = Object.entries(metrics.get(base) ?? {});
  expect(entry.map(([part]) => part).sort(), base).toEqual([...PARTS].sort());
  const part = (name: string) => String(entry.find(([key]) => key === name)?.[1] ?? "").trim();
  return { label: part("label"), short: part("short"), definition: part("definition") };
}

/** Every text with its path. */
function texts(tree: object, prefix = ""): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "object" && value !== null ? texts(value, `${prefix}${key}.`) : [[prefix + key, String(value)]],
  );
}

function paths(tree: object): string[] {
  return texts(tree).map(([path]) => path);
}

describe.each(languages)("the words of metrics in $locale", ({ locale, metrics, states }) => {
  it("name, shorten and define every metric", () => {
    for (const base of bases) {
      const { label, short, definition } = words(metrics, base);
      expect(label.length, base).toBeGreaterThan(2);
      expect(short.length, `${base}: ${short}`).toBeGreaterThan(1);
      expect(short.length, `${base}: ${short}`).toBeLessThanOrEqual(LONGEST_SHORT);
      expect(definition, base).toMatch(/^\p{Lu}.{25,}\.$/u);
    }
  });

  it("have nothing for metrics that do not exist", () => {
    expect([...metrics.keys()].sort()).toEqual([...bases, "periods", "resets", "inQueue"].sort());
  });

  it("define and name no two metrics alike", () => {
    for (const part of ["label", "definition"] as const) {
      const said = bases.map((base) => words(metrics, base)[part]);
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });

  it("name every period and when it resets", () => {
    expect(Object.keys(Object(metrics.get("periods")))).toEqual([...PERIODS]);
    expect(Object.keys(Object(metrics.get("resets")))).toEqual([...PERIODS]);
  });

  it("name every state", () => {
    expect(Object.keys(states.agent).sort()).toEqual([...AGENT_STATES].sort());
    expect(Object.keys(states.levels)).toEqual(["calm", "near", "breach"]);
  });

  it("are well-formed ICU messages", () => {
    const all = [...texts(Object.fromEntries(metrics)), ...texts(states)];
    expect(all.length).toBeGreaterThan(3 * bases.length);
    for (const [path, text] of all) {
      const failed: string[] = [];
      const translate = createTranslator({
        locale,
        messages: { text },
        onError: ({ message }) => failed.push(message),
      });
      expect(translate("text"), path).not.toMatch(/[{}]/);
      expect(failed, path).toEqual([]);
    }
  });
});

describe("the two languages", () => {
  it("have the same keys", () => {
    expect(paths(de)).toEqual(paths(en));
    expect(paths(deStates)).toEqual(paths(enStates));
  });
});
