const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export const RUN_KEYS = isMac ? "⌘ Enter" : "Ctrl+Enter";
export const SUBMIT_KEYS = isMac ? "⌘ Shift Enter" : "Ctrl+Shift+Enter";
/** Monaco's own: makes Tab move on instead of indenting. */
export const LEAVE_KEYS = isMac ? "Ctrl+Shift+M, then Tab" : "Ctrl+M, then Tab";
