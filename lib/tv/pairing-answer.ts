/** As `lib/contracts/display/pairing.ts` has it; a test holds the two together. */
export type PairingAnswer =
  | {
      readonly state: "waiting";
      readonly code: string;
      readonly expiresAt: number;
      readonly now: number;
      readonly typeAt: string;
      readonly scan: string;
    }
  | { readonly state: "paired" };
