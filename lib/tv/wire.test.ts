import { describe, expectTypeOf, it } from "vitest";
import type { LiteAnswer as SentAnswer } from "@/lib/contracts/display/lite";
import type { PairingAnswer as SentPairing } from "@/lib/contracts/display/pairing";
import type { DisplayReport, DeviceFacts as WantedFacts } from "@/lib/contracts/display/report";
import type { LiteAnswer } from "./board/answer";
import type { ReportBody } from "./board/report";
import type { DeviceFacts } from "./device";
import type { PairingAnswer } from "./pairing-answer";

/* What these scripts and the server say to each other is written twice, because contracts are made with what ES5 has not: both are one. */
describe("what crosses the wire to old TVs", () => {
  it("has the server's types", () => {
    expectTypeOf<PairingAnswer>().toEqualTypeOf<SentPairing>();
    expectTypeOf<SentAnswer>().toEqualTypeOf<LiteAnswer>();
    expectTypeOf<DeviceFacts>().toExtend<WantedFacts>();
    expectTypeOf<ReportBody>().toExtend<DisplayReport>();
  });
});
