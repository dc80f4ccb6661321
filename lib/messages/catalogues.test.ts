import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/lib/domain/locale";
import { icuArguments, parseIcu } from "./icu";
import type { MessageTree } from "./pseudo";
import { pseudoTree } from "./pseudo";

const root = import.meta.dirname;

function namespaces(language: string): string[] {
  return readdirSync(join(root, language))
    .filter((file) => file.endsWith(".json"))
    .sort();
}

function read(language: string, file: string): MessageTree {
  return JSON.parse(readFileSync(join(root, language, file), "utf8"));
}

function flatten(tree: MessageTree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, words] of flatten(value, `${prefix}${key}.`)) flat.set(inner, words);
  }
  return flat;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("catalogues", () => {
  it("exist in every language", () => {
    for (const language of LANGUAGES) expect(namespaces(language)).toEqual(namespaces("en"));
  });

  describe.each(namespaces("en"))("%s", (file) => {
    const english = flatten(read("en", file));
    const german = flatten(read("de", file));

    it("has the same keys in German", () => {
      expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it("asks for the same arguments in German", () => {
      for (const [key, words] of english) {
        expect([...icuArguments(parseIcu(german.get(key) ?? ""))].sort(), key).toEqual(
          [...icuArguments(parseIcu(words))].sort(),
        );
      }
    });

    it("has no empty words", () => {
      for (const [key, words] of [...english, ...german]) expect(words.trim(), key).not.toBe("");
    });

    it("keeps its keys in the pseudo-language", () => {
      expect([...flatten(pseudoTree(read("en", file))).keys()]).toEqual([...english.keys()]);
    });
  });

  it("are all used", () => {
    const project = join(root, "..", "..");
    const code = ["app", "components", "lib/client"]
      .flatMap((folder) => sourceFiles(join(project, folder)))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    for (const file of namespaces("en")) {
      const name = file.replace(".json", "");
      expect(code, name).toMatch(
        new RegExp(`((?:Translations\\(|translatorOf<)(\\{[^}]*namespace: )?"${name}["\\.]|/${name}\\.json")`),
      );
    }
  });
});
