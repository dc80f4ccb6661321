/** The word for a state that lasts too long, or nearly, a key of `board.agents`. */
export const OVERLONG = { breach: "overlong", near: "soonOverlong" } as const;
