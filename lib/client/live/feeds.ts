import type { QueryClient } from "@tanstack/react-query";
import { hearServerTime } from "@/lib/client/clock/browser-clock";
import { keys } from "@/lib/client/query/keys";
import { browserLive, browserRest, browserTabs, browserWake } from "./browser";
import { FOLLOW } from "./cadence";
import type { Connection } from "./connection";
import { createFollower, type Follower, type FollowerOptions } from "./follower";
import { leaveForSignIn } from "./leave-for-sign-in";
import { restWhileHidden } from "./rest-while-hidden";
import { type LiveScope, scopeKey, scopeUrl } from "./scope";
import { createSharedFollower, type TabEnvironment } from "./shared-follower";
import { tabsName } from "./tab-message";
import { createViewStore } from "./view-store";
import { watchWake } from "./wake";

interface Feed {
  users: number;
  stop(): void;
}

/** The feeds of this tab. The effect that acquires one always releases it. */
const feeds = new Map<string, Feed>();

/** Starts (or joins) the feed of a scope, which writes the client's cache; answers how to let go of it. */
export function acquireFeed(client: QueryClient, userKey: string | null, scope: LiveScope): () => void {
  const name = tabsName(userKey ?? "", scopeKey(scope));
  const feed = feeds.get(name) ?? startFeed(client, userKey === null ? null : name, scope);
  feeds.set(name, feed);
  feed.users += 1;
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    feed.users -= 1;
    if (feed.users > 0) return;
    feeds.delete(name);
    feed.stop();
  };
}

function startFeed(client: QueryClient, sharedName: string | null, scope: LiveScope): Feed {
  const setConnection = (connection: Connection) => {
    client.setQueryData<Connection>(keys.connection(scope), connection);
    if (connection === "signed-out" && scope.display === undefined) leaveForSignIn();
  };
  const store = createViewStore({
    onView: (view) => client.setQueryData(keys.live(scope), view),
    onServerTime: hearServerTime,
  });
  const wake = watchWake(browserWake, () => follower.check());
  const tabs = sharedName === null ? null : browserTabs(sharedName);
  const follower = createFeedFollower(tabs, {
    streamUrl: (after) => scopeUrl(scope, "stream", after),
    liveUrl: scopeUrl(scope, "live"),
    store,
    onConnection: setConnection,
    onEvent: wake.heard,
    doubts401: scope.display === true,
    ...(scope.display === true ? { partingMs: FOLLOW.parting } : {}),
  });
  setConnection("connecting");
  follower.start();
  // A display shows one board after the other, whatever its browser says of being seen.
  const endRest =
    tabs === null && scope.display === undefined ? restWhileHidden(browserRest, follower) : () => undefined;
  // A page kept in the back-forward cache must hold neither stream nor lock; one that closes hands its lead over at once.
  const suspend = () => follower.stop();
  const resume = (event: PageTransitionEvent) => {
    if (event.persisted) follower.start();
  };
  window.addEventListener("pagehide", suspend);
  window.addEventListener("pageshow", resume);
  return {
    users: 0,
    stop() {
      window.removeEventListener("pagehide", suspend);
      window.removeEventListener("pageshow", resume);
      wake.stop();
      endRest();
      follower.stop();
    },
  };
}

function createFeedFollower(tabs: TabEnvironment | null, options: FollowerOptions): Follower {
  const createOwn = (own: FollowerOptions) => createFollower(browserLive, own);
  return tabs === null ? createOwn(options) : createSharedFollower(tabs, options, createOwn);
}
