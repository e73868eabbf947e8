/** A number as spreadsheets write it: `1.88`, `1,88`, `1.000,50`; nothing where it is none. */
export function numberIn(cell: string | undefined): number | undefined {
  const text = (cell ?? "").trim().replace(/[\s%]/g, "");
  if (!/^[+-]?\d[\d.,]*$/.test(text)) return undefined;
  const decimal = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const isGrouped = decimal >= 0 && text.split(text[decimal]).length > 2;
  const whole = decimal < 0 || isGrouped ? text : text.slice(0, decimal);
  const part = decimal < 0 || isGrouped ? "" : text.slice(decimal + 1);
  return Number(`${whole.replace(/[.,]/g, "")}.${part || 0}`);
}

/** How a sheet writes numbers: with a comma where one of its cells has one and none has a point. */
export function numberWriter(rows: readonly (readonly string[])[]): (value: number) => string {
  const cells = rows.slice(1).flat();
  const has = (pattern: RegExp) => cells.some((cell) => pattern.test(cell.trim()));
  const isComma = has(/^\d+,\d+$/) && !has(/^\d+\.\d+$/);
  return (value) => (isComma ? String(value).replace(".", ",") : String(value));
}
