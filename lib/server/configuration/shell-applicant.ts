import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import type { Applicant } from "./work";

/** Whoever runs the installation, at a shell: no account, and allowed everything. Events name it "shell". */
export function shellApplicant(nowMs: number): Applicant {
  const caller: Caller = {
    userId: "",
    email: "shell",
    name: "",
    installationAdmin: true,
    roles: new Map(),
    boardLimits: new Map(),
  };
  return { caller, ownId: null, trace: { at: nowMs, actor: { id: null, email: "shell" }, address: null } };
}
