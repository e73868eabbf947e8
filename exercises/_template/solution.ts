// The reference. What it exports is what a submission must export: plain functions that take and return
// plain data. Begin with `export function …`; import nothing.
