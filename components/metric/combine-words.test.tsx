import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { combination } from "@/lib/domain/combine/combination";
import type { Combined } from "@/lib/domain/combine/combine";
import { WHY_NOT } from "@/lib/domain/combine/forms";
import { METRICS } from "@/lib/domain/metrics/catalogue";
import de from "@/lib/messages/de/combine.json";
import en from "@/lib/messages/en/combine.json";
import { useCombineWords } from "./combine-words";

type Words = ReturnType<typeof useCombineWords>;

function Probe({ hear }: { hear: (words: Words) => void }) {
  hear(useCombineWords((base) => `<${base}>`));
  return null;
}

function fail(error: Error): never {
  throw error;
}

/** What the hook gives in a language; a message that is missing or cannot be filled in is an error. */
function wordsIn(locale: "en" | "de"): Words {
  const heard: Words[] = [];
  renderToString(
    <NextIntlClientProvider
      locale={locale}
      messages={{ combine: locale === "de" ? de : en }}
      timeZone="UTC"
      onError={fail}
    >
      <Probe hear={(words) => heard.push(words)} />
    </NextIntlClientProvider>,
  );
  const [words] = heard;
  if (words === undefined) throw new Error("not rendered");
  return words;
}

const OUTCOME = { problem: null, why: null, worst: null, of: 3 } satisfies Partial<Combined>;

describe.each(["en", "de"] as const)("the words of combining in %s", (locale) => {
  const words = wordsIn(locale);

  it("say for every metric how its figure over several rows is made, or why there is none", () => {
    const said = new Set<string>();
    for (const of of ["queues", "agents", "groups"] as const) {
      for (const { key } of METRICS) {
        const sentence = words.how(of, key);
        said.add(sentence);
        expect(sentence, key).toMatch(/^[\p{Lu}8].{10,}\.$/u);
        const how = combination(of, key);
        const parts = how.by === "ratio" ? [how.of] : how.by === "weighted" ? how.weight.keys : [];
        for (const part of parts) expect(sentence, key).toContain(`<${part.split(".")[0]}>`);
      }
    }
    expect(said.size).toBeGreaterThan(20);
  });

  it("say what keeps a figure from being made", () => {
    expect(words.problem(OUTCOME)).toBeNull();
    expect(words.reason(OUTCOME)).toBeNull();
    for (const why of WHY_NOT) {
      const outcome = { ...OUTCOME, problem: "cannot-combine", why } as const;
      expect(words.problem(outcome)?.length).toBeGreaterThan(5);
      expect(words.reason(outcome)).toMatch(/\.$/);
    }
    const noBase = { ...OUTCOME, problem: "no-base" } as const;
    expect(words.problem(noBase)).not.toBe(words.problem({ ...noBase, problem: "cannot-combine" }));
    expect(words.reason(noBase)).toMatch(/\.$/);
  });

  it("name where a greatest value is from, and that some rows are without data", () => {
    expect(words.from({ ...OUTCOME, worst: { id: "1", name: "Sales <b>" } })).toContain("Sales <b>");
    expect(words.from(OUTCOME)).toBeNull();
    expect(words.partly(OUTCOME, 5)).toMatch(/3.*5/);
    expect(words.partly(OUTCOME, 3)).toBeNull();
  });
});
