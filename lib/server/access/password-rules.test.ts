import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

describe("passwordProblem", () => {
  it.each(["correct horse battery", "Regenschirm-im-Mai", "xK3!vb9?Lq2z", "пароль на сегодня"])(
    "takes %s",
    (password) => {
      expect(passwordProblem(password, ["ada@example.com", "Ada"])).toBeNull();
    },
  );

  it.each([
    ["eleven char", /at least 12/],
    ["x".repeat(257), /at most 256/],
    ["aaaaaaaaaaaaaa", /repeats or counts/],
    ["123456789012", /repeats or counts/],
    ["abcdefghijklmn", /repeats or counts/],
    ["Password1234!", /tried first/],
    ["qwertyqwerty12", /tried first/],
    ["WelcomeAdmin2024", /tried first/],
    ["ada@example.com", /must not be/],
  ])("refuses %s", (password, why) => {
    expect(passwordProblem(password, ["ada@example.com", "Ada"])).toMatch(why);
  });

  it("counts characters as people do", () => {
    expect(passwordProblem("😀".repeat(6))).toMatch(/at least 12/);
  });
});
