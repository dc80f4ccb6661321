import "server-only";
import type { ConfigurationInvitation } from "@/lib/contracts/admin/configuration";
import type { InvitationMade } from "@/lib/contracts/admin/people";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { boardsIn, type FoundInvitation, findOpenInvitations } from "@/lib/server/people/invitation-standing";
import { inviteInstallationAdminWithin, inviteMemberWithin } from "@/lib/server/people/invitations";
import type { Place } from "@/lib/server/people/place";
import { changed, created } from "../differences";
import type { FileProblem } from "../file-problem";
import type { Entry, Step, Steps } from "../section";
import type { Work } from "../work";
import type { PlaceNames } from "./places";
import type { SaidPerson } from "./said";

/**
 * What an entry asks for somebody who has no account: an invitation to each place that none is open for. Nobody gets an account before
 * they have said who they are; somebody disabled, or without any place, is not invited.
 */
export async function inviteSteps(work: Work, names: PlaceNames, { said, path }: Entry<SaidPerson>): Promise<Steps> {
  const { email } = said;
  const problems: FileProblem[] = [];
  const steps: Step[] = [];
  const open = await findOpenInvitations(work.trx, email, work.trace.at);
  if (said.installationAdmin === true && !open.some((one) => one.tenant_id === null))
    steps.push({
      differences: [created("invitation", [email], { installationAdmin: true })],
      path,
      carryOut: async () => noted(work, null, await inviteInstallationAdminWithin(work.trx, email, work.trace)),
    });
  for (const [index, membership] of (said.memberships ?? []).entries()) {
    const at = [...path, "memberships", index];
    const invited = (tenantId: string) => placeIn(open.findLast((one) => one.tenant_id === tenantId));
    const wanted = names.find(membership, at, invited);
    if (!wanted.ok) {
      problems.push(...wanted.error);
      continue;
    }
    const { tenantId, role, boardIds } = wanted.value;
    const tenant = names.tenantName(tenantId);
    const before = invited(tenantId);
    const facts = names.factsOf(wanted.value);
    const difference =
      before === undefined
        ? created("invitation", [email, tenant], facts)
        : changed("invitation", [email, tenant], names.factsOf(before), facts);
    if (difference === null) continue;
    const input = { email, role, boardIds: boardIds === null ? null : [...boardIds] };
    steps.push({
      differences: [difference],
      path: at,
      fields: { boardIds: "boards" },
      carryOut: async () =>
        noted(work, tenant, await inviteMemberWithin(work.trx, work.caller, tenantId, input, work.trace)),
    });
  }
  if (problems.length > 0) return err(problems);
  return ok(said.disabled === true ? [] : steps);
}

/** What an open invitation gives in its tenant. */
function placeIn(invitation: FoundInvitation | undefined): Place | undefined {
  if (invitation === undefined || invitation.role === null) return undefined;
  return { role: invitation.role, boardIds: boardsIn(invitation.board_ids) };
}

/** Keeps the link for whoever applies the file: it is told once. */
function noted(work: Work, tenant: ConfigurationInvitation["tenant"], made: Result<InvitationMade, Refusal>) {
  if (made.ok) work.invitations.push({ ...made.value, tenant });
  return made;
}
