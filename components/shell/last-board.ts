/** Remembers, in this browser, the board one was at: where "/" leads next time. Its value is a board id, URL-encoded. */
export const LAST_BOARD_COOKIE = "wallboard-last-board";
