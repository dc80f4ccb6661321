/** Who sees a board: everybody who may see the tenant's boards, or its owner alone. */
export const BOARD_VISIBILITIES = ["tenant", "private"] as const;
export type BoardVisibility = (typeof BOARD_VISIBILITIES)[number];
