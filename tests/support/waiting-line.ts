import { Rng } from "@/lib/simulator/centre/rng";

/* Two ways to know what a waiting line does without any of Erlang's or Palm's formulas. Times in ms. */

export interface Line {
  readonly arrivalsPerMs: number;
  readonly handlingMs: number;
  /** Infinity: nobody gives up. */
  readonly patienceMs: number;
  readonly agents: number;
}

/** Shares 0–1 of all who come; mean wait of all, ms. */
export interface Observed {
  readonly waiting: number;
  readonly abandoned: number;
  readonly meanWaitMs: number;
  readonly answeredWithin: number;
  /** Of all, who give up within five seconds. */
  readonly givenUpAtOnce: number;
}

const SHORT_MS = 5000;

/**
 * The line as a chain of births and deaths, whose long run is found from the balance between neighbouring states; the
 * wait of whoever comes as the k-th in line by following the chain of those before them through time (Runge–Kutta).
 */
export function solveChain(line: Line, thresholdMs: number): Observed {
  const { arrivalsPerMs, handlingMs, patienceMs, agents } = line;
  const states = agents + 400;
  const share = [1];
  for (let k = 1; k < states; k += 1) {
    const leave = Math.min(k, agents) / handlingMs + Math.max(0, k - agents) / patienceMs;
    share.push(((share[k - 1] ?? 0) * arrivalsPerMs) / leave);
  }
  const sum = share.reduce((all, one) => all + one, 0);
  const found = share.map((one) => one / sum);
  const line0 = found.slice(agents);
  const waiting = line0.reduce((all, one) => all + one, 0);
  const inLine = line0.reduce((all, one, index) => all + index * one, 0);
  const within = fates(line, thresholdMs, line0.length);
  const atOnce = fates(line, SHORT_MS, line0.length);
  const mean = (of: readonly number[]): number => line0.reduce((all, one, index) => all + one * (of[index] ?? 0), 0);
  return {
    waiting,
    abandoned: inLine / patienceMs / arrivalsPerMs,
    meanWaitMs: inLine / arrivalsPerMs,
    answeredWithin: 1 - waiting + mean(within.answered),
    givenUpAtOnce: mean(atOnce.givenUp),
  };
}

/** For who has 0, 1, 2… before them in the line: the chances to be answered, and to have given up, within a time. */
function fates({ handlingMs, patienceMs, agents }: Line, withinMs: number, most: number) {
  const steps = 400;
  const dt = withinMs / steps;
  const theta = 1 / patienceMs;
  // answered[k], givenUp[k] solve f' = (n/h + kθ)(f[k−1] − f[k]) + θ(end − f[k]).
  const slope = (f: readonly number[], served: number, quit: number): number[] =>
    f.map((value, k) => {
      const ahead = agents / handlingMs + k * theta;
      return ahead * ((k === 0 ? served : (f[k - 1] ?? 0)) - value) + theta * (quit - value);
    });
  const follow = (served: number, quit: number): number[] => {
    let f: number[] = new Array(most).fill(0);
    const at = (from: readonly number[], k: readonly number[], by: number) =>
      from.map((value, index) => value + by * (k[index] ?? 0));
    for (let step = 0; step < steps; step += 1) {
      const k1 = slope(f, served, quit);
      const k2 = slope(at(f, k1, dt / 2), served, quit);
      const k3 = slope(at(f, k2, dt / 2), served, quit);
      const k4 = slope(at(f, k3, dt), served, quit);
      f = f.map((value, i) => value + (dt / 6) * ((k1[i] ?? 0) + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0)));
    }
    return f;
  };
  return { answered: follow(1, 0), givenUp: follow(0, 1) };
}

/** The line as it happens to so many customers, first come first served. The first tenth only fills it. */
export function liveThrough(line: Line, thresholdMs: number, customers: number, seed: number): Observed {
  const rng = new Rng(seed);
  const freeAt: number[] = new Array(line.agents).fill(0);
  const seen = { all: 0, waiting: 0, abandoned: 0, waited: 0, answeredWithin: 0, givenUpAtOnce: 0 };
  let now = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    now += rng.exponential(1 / line.arrivalsPerMs);
    const patience = Number.isFinite(line.patienceMs) ? rng.exponential(line.patienceMs) : Number.POSITIVE_INFINITY;
    const handling = rng.exponential(line.handlingMs);
    const next = freeAt.indexOf(Math.min(...freeAt));
    const wait = Math.max(0, (freeAt[next] ?? 0) - now);
    const answered = patience > wait;
    if (answered) freeAt[next] = now + wait + handling;
    if (customer < customers / 10) continue;
    seen.all += 1;
    seen.waited += Math.min(wait, patience);
    if (wait > 0) seen.waiting += 1;
    if (!answered) seen.abandoned += 1;
    if (answered && wait <= thresholdMs) seen.answeredWithin += 1;
    if (!answered && patience <= SHORT_MS) seen.givenUpAtOnce += 1;
  }
  const { all } = seen;
  return {
    waiting: seen.waiting / all,
    abandoned: seen.abandoned / all,
    meanWaitMs: seen.waited / all,
    answeredWithin: seen.answeredWithin / all,
    givenUpAtOnce: seen.givenUpAtOnce / all,
  };
}
