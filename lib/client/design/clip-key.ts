/** Under which copied tiles are kept in this browser, so that another tab can paste them. Forgotten with everything else at sign-out. */
export const CLIP_KEY = "wallboard-clip";
