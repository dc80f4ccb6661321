import "server-only";
import { keepRetention } from "@/lib/server/audit/retention";
import { readBoardRevisions } from "@/lib/server/boards/read-board-revisions";
import { tellBoard } from "@/lib/server/boards/tell-board";
import { ConfigError, getConfig } from "@/lib/server/config/config";
import { forgetOtherSecrets } from "@/lib/server/config/secret-files";
import { watchDisplays } from "@/lib/server/displays/watch-displays";
import { Recorder } from "@/lib/server/history/recorder";
import { keepHistory } from "@/lib/server/history/retention";
import { keepSheets } from "@/lib/server/history/sheets/keep";
import { readLinkRevisions } from "@/lib/server/links/read-link-revisions";
import { systemClock } from "@/lib/server/live/clock";
import { watchChanges } from "@/lib/server/live/watch-changes";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import { readRevisions } from "@/lib/server/tenants/read-revisions";
import { watchAddresses } from "./address";
import { closeServers, watchServers } from "./listening";
import { phase } from "./readiness";
import { seed } from "./seed";
import { services } from "./services";
import { answerStream } from "./stream-front";

/** From the signal to the end of the process, ms. */
const STOP_WITHIN_MS = 5000;
const DRAIN_MS = 3000;

/** Starts this process: configuration, database, what the environment asks for, signals. Ends the process when it cannot. */
export async function start(): Promise<void> {
  try {
    await once("start", startOnce);
  } catch (cause) {
    // For a person at a terminal: a sentence, not a stack. The log has the rest.
    process.stderr.write(`\n${cause instanceof Error ? cause.message : "Wallboard could not start."}\n\n`);
    if (!(cause instanceof ConfigError)) getLogger("lifecycle").fatal({ err: cause }, "start failed");
    process.exit(1);
  }
}

async function startOnce(): Promise<void> {
  watchAddresses();
  const servers = watchServers(answerStream);
  const config = getConfig();
  const { db, live, backfill } = await services();
  const { setUpLink } = await seed(db, config, Date.now());
  if (config.givenSecret === null) forgetOtherSecrets(config.dataDir);
  const unwatch = watchChanges({
    known: () => live.known(),
    read: (tenantIds) => readRevisions(db, tenantIds),
    changed: async (tenantId) => {
      await live.tenantChanged(tenantId);
      await live.queuesChanged(tenantId);
      await live.rulesChanged(tenantId);
    },
    log: getLogger("live"),
  });
  const unwatchBoards = watchChanges({
    known: () => live.watched(),
    read: (boardIds) => readBoardRevisions(db, boardIds),
    changed: (boardId) => tellBoard(db, live, boardId),
    log: getLogger("live"),
  });
  const unwatchLinks = watchChanges({
    known: () => live.watchedLinks(),
    read: (linkIds) => readLinkRevisions(db, linkIds),
    changed: (linkId) => live.recheckLink(linkId),
    log: getLogger("live"),
  });
  const endDisplays = watchDisplays(db, systemClock, getLogger("displays"));
  const recorder = new Recorder({ db, live, log: getLogger("history") });
  recorder.start();
  const endHistory = keepHistory(db, config.history, systemClock, getLogger("history"));
  const endSheets = keepSheets(db, systemClock, getLogger("history"));
  if (config.backfill) backfill.start();
  const endRetention = keepRetention(db, systemClock, getLogger("audit"));
  const endJobs = (): Promise<void> => {
    unwatch();
    unwatchBoards();
    unwatchLinks();
    const ends = [recorder.stop(), backfill.stop(), endDisplays(), endHistory(), endSheets(), endRetention()];
    return Promise.all(ends).then(() => undefined);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal, servers, endJobs));
  phase().current = "serving";
  const storage = config.databaseUrl === null ? "sqlite" : "postgres";
  getLogger("lifecycle").info({ url: config.url, storage, demo: config.demo !== null }, "ready");
  // Written past the log on purpose: the link is a secret, and the log blanks it.
  if (setUpLink !== null)
    process.stdout.write(
      `\nNobody has an account yet. Create the first admin here (once, within 24 hours):\n\n  ${setUpLink}\n\n`,
    );
}

/** Says goodbye to streams, finishes running requests, closes the database, exits with 0. A second signal changes nothing. */
async function stop(
  signal: string,
  servers: ReturnType<typeof watchServers>,
  endJobs: () => Promise<void>,
): Promise<void> {
  const state = phase();
  if (state.current === "stopping") return;
  state.current = "stopping";
  const log = getLogger("lifecycle");
  log.info({ signal }, "stopping");
  const deadline = setTimeout(() => {
    log.error("did not stop in time");
    process.exit(1);
  }, STOP_WITHIN_MS);
  deadline.unref();
  try {
    await endJobs();
    const { clients, db, displays, live } = await services();
    displays.stop();
    await live.stop();
    await closeServers(servers, DRAIN_MS);
    await clients.close();
    await db.destroy();
    log.info("stopped");
    process.exit(0);
  } catch (cause) {
    log.error({ err: cause }, "stopping failed");
    process.exit(1);
  }
}
