import { describe, expect, it } from "vitest";
import { networkFailure } from "./network-failure";

function failing(code: string): Error {
  return Object.assign(new Error("secret detail"), { code });
}

describe("a failed request", () => {
  it.each([
    ["EAI_AGAIN", "dns"],
    ["ENOTFOUND", "dns"],
    ["ECONNREFUSED", "connect"],
    ["UND_ERR_SOCKET", "connect"],
    ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
    ["CERT_HAS_EXPIRED", "tls"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls"],
    ["HPE_INVALID_CONSTANT", "unreadable"],
    ["Z_BUF_ERROR", "unreadable"],
    ["NEVER_HEARD_OF", "connect"],
  ])("with %s is %s, wherever the code sits", (code, expected) => {
    const plain = failing(code);
    const wrapped = new TypeError("fetch failed", { cause: plain });
    const several = new AggregateError([plain, plain]);
    for (const error of [plain, wrapped, several]) {
      expect(networkFailure(error).code).toBe(expected);
      expect(networkFailure(error).message).not.toContain("secret");
    }
  });

  it("need not even be an Error", () => {
    expect(networkFailure("no").code).toBe("connect");
    const loop = failing("X");
    loop.cause = loop;
    expect(networkFailure(loop).code).toBe("connect");
  });
});
