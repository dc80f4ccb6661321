import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import common from "@/lib/messages/en/common.json";
import { ShortcutsDialog } from "./shortcuts-dialog";

function html(): string {
  const fail = (error: Error) => {
    throw error;
  };
  return renderToString(
    <NextIntlClientProvider locale="en" messages={{ common }} timeZone="UTC" onError={fail}>
      <ShortcutsDialog onClose={() => {}} />
    </NextIntlClientProvider>,
  );
}

/** The keys of the bar, and what each does. */
const KEYS = [
  ["/", common.help.find],
  ["f", common.help.fullScreen],
  ["e", common.help.edit],
  ["u", common.help.up],
  ["?", common.help.help],
] as const;

describe("the help of the shortcuts", () => {
  it.each(KEYS)("says what %s does", (key, words) => {
    const row = html()
      .split("<dt>")
      .find((one) => one.startsWith(words));
    expect(row).toMatch(new RegExp(`<kbd[^>]*>${key === "?" ? "\\?" : key}</kbd>`));
  });
});
