import { expect, it } from "vitest";
import type { Caller } from "@/lib/server/access/caller";
import { findCaller, startSession } from "@/lib/server/access/sessions";
import { type SignInInput, signIn } from "@/lib/server/access/sign-in";
import type { Db } from "@/lib/server/db/database";
import { changePassword } from "@/lib/server/people/account";
import { renewRecoveryCodes, turnOffSecondFactor } from "@/lib/server/second-factor/change";
import { findSecondFactor } from "@/lib/server/second-factor/stored";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/server/second-factor/turn-on";
import { onBothEngines } from "@/tests/support/databases";
import { actions, addPerson, DONE, PASSWORD, peopleDeps, SECRET, traceOf } from "@/tests/support/people";
import { codeFor, wrongCodeFor } from "@/tests/support/second-factor";

const HERE = "192.0.2.1";
const STEP = 30_000;
/** In the middle of a step. */
const START = 1_700_000_010_000 - (1_700_000_010_000 % STEP) + STEP / 2;

onBothEngines("a second factor", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const vic = await addPerson(db, "Vic");
    return { db, deps: peopleDeps(db), vic };
  }
  type Scene = Awaited<ReturnType<typeof scene>>;

  async function begin({ deps, vic }: Scene, at = START): Promise<string> {
    const begun = await beginSecondFactor(deps, vic, { password: PASSWORD }, traceOf(vic, at));
    if (!begun.ok) throw new Error(begun.error.message);
    return begun.value.secret;
  }
  async function turnOn(of: Scene, at = START) {
    const secret = await begin(of, at);
    const done = await confirmSecondFactor(of.deps, of.vic, "", { code: codeFor(secret, at, -1) }, traceOf(of.vic, at));
    if (!done.ok) throw new Error(done.error.message);
    return { secret, codes: done.value.codes };
  }
  /** What a sign-in comes to, in one word. */
  async function attempt(db: Db, vic: Caller, at: number, over: Partial<SignInInput> = {}): Promise<string> {
    const input = { email: vic.email, password: PASSWORD, address: HERE, ...over };
    const result = await signIn({ db, secret: SECRET, now: () => at }, input);
    return result.ok ? "in" : result.error.code;
  }

  it("asks for nothing until its first code, and then for a code at every sign-in", async () => {
    const of = await scene();
    const { db, vic } = of;
    const first = await begin(of);
    const secret = await begin(of);
    expect(await attempt(db, vic, START)).toBe("in");
    const confirm = (code: string, at = START) => confirmSecondFactor(of.deps, vic, "", { code }, traceOf(vic, at));
    expect(await confirm(codeFor(first, START))).toMatchObject({ error: { rules: { code: { rule: "code-wrong" } } } });
    const late = START + 61 * 60_000;
    expect(await confirm(codeFor(secret, late), late)).toMatchObject({ error: { code: "second-factor-not-begun" } });
    expect(await confirm(codeFor(secret, START))).toMatchObject({ ok: true });
    expect(await findSecondFactor(db, vic.userId)).toEqual({ since: START, codesLeft: 10 });
    expect(await attempt(db, vic, START)).toBe("code-required");
    expect(await attempt(db, vic, START, { code: codeFor(secret, START) })).toBe("code-used");
    expect(await attempt(db, vic, START, { code: ` ${codeFor(secret, START, 1).replace(/^.../, "$& ")}` })).toBe("in");
    const again = await beginSecondFactor(of.deps, vic, { password: PASSWORD }, traceOf(vic, START));
    expect(again).toMatchObject({ error: { code: "second-factor-on" } });
    expect(await attempt(db, vic, START + STEP)).toBe("code-required");
  });

  it("takes no code twice, not even at once, and none that is older", async () => {
    const of = await scene();
    const { secret } = await turnOn(of);
    const code = codeFor(secret, START);
    const both = await Promise.all([1, 2, 3].map(() => attempt(of.db, of.vic, START, { code })));
    expect(both.sort()).toEqual(["code-used", "code-used", "in"]);
    const later = START + STEP;
    expect(await attempt(of.db, of.vic, later, { code: codeFor(secret, later, 1) })).toBe("in");
    expect(await attempt(of.db, of.vic, later, { code: codeFor(secret, later) })).toBe("code-used");
    expect(await attempt(of.db, of.vic, later + 2 * STEP, { code: codeFor(secret, later) })).toBe("code-wrong");
  });

  it("takes a recovery code once, however it is typed, and counts those that are left", async () => {
    const of = await scene();
    const { db, vic } = of;
    const { codes } = await turnOn(of);
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    const [one = "", two = ""] = codes;
    const both = await Promise.all([1, 2].map(() => attempt(db, vic, START, { code: one })));
    expect(both.sort()).toEqual(["code-used", "in"]);
    const misread = two.toLowerCase().replace(/-/g, " ").replace(/0/g, "o").replace(/1/g, "l");
    expect(await attempt(db, vic, START, { code: misread })).toBe("in");
    expect(await findSecondFactor(db, vic.userId)).toMatchObject({ codesLeft: 8 });
    const trail = db.selectFrom("audit_events").selectAll().where("action", "=", "second-factor.recovery-used");
    expect((await trail.execute()).map(({ after, actor, address }) => [after, actor, address])).toEqual([
      ['{"recoveryCodesLeft":9}', vic.email, HERE],
      ['{"recoveryCodesLeft":8}', vic.email, HERE],
    ]);
    const sam = await addPerson(db, "Sam");
    await turnOn({ ...of, vic: sam });
    expect(await attempt(db, sam, START, { code: codes[2] ?? "" }), "somebody else's").toBe("code-wrong");
  });

  it("slows guesses down with the sign-ins, and no right password forgives them", async () => {
    const of = await scene();
    const { db, deps, vic } = of;
    const { secret } = await turnOn(of);
    const code = wrongCodeFor(secret, START);
    const own = { ...traceOf(vic, START), address: HERE };
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt(db, vic, START, { code })).toBe("code-wrong");
      if (count === 2) {
        await beginSecondFactor(deps, vic, { password: PASSWORD }, own);
        await changePassword(deps, vic, "", { current: PASSWORD, next: PASSWORD }, own);
      }
    }
    expect(await attempt(db, vic, START, { code: codeFor(secret, START) })).toBe("too-many-attempts");
    const off = await turnOffSecondFactor(deps, vic, { password: PASSWORD, code: codeFor(secret, START) }, own);
    expect(off).toMatchObject({ error: { kind: "limited" } });
    const later = START + STEP;
    expect(await attempt(db, vic, later, { code: codeFor(secret, later) })).toBe("in");
    const failed = db.selectFrom("audit_events").select("after").where("action", "=", "sign-in.failed");
    expect(new Set((await failed.execute()).map(({ after }) => after))).toEqual(
      new Set(['{"secondFactor":"code-wrong"}']),
    );
  });

  it("tells nobody who lacks the password that it is there", async () => {
    const of = await scene();
    const { secret } = await turnOn(of);
    const guess = { password: "wrong horse battery" };
    expect(await attempt(of.db, of.vic, START, guess)).toBe("wrong-credentials");
    expect(await attempt(of.db, of.vic, START, { ...guess, code: codeFor(secret, START) })).toBe("wrong-credentials");
    expect(await attempt(of.db, of.vic, START, { code: codeFor(secret, START) }), "not used up by it").toBe("in");
  });

  it("lets a whole office in from one address, though each asks twice", async () => {
    const of = await scene();
    const people = await Promise.all(Array.from({ length: 21 }, (_, at) => addPerson(of.db, `P${at}`)));
    for (const vic of people) {
      const { secret } = await turnOn({ ...of, vic });
      expect(await attempt(of.db, vic, START)).toBe("code-required");
      expect(await attempt(of.db, vic, START, { code: codeFor(secret, START) })).toBe("in");
    }
  });

  it("ends the other sign-ins when it is turned on, and none when it is turned off", async () => {
    const of = await scene();
    const { db, deps, vic } = of;
    const from = { address: null, method: "password" } as const;
    const [here, there] = [
      await startSession(db, vic.userId, from, START),
      await startSession(db, vic.userId, from, START),
    ];
    const secret = await begin(of);
    await confirmSecondFactor(deps, vic, here.sessionId, { code: codeFor(secret, START, -1) }, traceOf(vic, START));
    expect(await findCaller(db, there, START)).toBeNull();
    expect(deps.rechecked).toEqual([vic.userId]);
    const later = await startSession(db, vic.userId, from, START);
    const proof = (code: string) => ({ password: PASSWORD, code });
    const off = (given: { password: string; code: string }) =>
      turnOffSecondFactor(deps, vic, given, traceOf(vic, START));
    expect(await off({ ...proof(codeFor(secret, START)), password: "wrong" })).toMatchObject({
      error: { rules: { password: { rule: "password-wrong" } } },
    });
    expect(await off(proof(codeFor(secret, START, -1)))).toMatchObject({
      error: { rules: { code: { rule: "code-used" } } },
    });
    expect(await off(proof(codeFor(secret, START)))).toEqual(DONE);
    expect(await off(proof(codeFor(secret, START, 1)))).toMatchObject({ error: { code: "second-factor-off" } });
    for (const claims of [here, later]) expect(await findCaller(db, claims, START)).not.toBeNull();
    expect(await attempt(db, vic, START)).toBe("in");
    expect(await db.selectFrom("recovery_codes").selectAll().execute()).toEqual([]);
    expect((await actions(db)).filter((action) => /^second/.test(action)).sort()).toEqual([
      "second-factor.disabled",
      "second-factor.enabled",
    ]);
  });

  it("gives new recovery codes in place of the old, for password and a code", async () => {
    const of = await scene();
    const { db, deps, vic } = of;
    const { codes } = await turnOn(of);
    const [spare = "", old = ""] = codes;
    const renewed = await renewRecoveryCodes(deps, vic, { password: PASSWORD, code: spare }, traceOf(vic, START));
    if (!renewed.ok) throw new Error(renewed.error.message);
    expect(await attempt(db, vic, START, { code: old })).toBe("code-wrong");
    expect(await attempt(db, vic, START, { code: renewed.value.codes[0] ?? "" })).toBe("in");
    expect(await findSecondFactor(db, vic.userId)).toMatchObject({ codesLeft: 9 });
  });

  it("keeps no secret in the clear: not in its tables, not in the trail", async () => {
    const of = await scene();
    const { secret, codes } = await turnOn(of);
    const tables = ["second_factors", "recovery_codes", "audit_events"] as const;
    const stored = await Promise.all(tables.map((table) => of.db.selectFrom(table).selectAll().execute()));
    const text = JSON.stringify(stored).toUpperCase();
    for (const code of [secret, ...codes, ...codes.map((one) => one.replace(/-/g, ""))])
      expect(text).not.toContain(code);
  });

  it("that cannot be read lets in by recovery codes alone", async () => {
    const of = await scene();
    const { db, vic } = of;
    const { secret, codes } = await turnOn(of);
    // Copied from another row: bound to that one, it opens nowhere else.
    const sam = await addPerson(db, "Sam");
    await turnOn({ ...of, vic: sam });
    const theirs = db.selectFrom("second_factors").select("secret_sealed").where("id", "=", sam.userId);
    const { secret_sealed } = await theirs.executeTakeFirstOrThrow();
    await db.updateTable("second_factors").set({ secret_sealed }).where("id", "=", vic.userId).execute();
    expect(await attempt(db, vic, START, { code: codeFor(secret, START) })).toBe("code-wrong");
    expect(await attempt(db, vic, START, { code: codes[0] ?? "" })).toBe("in");
  });
});
