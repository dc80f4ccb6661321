import { expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import type { Board } from "@/lib/server/boards/board";
import { generated } from "../../../lib/simulator/sizes/generated";
import { standardTenants } from "../../../lib/simulator/tenants";
import { BOARD, startWorld } from "./world";

/* Teams of more queues than are asked one by one in a sweep, where somebody sits in a queue that nobody called all day. */

const QUEUES = 30;

/** A centre whose last two queues have nobody calling and an agent each who serves nothing else; the last is none of the team's. */
function startQuietCentre() {
  const [standard] = standardTenants("small");
  if (standard === undefined) throw new Error("the simulator has no tenant");
  const centre = generated(QUEUES, 60);
  const [quiet, foreign] = [String(100 + QUEUES - 1), String(100 + QUEUES)];
  const queues = centre.queues.map((queue) => ({
    ...queue,
    transfersTo: null,
    ...([quiet, foreign].includes(queue.id) && { perHour: 0 }),
  }));
  const [idle, stranger, ...others] = centre.agents;
  if (idle === undefined || stranger === undefined) throw new Error("the simulator has no agents");
  const serves = (queueIds: readonly string[]) => queueIds.filter((id) => id !== quiet && id !== foreign);
  const agents = [
    { ...idle, queueIds: [quiet] },
    { ...stranger, queueIds: [foreign] },
    ...others.map((agent) => ({ ...agent, queueIds: serves(agent.queueIds) })),
  ];
  const team = queues.map(({ id }) => id).filter((id) => id !== foreign);
  const tenants = [{ ...standard, centre: { ...centre, queues, agents } }];
  return { tenants, team, idle: idle.id, stranger: stranger.id };
}

const has = (view: LiveView, agentId: string) => view.agents.some(({ id }) => id === agentId);

it("a team board of many queues shows who has done nothing all day, nobody of other queues, and keeps them", async () => {
  const { tenants, team, idle, stranger } = startQuietCentre();
  const { until, view, simulator } = await startWorld({}, { tenants });
  const board: Board = { ...BOARD, id: "team", isDefault: false, queueIds: team };
  const first = await until((one) => one.agents.length > 0, {}, board);
  expect(first.queues).toHaveLength(team.length);
  const full = await until((one) => has(one, idle), {}, board);
  expect(full.upstream.state).toBe("fresh");
  const everybody = await view();
  expect(has(everybody, stranger)).toBe(true);
  // All who serve one of the team's queues, idle or not.
  const serving = tenants
    .flatMap(({ centre }) => centre.agents)
    .filter(({ queueIds }) => team.some((id) => queueIds.includes(id)));
  const whole = await until((one) => one.agents.length === serving.length, {}, board);
  expect(whole.agents.map(({ id }) => id).toSorted()).toEqual(serving.map(({ id }) => id).toSorted());
  // Each queue is asked once; within its minutes nobody is asked again, and nobody goes.
  const asked = () => simulator.control.requests().byEndpoint["queue-agents"];
  await until(() => asked() === team.length, {}, board);
  const sweeps = simulator.control.requests().byEndpoint.queues ?? 0;
  await until(() => (simulator.control.requests().byEndpoint.queues ?? 0) > sweeps + 3, {}, board);
  expect((await view({}, board)).agents).toHaveLength(serving.length);
  expect(asked()).toBe(team.length);
});
