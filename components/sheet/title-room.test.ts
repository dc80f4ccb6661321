import { expect, it } from "vitest";
import { TITLE } from "@/lib/domain/board/type-scale";
import { besideTitle, markForm } from "./title-room";

it("a state is said in its word where the title leaves room, without a ground where it leaves less, and by its shape alone beside a long one", () => {
  const formIn = (title: string, width: number) =>
    markForm("Near limit", besideTitle(title, { width, height: 9 }, TITLE));
  expect(formIn("Renewals", 20)).toBe("pill");
  expect(formIn("Technical Support", 20)).toBe("wordless");
  const forms = Array.from({ length: 200 }, (_, tenth) => formIn("Technical Support", 15 + tenth / 10));
  expect(forms.filter((form, index) => form !== forms[index - 1])).toEqual(["wordless", "plain", "pill"]);
});
