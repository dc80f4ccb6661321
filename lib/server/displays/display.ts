import "server-only";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** A display that is paired, as whoever asks on its behalf needs it. */
export interface DisplayIdentity {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  /** Where it hangs; empty: nobody said. */
  readonly place: string;
  /** Empty: none. */
  readonly group: string;
  readonly settings: DisplaySettings;
  /** Grows with every change of what is set. */
  readonly revision: number;
}
