import type { Agent, Away } from "./agent";
import type { Centre } from "./centre";
import { refresh } from "./refresh";
import { takeNext } from "./routing";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ABSENT_SHARE = 0.05;
/** Said when an agent logs out; it lingers in the API until the next login. */
const GOING_HOME = "End of shift";

/** Plans everyone's first shift: whoever should be there already comes in during the first minutes. */
export function startShifts(centre: Centre): void {
  for (const agent of centre.agents) {
    const { shiftStartMs, shiftMs } = agent.spec;
    let start = centre.clockZero + shiftStartMs;
    while (start + shiftMs > centre.now + DAY_MS) start -= DAY_MS;
    while (start + shiftMs <= centre.now) start += DAY_MS;
    planShift(centre, agent, start);
  }
}

function planShift(centre: Centre, agent: Agent, start: number): void {
  const { rng, scheduler } = centre;
  const end = start + agent.spec.shiftMs;
  scheduler.at(end + MINUTE_MS, () => planShift(centre, agent, start + DAY_MS));
  if (rng.chance(ABSENT_SHARE)) return;
  const login = Math.max(start + rng.integer(-6, 5) * MINUTE_MS, centre.openAt) + rng.integer(0, 3 * MINUTE_MS);
  scheduler.at(login, () => logIn(centre, agent));
  scheduler.at(end, () => {
    agent.leaving = true;
    centre.flow.settle(agent);
  });
  for (const { at, away } of planBreaks(centre, start, agent.spec.shiftMs)) {
    if (at > login) scheduler.at(at, () => plan(centre, agent, away));
  }
}

function planBreaks(centre: Centre, start: number, shiftMs: number): { at: number; away: Away }[] {
  const { rng } = centre;
  const around = (share: number, spread: number) => start + shiftMs * (share + spread * (rng.next() - 0.5));
  const pause = (code: string, minutes: number): Away => ({
    status: "OnBreak",
    code,
    forMs: rng.lognormal(minutes * MINUTE_MS, 0.18),
  });
  const breaks = [
    { at: around(0.24, 0.24), away: pause("Coffee", 11) },
    { at: around(0.5, 0.24), away: pause("Lunch", 32) },
    { at: around(0.78, 0.28), away: pause("Coffee", 10) },
  ];
  if (rng.chance(0.3)) breaks.push({ at: around(0.65, 0.5), away: pause("Team meeting", 25) });
  if (rng.chance(0.35)) {
    const code = rng.pick(["Training", "Coaching", "Paperwork"]);
    const forMs = rng.lognormal(22 * MINUTE_MS, 0.35);
    breaks.push({ at: around(0.6, 0.6), away: { status: "WorkingOffline", code, forMs } });
  }
  return breaks;
}

function plan(centre: Centre, agent: Agent, away: Away): void {
  if (!agent.loggedIn || agent.leaving) return;
  agent.nextAway = away;
  centre.flow.settle(agent);
}

function logIn(centre: Centre, agent: Agent): void {
  agent.loggedIn = true;
  agent.leaving = false;
  agent.nextAway = null;
  agent.code = null;
  agent.lastLogin = agent.lineSince = centre.now;
  refresh(centre, agent);
  centre.flow.settle(agent);
}

function logOut(centre: Centre, agent: Agent): void {
  agent.loggedIn = false;
  agent.leaving = false;
  agent.nextAway = null;
  agent.lastLogout = agent.lineSince = centre.now;
  refresh(centre, agent);
  agent.code = GOING_HOME;
  agent.codeSince = centre.now;
}

function goAway(centre: Centre, agent: Agent, away: Away): void {
  agent.nextAway = null;
  agent.away = away;
  refresh(centre, agent);
  centre.scheduler.in(away.forMs, () => {
    agent.away = null;
    refresh(centre, agent);
    centre.flow.settle(agent);
  });
}

/** What an agent does next: home, a break, the next interaction, or nothing. */
export function settle(centre: Centre, agent: Agent): void {
  refresh(centre, agent);
  if (!agent.loggedIn || agent.away !== null) return;
  if (agent.free && agent.leaving) logOut(centre, agent);
  else if (agent.free && agent.nextAway !== null) goAway(centre, agent, agent.nextAway);
  else takeNext(centre, agent);
}
