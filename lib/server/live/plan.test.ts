import { describe, expect, it } from "vitest";
import { NO_NEEDS } from "@/lib/domain/board/needs";
import { NO_SETTINGS } from "@/lib/server/queues/queue-book";
import { needsOf } from "./needs";
import { type Ask, type Known, planSweep } from "./plan";
import { Shown } from "./shown";

const ALL = new Shown({ queueIds: null }, NO_SETTINGS);
const team = (...queueIds: string[]) => new Shown({ queueIds }, NO_SETTINGS);
const keys = (asks: readonly Ask[]) => asks.map((ask) => ask.key);
const everybody: Known = { agent: () => true, queueIds: () => null };
const queuePages = (count: number) => Array.from({ length: count }, (_, n) => needsOf({ queueId: `q${n}` }, ALL));
const agentPages = (count: number) => Array.from({ length: count }, (_, n) => needsOf({ agentId: `a${n}` }, ALL));
const metricsOf = (asks: readonly Ask[], key: string) => asks.find((ask) => ask.key === key)?.metrics ?? [];

describe("planSweep", () => {
  it("asks nothing for nobody", () => {
    expect(planSweep([], everybody)).toEqual([]);
  });

  it("serves any number of boards by three requests", () => {
    expect(keys(planSweep([needsOf({}, ALL), needsOf({}, ALL), needsOf({}, ALL)], everybody))).toEqual([
      "queues",
      "agents",
      "groups",
    ]);
  });

  it("asks for what tells when the data was taken, whatever the board shows", () => {
    const asks = planSweep(
      [{ kind: "board", heldAgainst: [], metrics: { queues: [], agents: ["status.rt"], groups: [] }, team: null }],
      everybody,
    );
    expect(metricsOf(asks, "agents").toSorted()).toEqual(["lastStatusChange.rt", "status.rt", "timeOnStatus.rt"]);
    expect(metricsOf(asks, "queues")).toContain("entered.today");
    expect(metricsOf(asks, "groups")).toEqual([]);
  });

  it("asks for a few queue pages one by one and for many together", () => {
    expect(keys(planSweep(queuePages(1), everybody))).toEqual(["queue:q0", "queue-agents:q0"]);
    expect(keys(planSweep(queuePages(3), everybody))).toHaveLength(6);
    const many = planSweep(queuePages(40), everybody);
    expect(keys(many)).toEqual(["queues", "queue-groups"]);
    expect(metricsOf(many, "queues")).toHaveLength(101);
  });

  it("asks for one page once, however many look at it", () => {
    expect(keys(planSweep([...queuePages(1), ...queuePages(1)], everybody))).toEqual(["queue:q0", "queue-agents:q0"]);
  });

  it("asks for a few agents one by one and for many together, naming only those in the roster", () => {
    expect(keys(planSweep(agentPages(2), everybody))).toEqual(["queues", "agent:a0", "agent:a1"]);
    const many = planSweep(agentPages(9), { ...everybody, agent: (id) => id !== "a4" });
    expect(keys(many)).toEqual(["queues", "agents", "agents-by-id"]);
    const joint = many.find((ask) => ask.kind === "agents-by-id");
    expect(joint?.kind === "agents-by-id" && joint.ids).toEqual(["a0", "a1", "a2", "a3", "a5", "a6", "a7", "a8"]);
    expect(keys(planSweep(agentPages(9), { ...everybody, agent: () => false }))).toEqual(["queues", "agents"]);
  });

  it("asks for a team board who serves its queues, and for no groups", () => {
    const asks = planSweep([needsOf({}, team("q1", "q2")), needsOf({}, team("q2"))], everybody);
    expect(keys(asks)).toEqual(["queues", "agents", "roster:q1", "roster:q2"]);
    expect(keys(planSweep([needsOf({}, team("q1")), needsOf({}, ALL)], everybody))).toContain("groups");
  });

  it("asks for many queues' rosters together and one by one, for a few one by one alone", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => `q${n}`);
    const rosters = (count: number) => planSweep([needsOf({}, team(...ids(count)))], everybody).slice(2);
    expect(keys(rosters(12)).toSorted()).toEqual(
      ids(12)
        .map((id) => `roster:${id}`)
        .toSorted(),
    );
    expect(keys(rosters(40))).toHaveLength(41);
    expect(keys(rosters(40))).toContain("rosters");
    expect(rosters(40).flatMap((ask) => (ask.kind === "roster" ? [ask.among] : []))).toEqual(ids(40).map(() => 40));
  });

  it("asks who serves all queues once they are known, and together until then; of a team board those of the team", () => {
    const needs = { ...NO_NEEDS, queues: ["availableIdle.rt"], agents: ["status.rt"], rosters: "all" as const };
    const knowing = (...ids: string[]): Known => ({ ...everybody, queueIds: () => ids });
    const all = (known: Known) => keys(planSweep([{ kind: "sheet", needs, team: null }], known)).slice(2);
    expect(all(everybody)).toEqual(["rosters"]);
    expect(all(knowing("q1", "q2"))).toEqual(["roster:q1", "roster:q2"]);
    const ofTeam = planSweep([{ kind: "sheet", needs, team: ["q1"] }], knowing("q1", "q2"));
    expect(keys(ofTeam)).toEqual(["queues", "agents", "roster:q1"]);
  });

  it("asks nothing about a queue that a team board does not have", () => {
    expect(keys(planSweep([needsOf({ queueId: "q3" }, team("q1"))], everybody))).toEqual(["queues"]);
  });
});
