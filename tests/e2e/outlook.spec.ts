import { type OutlookView, outlookView } from "../../lib/contracts/outlook";
import { formatCount, formatDuration, formatPercentage } from "../../lib/domain/format/format";
import { makeBoard, publishDocument } from "../support/boards-by-api";
import { designed } from "../support/documents";
import { recordPast } from "../support/record-past-process";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { test as base, boardId, expect, expectLive, liveOf, openBoard } from "./fixtures";

const MINUTE = 60_000;

/** A product that has recorded the last hour, and has the reports of the weeks before. */
const test = base.extend<object, { hasPast: boolean }>({
  hasPast: [
    async ({ stack }, use) => {
      const now = Math.floor(Date.now() / MINUTE) * MINUTE;
      const spans = [{ fromMs: now - 70 * MINUTE, toMs: now }];
      await stack.whileStopped((dataDir) => recordPast({ dataDir, size: "medium", spans, weeksBefore: now }));
      await use(true);
    },
    { scope: "worker", timeout: 240_000, auto: true },
  ],
});

test.use({ stackOptions: { simulator: { size: "medium" } } });

test("the agents that a queue needs and the rest of its day are worked out from what was recorded", async ({
  admin,
  stack,
  session,
  ask,
  tenantId,
}) => {
  const board = await boardId(stack, session);
  const { queues } = await liveOf(stack, session, board);
  const outlookOf = async (queueId: string) =>
    outlookView.parse(await ask(`/api/boards/${board}/outlook?queue=${encodeURIComponent(queueId)}`));
  /** The first queue of which all of it is known; agents are asked for once somebody looks. */
  let queueId = "";
  const findQueue = async () => {
    for (const { id } of queues) {
      const { staffing, day } = await outlookOf(id);
      if (staffing !== null && (day?.closing ?? null) !== null) queueId = id;
      if (queueId !== "") break;
    }
    return queueId;
  };
  await expect.poll(findQueue).not.toBe("");

  // What the page is told first stays true while it is read.
  const answers: OutlookView[] = [];
  await admin.route(`**/api/boards/${board}/outlook*`, async (route) => {
    if (answers.length === 0) answers.push(outlookView.parse(await (await route.fetch()).json()));
    await route.fulfill({ json: answers[0] });
  });
  await admin.goto(`/boards/${board}/queues/${queueId}`);
  await expectLive(admin);
  const ahead = admin.getByRole("region", { name: "What comes next" });
  await expect(ahead).toContainText("Rest of the day");
  const { staffing, day } = answers[0] ?? { staffing: null, day: null };
  if (staffing === null || day === null || day.closing === null)
    throw new Error("The page is told less than was asked.");
  const [now] = staffing.steps;
  await expect(ahead).toContainText(/agents? (short|to spare)|Just enough agents/);
  await expect(ahead).toContainText(`${staffing.needed} needed`);
  await expect(ahead).toContainText(`(${staffing.serving} serve it)`);
  await ahead.getByText("What this rests on").click();
  const { arrivals, spanMs, handlingMs } = staffing.inputs;
  await expect(ahead).toContainText(`${formatCount(arrivals, "en-GB")} in ${Math.round(spanMs / MINUTE)} min`);
  await expect(ahead.getByText(formatDuration(handlingMs), { exact: true })).toBeVisible();
  expect(arrivals).toBeGreaterThan(0);
  expect(now?.agents).toBeGreaterThan(0);

  const { rest, closing, errors } = day;
  expect(rest.expected).toBeGreaterThan(0);
  await expect(ahead).toContainText(`About ${formatCount(Math.round(rest.expected), "en-GB")} more to come`);
  await expect(ahead).toContainText(`Service level about ${formatPercentage(closing.expected, "en-GB")} at its end`);
  // It is told because it is less far off than what anybody could read from the weeks themselves.
  expect(errors.forecast).toBeLessThan(Math.min(errors.lastWeek, errors.mean));
  await expect(ahead).toContainText("From 6 former weeks.");
  await expectAccessible(admin, "with what comes next");

  // A tile of a designed board tells the same of the queue, from the server's own evaluation.
  const made = await makeBoard(ask, tenantId, "What comes next");
  const options = { queue: queueId, parts: ["breach", "staffing", "closing"] };
  await publishDocument(
    ask,
    made,
    designed([{ id: "ahead", kind: "outlook", title: null, place: { x: 0, y: 0, w: 12, h: 8 }, options }]),
  );
  await admin.goto(`/boards/${made}`);
  const tile = admin.getByRole("region", { name: /^Estimate · / });
  await expect(tile.getByText(/^\d+ agents? (short|spare)$|^Enough agents$/)).toBeVisible();
  await expect(tile.getByText(/^≈ \d+%$/)).toBeVisible();
  await expect(tile).toContainText(/service level at close \(\d+% to \d+%\)/);
});

test("what comes next of a queue is told with what it rests on, and one more break can be tried", async ({
  admin,
  stack,
  session,
}) => {
  const id = await openBoard(admin, stack, session);
  const [queue] = (await liveOf(stack, session, id)).queues;
  let answer = outlookAt;
  await admin.route(`**/api/boards/${id}/outlook*`, (route) => route.fulfill({ json: answer(Date.now()) }));
  await admin.goto(`/boards/${id}/queues/${queue?.id}`);
  await expectLive(admin);
  const ahead = admin.getByRole("region", { name: "What comes next" });
  await expect(ahead.getByRole("heading", { level: 2 })).toHaveText("What comes next estimated");
  await expect(ahead).toContainText("Unless answered before: 63% that it comes to this");
  await expect(ahead).toContainText(/Most likely in 1[45] to (49|50) min\./);
  await expect(ahead).toContainText(/Longest wait passes 1:00 in \d:\d\d/);
  await expect(ahead).toContainText("Service level below 80% in about 30 min");
  await expect(ahead).toContainText("1 agent to spare");
  await expect(ahead).toContainText("14 needed, 15.4 there for this queue (21 serve it)");
  const slider = ahead.getByRole("slider", { name: "One more break?" });
  await slider.focus();
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "1 more on a break");
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "2 more on a break");
  const outcome = "1 agent short · service level 71%, agents busy 91%, mean wait 0:35";
  await expect(ahead.getByText(outcome).first()).toBeVisible();
  const spoken = ahead.locator("[role=status], [aria-live=polite]").filter({ hasText: "service level" });
  await expect(spoken).toHaveText(outcome);
  await ahead.getByText("What this rests on").click();
  await expect(ahead.getByText("98 in 29 min")).toBeVisible();
  await expect(ahead).toContainText("About 103 more to come");
  await expect(ahead).toContainText("Service level about 81% at its end");
  await expectAccessible(admin, "with what comes next");
  for (const width of [1920, 390]) {
    await admin.setViewportSize({ width, height: width === 390 ? 844 : 1080 });
    expect(await findCuts(admin)).toMatchObject({ cut: [], sideways: 0 });
  }
  // Whoever reads the page by ear is told what they asked for, and not the same again with each answer.
  answer = (now) => {
    const { staffing, ...rest } = outlookAt(now);
    if (staffing === null) return { ...rest, staffing };
    return { ...rest, staffing: { ...staffing, steps: staffing.steps.map((step) => ({ ...step, serviceLevel: 64 })) } };
  };
  await expect(ahead.getByText("service level 64%").first()).toBeVisible();
  await expect(ahead.locator("output, [role=status], [aria-live]").filter({ hasText: "64%" })).toHaveCount(0);
  await slider.press("ArrowLeft");
  await expect(spoken).toHaveText("Just enough agents · service level 64%, agents busy 85%, mean wait 0:18");
});

/** An answer of the server's as it is while all is told. */
function outlookAt(now: number): OutlookView {
  const instant = (inMs: number) => new Date(now + inMs).toISOString();
  const step = (away: number, difference: number, serviceLevel: number, occupancy: number, meanWaitMs: number) => ({
    away,
    agents: 15.4 - away,
    difference,
    serviceLevel,
    occupancy,
    abandoned: 3,
    meanWaitMs,
  });
  return {
    asOf: instant(-2000),
    serviceLevel: {
      at: instant(1_800_000),
      earliest: instant(900_000),
      latest: instant(3_000_000),
      target: 80,
      today: 84,
      recent: 60,
      measured: 30,
      spanMs: 900_000,
    },
    wait: {
      at: instant(540_000),
      earliest: instant(540_000),
      latest: null,
      limitMs: 60_000,
      waiting: 3,
      answeredPerHour: 40,
      chance: 63,
    },
    staffing: {
      needed: 14,
      serving: 21,
      model: "erlang-a",
      inputs: {
        arrivals: 98,
        spanMs: 1_740_000,
        handlingMs: 204_000,
        patienceMs: 130_000,
        target: 80,
        thresholdMs: 20_000,
        occupancyLimit: 85,
      },
      steps: [step(0, 1, 88, 79, 9000), step(1, 0, 81, 85, 18_000), step(2, -1, 71, 91, 35_000)],
    },
    today: { inTime: 168, measured: 200, handlingMs: 204_000 },
    day: {
      from: instant(-600_000),
      stepMs: 900_000,
      expected: [30, 28, 25, 20],
      scale: 1.08,
      days: 4,
      rest: { expected: 103, low: 84, high: 122 },
      closing: { expected: 81, busy: 76, quiet: 86 },
      errors: { forecast: 18, lastWeek: 27, mean: 21 },
    },
  };
}
